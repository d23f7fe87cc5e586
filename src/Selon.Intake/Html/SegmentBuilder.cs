using System.Text;
using Selon.Intake.Blocks;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>Gathers the text between two breaks of a page, with white space collapsed as a browser shows it.</summary>
internal sealed class SegmentBuilder(List<PageNode> nodes)
{
    private const int MinProse = 40;

    /// <summary>A heading of a whole sentence that is longer than this is the opening, set in large letters.</summary>
    private const int MinLead = 100;

    private readonly StringBuilder text = new();
    private int node = -1;
    private int linkLength;
    private int linkDepth;
    private int preDepth;
    private bool space;
    private bool lineBreak;

    public List<Segment> Segments { get; } = [];

    public void Open(int index)
    {
        if (nodes[index].Tag == "a") linkDepth++;
        else if (nodes[index].Tag == "pre") preDepth++;
    }

    public void Close(string tag)
    {
        if (tag == "a") linkDepth--;
        else if (tag == "pre") preDepth--;
    }

    public void Add(string data, int parent)
    {
        if (node < 0) node = parent;
        foreach (var c in data)
        {
            if (c is '\n' && preDepth > 0) LineBreak();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f') space = true;
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u2060') && !char.IsControl(c)) Append(c, parent);
        }
    }

    /// <summary>One break goes on with the paragraph unless a sentence ended; two breaks begin a new one.</summary>
    public void LineBreak()
    {
        if (lineBreak) Flush();
        else if (text.Length > 0)
        {
            if (EndsSentence()) Flush();
            else (lineBreak, space) = (true, true);
        }
    }

    /// <summary>A player or other page shown inside the page.</summary>
    public void AddEmbed(string? address, int parent)
    {
        if (string.IsNullOrWhiteSpace(address) || !(address.StartsWith("http", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))) return;
        if (address.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0) return;
        Flush();
        Segments.Add(new Segment { Text = address, Node = parent, Kind = BlockKind.Embed, LinkLength = address.Length });
    }

    public void Flush()
    {
        if (HoldsText())
        {
            var block = Block(node);
            var kind = Kind(block);
            var content = text.ToString().Trim();
            var length = Length(content);
            if (kind == BlockKind.Heading && length >= MinLead && UnitShape.EndsSentence(content) && content[^1] != '?') kind = BlockKind.Paragraph;
            var prose = length >= MinProse && linkLength * 2 < content.Length && kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.List
                && (length >= 140 || UnitShape.EndsSentence(content));
            Segments.Add(new Segment { Text = content, Node = block, Kind = kind, LinkLength = linkLength, IsProse = prose });
        }

        text.Clear();
        (node, linkLength, space, lineBreak) = (-1, 0, false, false);
    }

    /// <summary>In letters of an alphabet: a sign of the scripts of East Asia says as much as three.</summary>
    private static int Length(string content)
    {
        var length = content.Length;
        foreach (var c in content)
        {
            if (c is >= '\u2E80' and <= '\uD7FF') length += 2;
        }

        return length;
    }

    private bool HoldsText()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return true;
        }

        return false;
    }

    private void Append(char c, int parent)
    {
        if (text.Length == 0) node = parent;
        else if (space) text.Append(' ');
        (space, lineBreak) = (false, false);
        text.Append(c);
        if (linkDepth > 0) linkLength++;
    }

    private bool EndsSentence()
    {
        Span<char> tail = stackalloc char[4];
        var count = Math.Min(4, text.Length);
        text.CopyTo(text.Length - count, tail, count);
        return UnitShape.EndsSentence(tail[..count]);
    }

    private int Block(int index)
    {
        while (index > 0 && nodes[index].Role != TagRole.Block) index = nodes[index].Parent;
        return Math.Max(index, 0);
    }

    private BlockKind Kind(int index)
    {
        for (var steps = 0; index >= 0 && steps < 12; steps++, index = nodes[index].Parent)
        {
            var kind = nodes[index].Tag switch
            {
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
                "figcaption" or "caption" or "figure" => BlockKind.Caption,
                "blockquote" => nodes[index].Hint.HasFlag(ClassHint.Embed) ? BlockKind.Embed : BlockKind.Quote,
                "li" or "dt" or "dd" => BlockKind.List,
                _ when steps < 2 && nodes[index].Hint.HasFlag(ClassHint.Caption) => BlockKind.Caption,
                _ => BlockKind.Paragraph,
            };
            if (kind != BlockKind.Paragraph) return kind;
        }

        return BlockKind.Paragraph;
    }
}
