namespace Selon.Dossiers.Storage;

/// <summary>An article that repeats another.</summary>
/// <param name="Article">Number of the one that repeats.</param>
/// <param name="Of">Number of the one that is repeated.</param>
/// <param name="Json">How much, and why it is held to be a copy.</param>
public sealed record StoredCopy(long Article, long Of, ReadOnlyMemory<byte> Json);

/// <summary>What somebody has put right.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Json">Who, what and why; never changed.</param>
/// <param name="IsPending">True while what it speaks of is not in the dossier: it was read differently since, or not yet.</param>
public sealed record StoredCorrection(long Number, string Json, bool IsPending);

/// <summary>What the dossier is.</summary>
/// <param name="SchemaVersion">Version of the tables.</param>
/// <param name="Program">The program that made it.</param>
public sealed record StoreInfo(int SchemaVersion, string Program);

/// <summary>Copies, corrections, and where reading of inputs stands.</summary>
public interface IJournalReader
{
    StoreInfo Info { get; }

    /// <summary>Those that repeat the article, by their number.</summary>
    IReadOnlyList<StoredCopy> CopiesOf(long article);

    /// <summary>Those that the article repeats, by their number.</summary>
    IReadOnlyList<StoredCopy> OriginalsOf(long article);

    /// <summary>Corrections with a greater number, by number.</summary>
    IReadOnlyList<StoredCorrection> Corrections(long after = 0);

    /// <summary>What was noted of an input (how far it was read, how it was last fetched); null when nothing was.</summary>
    string? InputState(string source);

    /// <summary>All of them, by source.</summary>
    IReadOnlyList<KeyValuePair<string, string>> InputStates();
}

/// <summary>Writes copies, corrections and states.</summary>
public interface IJournalWriter
{
    /// <summary>Adds it or replaces the one of the same two articles.</summary>
    void PutCopy(StoredCopy copy);

    void DeleteCopy(long article, long of);

    /// <summary>Appends; what was appended stays. Returns it with its number.</summary>
    StoredCorrection AddCorrection(string json, bool isPending = false);

    /// <summary>Notes whether the correction finds what it speaks of.</summary>
    void SetPending(long correction, bool isPending);

    /// <summary>Null removes it.</summary>
    void SetInputState(string source, string? json);
}
