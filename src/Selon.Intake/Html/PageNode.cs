using AngleSharp.Dom;

namespace Selon.Intake.Html;

/// <summary>How an element takes part in the text.</summary>
internal enum TagRole : byte
{
    Inline,
    Block,
    Drop,
}

/// <summary>One element of a <see cref="PageTree"/>, in document order; its descendants are the nodes up to <see cref="End"/>.</summary>
internal struct PageNode
{
    public required IElement Element { get; init; }

    public required string Tag { get; init; }

    public required TagRole Role { get; init; }

    /// <summary>Index of the parent; -1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>One past the index of the last descendant.</summary>
    public int End { get; set; }

    /// <summary>What class, id and role attributes say.</summary>
    public ClassHint Hint { get; set; }

    /// <summary>Characters of running prose inside: paragraphs of some length with few links.</summary>
    public int Prose { get; set; }

    /// <summary>All visible characters inside.</summary>
    public int Length { get; set; }

    /// <summary>Characters inside links.</summary>
    public int LinkLength { get; set; }

    /// <summary>True when nothing inside belongs to the article.</summary>
    public bool IsDropped { get; set; }
}
