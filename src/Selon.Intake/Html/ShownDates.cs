using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>The dates in a short text by their labels: <c>Updated 4 June 2020, published 17 June 2019</c>.</summary>
/// <param name="Published">The first labelled as published, else the first without a label.</param>
/// <param name="IsLabelled">True when <paramref name="Published"/> has a label of its own.</param>
internal readonly record struct ShownDates(DateOnly? Published, bool IsLabelled, DateOnly? Modified)
{
    private const int MaxDates = 4;

    /// <summary>Older days are of what the page is about: the first news sites went online then.</summary>
    private const int FirstYear = 1994;

    public static ShownDates Read(ReadOnlySpan<char> text, bool dayFirst)
    {
        DateOnly? labelled = null, bare = null, modified = null;
        for (var count = 0; count < MaxDates && WrittenDate.Find(text, text.Length, dayFirst) is { } found; count++)
        {
            var mark = DateMarks.OfLabel(text[..found.Start]);
            text = text[found.End..];
            if (found.Day.Year < FirstYear) continue;
            if (mark == DateMark.Published) labelled ??= found.Day;
            else if (mark == DateMark.Modified) modified ??= found.Day;
            else if (mark == DateMark.None && count == 0) bare = found.Day;
        }

        return new ShownDates(labelled ?? bare, labelled is not null, modified);
    }
}
