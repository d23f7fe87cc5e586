using System.Collections.Immutable;

namespace Selon.Text;

/// <summary>How a publication date became known; absent with the date when nobody knows.</summary>
public enum PublishedBasis
{
    /// <summary>By the user or the input record.</summary>
    Given,

    /// <summary>From the page's metadata.</summary>
    Metadata,

    /// <summary>From a date line in the text.</summary>
    Text,
}

/// <summary>An article as intake leaves it; <see cref="Text"/> never changes afterwards, all offsets point into it.</summary>
public sealed record Article
{
    /// <summary>Given by the input, else a content hash.</summary>
    public required string Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>The publisher.</summary>
    public string? Outlet { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>EDTF date of first publication, may carry a time (<c>2023-09-24</c>, <c>2023-09-24T10:30:00+02:00</c>).</summary>
    public string? Published
    {
        get;
        init
        {
            field = value;
            PublishedDay = Day(value);
        }
    }

    public PublishedBasis? PublishedBasis { get; init; }

    /// <summary>EDTF date of the last change told by the page.</summary>
    public string? Modified { get; init; }

    /// <summary>ISO 639-1 code of the language: <c>fr</c>, <c>en</c>, or <c>und</c> when it is none that can be read.</summary>
    public required string Language { get; init; }

    /// <summary>Clean text, paragraphs separated by <c>\n\n</c> (or to the letter as a JSONL record gave it).</summary>
    public required string Text { get; init; }

    /// <summary>The parts of <see cref="Text"/>, in order, not overlapping; white space between them belongs to none.</summary>
    public ImmutableArray<TextBlock> Blocks { get; init; } = [];

    /// <summary>The day of <see cref="Published"/>, when it is known to the day.</summary>
    public DateOnly? PublishedDay { get; private init; }

    private static DateOnly? Day(string? published) =>
        published is { Length: >= 10 }
        && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;
}
