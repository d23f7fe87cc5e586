using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>A run of text between two breaks of a page.</summary>
internal sealed class Segment
{
    /// <summary>White space collapsed; no-break spaces stay.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the nearest block element in the tree.</summary>
    public required int Node { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Characters inside links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Running prose, which an article is made of: some length, few links, a sentence's end.</summary>
    public bool IsProse { get; init; }
}
