using System.Collections.Frozen;
using Selon.Intake.Data;
using Selon.Intake.Dates;

namespace Selon.Intake.Blocks;

/// <summary>What a block looks like, without regard to its neighbours.</summary>
internal static class UnitShape
{
    private static readonly FrozenSet<string> Credits = EmbeddedTable.Rows("credits").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CreditsOf = Credits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when it closes with a full stop, question or exclamation mark or ellipsis, inside or before closing quotation marks.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> block) => block.TrimEnd(" \u00A0\u202F»”\")]’'」』").EndsWithAny('.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔');

    /// <summary>True when a sentence ends before the last word: <c>. </c> behind a word of at least three letters and before a capital.</summary>
    public static bool HoldsSentenceEnd(ReadOnlySpan<char> block)
    {
        for (var at = 3; at < block.Length - 2; at++)
        {
            if (block[at] is not ('.' or '!' or '?' or '…') || !char.IsWhiteSpace(block[at + 1])) continue;
            if (char.IsUpper(block[at + 2]) && (char.IsLower(block[at - 1]) || block[at] != '.') && (block[at] != '.' || (char.IsLetter(block[at - 2]) && char.IsLetter(block[at - 3])))) return true;
        }

        return false;
    }

    /// <summary>Pieces between white space that hold a letter or digit.</summary>
    public static int Words(ReadOnlySpan<char> block)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in block)
        {
            if (char.IsWhiteSpace(c)) inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>Nothing but addresses, or the signature of an embedded post (<c>— Name (@name) …</c>).</summary>
    public static bool IsEmbed(ReadOnlySpan<char> block)
    {
        if (block[0] is '—' or '–' && block.Length < 200 && block.Contains("(@", StringComparison.Ordinal)) return true;
        if (block[0] == '<' && (block.StartsWith("<iframe", StringComparison.OrdinalIgnoreCase) || block.StartsWith("<embed", StringComparison.OrdinalIgnoreCase))) return true;
        var any = false;
        foreach (var range in block.SplitAny(" \t\n\r\u00A0"))
        {
            var piece = block[range].Trim("<>()[]\u200B");
            if (piece.IsEmpty) continue;
            if (!IsAddress(piece)) return false;
            any = true;
        }

        return any;
    }

    /// <summary>A picture's caption: a copyright sign, or an agency's name behind a slash at its end.</summary>
    public static bool IsCredit(ReadOnlySpan<char> block)
    {
        if (block.Length > 300) return false;
        var copyright = block.IndexOf('©');
        if (copyright >= 0) return copyright == 0 || block.Length - copyright < 80;
        var slash = block.LastIndexOf('/');
        return slash > 2 && CreditsOf.Contains(block[(slash + 1)..].Trim(" .)]"));
    }

    /// <summary>A date stands in front (<c>3 mars 2018. –</c>) and little else.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> block) =>
        block.Length <= 60 && WrittenDate.Find(block, 40, dayFirst: true) is { } found && Words(block) - Words(block[found.Start..found.End]) <= 5;

    /// <summary>One pair of quotation marks around everything, or a mail's <c>&gt; </c> in front.</summary>
    public static bool IsQuote(ReadOnlySpan<char> block)
    {
        if (block.StartsWith("> ")) return true;
        var body = block.TrimEnd(" \u00A0\u202F.");
        if (body.Length < 3) return false;
        var close = body[0] switch { '«' => '»', '“' => '”', '"' => '"', _ => '\0' };
        return close != '\0' && body[^1] == close && body[1..].IndexOf(close) == body.Length - 2;
    }

    /// <summary>Could be a headline: starts with a capital, digit or quotation mark and does not end as a sentence or an opening to one.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> block, int maxLength) =>
        block.Length <= maxLength && !char.IsLower(block[0]) && !block.EndsWithAny('.', ':', ',', ';', '–', '—', '…')
        && !HoldsSentenceEnd(block) && !IsDateLine(block) && Words(block) > 0;

    private static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<char> marks) => !text.IsEmpty && marks.Contains(text[^1]);

    private static bool IsAddress(ReadOnlySpan<char> piece) =>
        piece.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || piece.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || piece.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase)
        || (piece.StartsWith("//", StringComparison.Ordinal) && piece.Contains('.'));
}
