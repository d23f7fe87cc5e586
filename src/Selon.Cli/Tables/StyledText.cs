using System.Text;

namespace Selon.Cli.Tables;

/// <summary>Text in several styles that can be broken into lines.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<Style> _styles = [];

    public bool IsEmpty => _text.Length == 0;

    public StyledText Add(string text, Style style = Style.Plain)
    {
        var printable = TextWidth.Printable(text);
        _text.Append(printable);
        for (var i = 0; i < printable.Length; i++)
            _styles.Add(style);
        return this;
    }

    /// <summary>
    /// Lines of at most <paramref name="width"/> columns, the first one of at most <paramref name="firstWidth"/>. Breaks stand at
    /// spaces (never at a no-break space or where French binds it); a word that is longer than a line is cut.
    /// </summary>
    public IEnumerable<StyledLine> Wrap(int firstWidth, int width)
    {
        var text = _text.ToString();
        var start = 0;
        var available = firstWidth;
        while (start < text.Length)
        {
            var end = LineEnd(text, start, available);
            var visible = end;
            while (visible > start && text[visible - 1] == ' ')
                visible--;
            yield return new StyledLine(text[start..visible], _styles.GetRange(start, visible - start));
            start = end;
            available = width;
        }
    }

    /// <summary>Everything on one line, however long.</summary>
    public StyledLine Whole() => new(_text.ToString(), _styles);

    /// <summary>The first line alone, ended with … when there is more.</summary>
    public StyledLine Clip(int width)
    {
        var text = _text.ToString();
        if (TextWidth.Of(text) <= width)
            return new StyledLine(text, _styles);
        var end = LineEnd(text, 0, width - 1);
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return new StyledLine(text[..end] + "…", [.. _styles.GetRange(0, end), end > 0 ? _styles[end - 1] : Style.Plain]);
    }

    /// <summary>French sets a space inside quotation marks and before high punctuation; a line does not end there.</summary>
    private static bool IsBound(string text, int space) =>
        (space + 1 < text.Length && text[space + 1] is '»' or ':' or ';' or '?' or '!' or '%') || (space > 0 && text[space - 1] == '«');

    private static int LineEnd(string text, int start, int width)
    {
        var used = 0;
        var lastBreak = -1;
        var i = start;
        while (i < text.Length)
        {
            _ = Rune.TryGetRuneAt(text, i, out var rune);
            var length = rune.Value == 0 ? 1 : rune.Utf16SequenceLength;
            used += TextWidth.Of(rune);
            if (text[i] == ' ' && !IsBound(text, i))
                lastBreak = i + 1;
            else if (used > width && text[i] != ' ')
                return lastBreak > start ? lastBreak : i > start ? i : start + length;
            i += length;
        }

        return i;
    }
}

/// <summary>One line; every character has its style.</summary>
internal readonly record struct StyledLine(string Text, List<Style> Styles)
{
    public int Width => TextWidth.Of(Text);

    public void Write(StringBuilder output, bool color)
    {
        var start = 0;
        while (start < Text.Length)
        {
            var end = start + 1;
            while (end < Text.Length && Styles[end] == Styles[start])
                end++;
            var code = color ? Styles[start].Code() : "";
            if (code.Length > 0)
                output.Append("\e[").Append(code).Append('m').Append(Text, start, end - start).Append("\e[0m");
            else
                output.Append(Text, start, end - start);
            start = end;
        }
    }
}
