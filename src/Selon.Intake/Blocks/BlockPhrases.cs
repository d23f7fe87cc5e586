using System.Collections.Frozen;
using Selon.Intake.Data;
using Selon.Text;

namespace Selon.Intake.Blocks;

/// <summary>The words that tell a block which is not the article (<c>lead-ins.tsv</c>), of all languages at once.</summary>
internal static class BlockPhrases
{
    /// <summary>Longest block that a lead-in may tell: real paragraphs that begin with the same words are longer.</summary>
    private const int MaxLength = 220;

    /// <summary>Longest block that a long lead-in may tell, which no paragraph begins with.</summary>
    private const int MaxLengthOfSure = 900;

    /// <summary>Letters of a lead-in that is sure by its length.</summary>
    private const int Sure = 18;

    private static readonly FrozenDictionary<string, BlockKind> WholeKinds;
    private static readonly FrozenDictionary<string, BlockKind> TailKinds;
    private static readonly FrozenDictionary<char, (string Phrase, BlockKind Kind, bool Opens)[]> Starts;
    private static readonly FrozenDictionary<char, (string Phrase, BlockKind Kind, bool Opens)[]> PageStarts;
    private static readonly FrozenSet<string> ShareWords = EmbeddedTable.Rows("share-words").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    static BlockPhrases()
    {
        var whole = new Dictionary<string, BlockKind>(StringComparer.Ordinal);
        var tail = new Dictionary<string, BlockKind>(StringComparer.Ordinal);
        var starts = new List<(string Phrase, BlockKind Kind, bool Opens)>();
        var pageStarts = new List<(string Phrase, BlockKind Kind, bool Opens)>();
        foreach (var row in EmbeddedTable.Rows("lead-ins"))
        {
            var kind = Enum.Parse<BlockKind>(row[2], ignoreCase: true);
            if (row[1] == "page") pageStarts.Add((row[3], kind, false));
            else if (row[1] is "start" or "open") starts.Add((row[3], kind, row[1] == "open"));
            else (row[1] == "tail" ? tail : whole)[row[3]] = kind;
        }

        WholeKinds = whole.ToFrozenDictionary(StringComparer.Ordinal);
        TailKinds = tail.ToFrozenDictionary(StringComparer.Ordinal);
        Starts = starts.GroupBy(s => s.Phrase[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        PageStarts = pageStarts.GroupBy(s => s.Phrase[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The kind of a block that is a lead-in and nothing else.</summary>
    public static BlockKind? Whole(ReadOnlySpan<char> block) => Find(WholeKinds, block);

    /// <summary>The kind of a block that opens the text's last part (sources, comments).</summary>
    public static BlockKind? Tail(ReadOnlySpan<char> block) => Find(TailKinds, block);

    /// <summary>The kind of a short block that begins with a lead-in, and whether headlines below belong to it.</summary>
    public static (BlockKind Kind, bool Opens)? Start(ReadOnlySpan<char> block) => Start(Starts, block);

    /// <summary>True for a short block that begins as the notices between the paragraphs of web pages do.</summary>
    public static bool IsPageNotice(ReadOnlySpan<char> block) => Start(PageStarts, block) is not null;

    private static (BlockKind Kind, bool Opens)? Start(FrozenDictionary<char, (string Phrase, BlockKind Kind, bool Opens)[]> starts, ReadOnlySpan<char> block)
    {
        if (block.Length > MaxLengthOfSure || !starts.TryGetValue(char.ToLowerInvariant(block[0]), out var candidates)) return null;
        var key = Key(block[..Math.Min(block.Length, MaxLength)]);
        foreach (var (phrase, kind, opens) in candidates)
        {
            if (block.Length > MaxLength && phrase.Length < Sure) continue;
            var isWord = char.IsLetterOrDigit(phrase[^1]);
            if (key.StartsWith(phrase, StringComparison.Ordinal) && !(isWord && key.Length > phrase.Length && char.IsLetterOrDigit(key[phrase.Length]))) return (kind, opens);
        }

        return null;
    }

    /// <summary>True for names of networks and buttons alone: <c>Facebook , Twitter , Courriel</c>.</summary>
    public static bool IsShareBar(ReadOnlySpan<char> block)
    {
        if (block.Length > 120) return false;
        var any = false;
        foreach (var range in block.SplitAny(" ,|·•/\u00A0"))
        {
            var word = block[range].Trim();
            if (word.IsEmpty) continue;
            if (!ShareWords.Contains(word.ToString().ToLowerInvariant())) return false;
            any = true;
        }

        return any;
    }

    private static BlockKind? Find(FrozenDictionary<string, BlockKind> kinds, ReadOnlySpan<char> block) =>
        block.Length <= 60 && kinds.TryGetValue(Key(block).TrimEnd(' ', ':', '>', '→', '.', '…', '*', '='), out var kind) ? kind : null;

    /// <summary>Lower case, straight apostrophes, plain single spaces, without marks of headings in front.</summary>
    private static string Key(ReadOnlySpan<char> block)
    {
        Span<char> key = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in block.TrimStart("#*= \u00A0"))
        {
            var plain = c == '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (plain == ' ' && length > 0 && key[length - 1] == ' ') continue;
            key[length++] = plain;
        }

        return key[..length].ToString();
    }
}
