using System.Collections.Frozen;
using System.Net;
using Selon.Intake.Data;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>The name in a byline: <c>By Anna Morel on 3 March</c> (<c>byline-words.tsv</c>).</summary>
internal static class BylineName
{
    private const int MaxLength = 60;
    private const int MaxWords = 7;
    private static readonly string[] Firm = [.. Of("firm").OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];
    private static readonly string[] Labels = [.. Of("label").OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];
    private static readonly FrozenSet<string> Cuts = Of("cut").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Particles = Of("particle").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Joins = Of("join").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> None = Of("none").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters and marks behind a name.</summary>
    private const string Ends = "|•·@/()[]→»<>:";

    /// <summary>True for bylines that name nobody: <c>admin</c>.</summary>
    public static bool IsNobody(string byline) => None.Contains(byline.Trim());

    /// <summary>Length of the label at the start, blanks behind it included; 0 when there is none.</summary>
    public static int LabelLength(string text) => Math.Max(LabelLength(text, Firm), LabelLength(text, Labels));

    /// <summary>The names that a text of a byline begins with, its label left out; empty when what stands there does not look like one.</summary>
    /// <param name="isMarked">The text is known to be a byline: a nickname may be one word in small letters.</param>
    public static List<string> Read(string text, bool isMarked)
    {
        text = Squeeze.Text(WebUtility.HtmlDecode(text));
        var names = new List<string>();
        var firm = LabelLength(text, Firm);
        var label = Math.Max(firm, LabelLength(text, Labels));
        if (label == 0 && !isMarked) return names;
        var words = new List<string>();
        var parts = text[label..].Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            var word = parts[i];
            var isJoin = Joins.Contains(word);
            if (isJoin || words.Count > 0 && words[^1].EndsWith(','))
            {
                if (!Take(words, names, isMarked || firm > 0)) return names;
                if (isJoin) continue;
            }

            if (IsEnd(word, words.Count) || IsDate(parts, i)) break;
            words.Add(word);
            if (words.Count > MaxWords) return names;
            if (Ends.Contains(word[^1], StringComparison.Ordinal)) break;
        }

        Take(words, names, isMarked || firm > 0);
        return names;
    }

    /// <summary>Adds the words as a name if they are one; behind the first name a single word is a degree or a place.</summary>
    private static bool Take(List<string> words, List<string> names, bool isSure)
    {
        while (words.Count > 0 && Particles.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        var name = string.Join(' ', words).TrimEnd(',', ':', '|', '•', '·', '→', '-', ';');
        var isName = IsName(name, words, isSure && names.Count == 0);
        if (isName && !names.Contains(name)) names.Add(name);
        words.Clear();
        return isName;
    }

    private static bool IsEnd(string word, int before)
    {
        if (word.Length == 0 || word is "-" or "–" or "—" || Ends.Contains(word[0], StringComparison.Ordinal) || char.IsDigit(word[0])) return true;
        var bare = word.TrimEnd(',', '.', ':');
        return Cuts.Contains(bare) && (before == 0 || !Particles.Contains(bare));
    }

    /// <summary>A month with a figure behind it, or alone: <c>May</c> is a name too.</summary>
    private static bool IsDate(string[] parts, int at) =>
        WrittenDate.IsMonth(parts[at].TrimEnd(',', '.')) && (parts.Length == 1 || (at + 1 < parts.Length && parts[at + 1].Length > 0 && char.IsDigit(parts[at + 1][0])));

    private static int LabelLength(string text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var end = label.Length;
            if (end == text.Length || (char.IsLetterOrDigit(label[^1]) && char.IsLetterOrDigit(text[end]))) continue;
            while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ':')) end++;
            return end;
        }

        return 0;
    }

    private static bool IsName(string name, List<string> words, bool isSure)
    {
        if (name.Length is < 2 or > MaxLength || None.Contains(name) || name.Contains("://", StringComparison.Ordinal)) return false;
        if (words.Count == 1 && !isSure) return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (char.IsUpper(word[0])) capitals++;
            else if (char.IsLower(word[0]) && words.Count > 1 && !Particles.Contains(word)) return false;
        }

        return capitals > 0 || (words.Count == 1 && name.Length is > 2 and <= 20);
    }

    private static IEnumerable<string> Of(string role) => EmbeddedTable.Rows("byline-words").Where(row => row[0] == role).Select(row => row[1]);
}
