using System.Collections.Frozen;
using AngleSharp.Dom;
using Selon.Intake.Data;

namespace Selon.Intake.Html;

/// <summary>What attributes and words tell of a date (<c>date-classes.tsv</c>, <c>date-labels.tsv</c>).</summary>
internal static class DateMarks
{
    private static readonly FrozenDictionary<string, DateMark> Words = EmbeddedTable.Rows("date-classes")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<DateMark>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly (string Phrase, bool IsBeginning, DateMark Mark)[] Labels =
        [.. EmbeddedTable.Rows("date-labels").Select(row => (row[1].TrimEnd('*'), row[1][^1] == '*', Enum.Parse<DateMark>(row[0], ignoreCase: true)))];

    /// <summary>By <c>itemprop</c>, <c>property</c> or <c>pubdate</c>, which are meant for machines.</summary>
    public static DateMark OfProperties(IElement element)
    {
        if (element.HasAttribute("pubdate")) return DateMark.Published;
        var mark = MetaTags.DateOf(element.GetAttribute("itemprop"));
        return mark != DateMark.None ? mark : MetaTags.DateOf(element.GetAttribute("property"));
    }

    /// <summary>By class and id.</summary>
    /// <param name="known">What the names seen before say.</param>
    public static DateMark OfClasses(IElement element, Dictionary<string, DateMark> known)
    {
        var ofClass = element.GetAttribute("class") is { Length: > 0 } classes ? OfName(classes, known) : DateMark.None;
        var ofId = element.GetAttribute("id") is { Length: > 0 } id ? OfName(id, known) : DateMark.None;
        return ofClass > ofId ? ofClass : ofId;
    }

    /// <summary>By the last label in the words before a date; <see cref="DateMark.None"/> when there is none.</summary>
    public static DateMark OfLabel(ReadOnlySpan<char> before)
    {
        var (mark, last) = (DateMark.None, -1);
        foreach (var (phrase, isBeginning, itsMark) in Labels)
        {
            var at = before.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !IsWhole(before, at, at + phrase.Length, isBeginning)) continue;
            // Of two labels that end at the same place the longer one counts.
            var end = at + phrase.Length;
            if (end <= last) continue;
            (mark, last) = (itsMark, end);
        }

        return mark;
    }

    /// <summary>Scripts without blanks between words have no word ends to look for.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end, bool isBeginning)
    {
        if (text[start] >= '\u2E80') return true;
        if (start > 0 && char.IsLetter(text[start - 1])) return false;
        return isBeginning || end == text.Length || !char.IsLetter(text[end]);
    }

    private static DateMark OfName(string name, Dictionary<string, DateMark> known)
    {
        if (!known.TryGetValue(name, out var mark)) known[name] = mark = OfName(name);
        return mark;
    }

    /// <summary>By the words of one name.</summary>
    public static DateMark OfName(string name)
    {
        bool hasSubject = false, isOfSubject = false, isPublished = false, isModified = false, isShown = false;
        var words = new ClassWords(name);
        while (words.Next())
        {
            // Names are told apart by blanks: what another class says of the element is no subject of this one.
            hasSubject &= words.Last.Length > 0;
            var mark = Words.GetValueOrDefault(words.Word);
            hasSubject |= mark == DateMark.Subject;
            isShown |= mark == DateMark.Shown;
            isOfSubject |= mark == DateMark.Shown && hasSubject;
            isPublished |= mark == DateMark.Published;
            isModified |= mark == DateMark.Modified;
        }

        // One date stands for both as long as nothing was changed.
        if (isPublished) return DateMark.Published;
        if (isModified) return DateMark.Modified;
        return isOfSubject ? DateMark.Published : isShown ? DateMark.Shown : DateMark.None;
    }
}
