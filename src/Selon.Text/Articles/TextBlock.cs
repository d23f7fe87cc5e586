namespace Selon.Text;

/// <summary>What a part of the text is.</summary>
public enum BlockKind
{
    Title,
    Heading,
    Paragraph,
    Quote,
    List,
    Caption,

    /// <summary>An address or player put into the text.</summary>
    Embed,

    /// <summary>A headline of another article.</summary>
    Related,

    /// <summary>Newsletter boxes, share bars, notices: not the article.</summary>
    Boilerplate,
}

/// <summary>One part of an article's text.</summary>
public readonly record struct TextBlock(BlockKind Kind, TextSpan Span)
{
    /// <summary>True for the parts that belong to the article, which alone are read for statements and events.</summary>
    public bool IsArticle => Kind is not (BlockKind.Embed or BlockKind.Related or BlockKind.Boilerplate);
}
