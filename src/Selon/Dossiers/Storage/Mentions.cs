namespace Selon.Dossiers.Storage;

/// <summary>What a row or mention is.</summary>
public enum RowKind
{
    Event,
    Statement,
}

/// <summary>One telling of an event, or one statement, in one article.</summary>
public sealed record StoredMention
{
    /// <summary>From 1, without gaps in a dossier that only grows, never used again. The store gives it; 0 before.</summary>
    public long Number { get; init; }

    /// <summary>Stable id that corrections name; no two mentions share it.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the article.</summary>
    public required long Article { get; init; }

    public required RowKind Kind { get; init; }

    /// <summary>Index among the events, or the statements, of the record.</summary>
    public required int Index { get; init; }

    /// <summary>What the program holds for one event: the number of the group's first mention; 0 when not grouped.</summary>
    public long Group { get; init; }

    /// <summary>The row that tells it; null when none does.</summary>
    public string? RowId { get; init; }
}

/// <summary>Mentions; every list is by number.</summary>
public interface IMentionReader
{
    StoredMention? Mention(long number);

    StoredMention? Mention(string id);

    IReadOnlyList<StoredMention> MentionsOfArticle(long article);

    IReadOnlyList<StoredMention> MentionsOfGroup(long group);

    IReadOnlyList<StoredMention> MentionsOfRow(string rowId);

    /// <summary>Mentions with a greater number, streamed.</summary>
    IEnumerable<StoredMention> Mentions(long after = 0);
}

/// <summary>Adds, replaces and removes mentions.</summary>
public interface IMentionWriter
{
    /// <summary>Returns it with its number.</summary>
    StoredMention AddMention(StoredMention mention);

    /// <summary>Replaces the mention with that number.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    void UpdateMention(StoredMention mention);

    /// <summary>Nothing happens when there is none. Its keys and digests stay until they are set to none.</summary>
    void DeleteMention(long number);
}
