namespace Selon.Dossiers.Storage;

/// <summary>What is compared by keys. Each has its own items and keys.</summary>
public enum KeyKind
{
    /// <summary>Near copies: bands of an article's sketch; items are numbers of articles.</summary>
    Copies = 1,

    /// <summary>Stories: telling terms of an article; items are numbers of articles.</summary>
    Stories = 2,

    /// <summary>Events: who, what and when; items are numbers of mentions.</summary>
    Events = 3,

    /// <summary>Statements: who and what; items are numbers of mentions.</summary>
    Statements = 4,

    /// <summary>What an article tells in one row, to make the dossier's rows from: digests alone, no keys; items are numbers of mentions.</summary>
    Reports = 5,

    /// <summary>Paragraphs that pages of an outlet share: keys alone; items are numbers of articles.</summary>
    Paragraphs = 6,
}

/// <summary>Finds what may be alike: keys are hashes that alike items share.</summary>
public interface IKeyReader
{
    /// <summary>Items that have one of the keys: at most <paramref name="limitPerKey"/> for each key, the latest ones; each once, ascending.</summary>
    IReadOnlyList<long> Lookup(KeyKind kind, ReadOnlySpan<long> keys, int limitPerKey);

    /// <summary>The keys of an item, ascending.</summary>
    IReadOnlyList<long> KeysOf(KeyKind kind, long item);

    /// <summary>What was stored to compare the item by; null when nothing was.</summary>
    ReadOnlyMemory<byte>? Digest(KeyKind kind, long item);

    /// <summary>The count of each term, nought for one never seen, in the order of <paramref name="terms"/>.</summary>
    long[] TermCounts(ReadOnlySpan<long> terms);
}

/// <summary>Writes keys, digests and counts.</summary>
public interface IKeyWriter
{
    /// <summary>Replaces all keys of the item, by none where the list is empty.</summary>
    void SetKeys(KeyKind kind, long item, ReadOnlySpan<long> keys);

    /// <summary>Replaces the item's digest; null removes it.</summary>
    void SetDigest(KeyKind kind, long item, ReadOnlyMemory<byte>? digest);

    /// <summary>Adds <paramref name="by"/> (less than nought takes away) to the count of each term: a hash of a word, or one the caller sets aside, such
    /// as for the number of documents. A term that is listed twice counts once.</summary>
    void AddTerms(ReadOnlySpan<long> terms, long by = 1);
}
