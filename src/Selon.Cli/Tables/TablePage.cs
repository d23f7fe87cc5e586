using System.Text;
using Selon.Cli.Hosting;

namespace Selon.Cli.Tables;

/// <summary>Lines of a table under way; lines end with <c>\n</c> and never with a space.</summary>
internal sealed class TablePage(Terminal terminal)
{
    // Longer lines are tiring to read, however wide the terminal is.
    private const int MaxWidth = 140;

    private readonly StringBuilder _text = new();

    public int Width { get; } = Math.Min(terminal.Width, MaxWidth);

    public void Blank() => _text.Append('\n');

    public void Heading(string title)
    {
        var line = new StyledText().Add(title + " ", Style.Strong).Add(new string('─', Math.Max(0, Width - TextWidth.Of(title) - 1)), Style.Dim);
        Line(line);
    }

    /// <summary>Writes text over as many lines as it needs.</summary>
    public void Line(StyledText text)
    {
        foreach (var line in text.Wrap(Width, Width))
            Put(default, line);
    }

    /// <summary>Writes one line after a margin.</summary>
    public void Put(StyledLine margin, StyledLine line, StyledLine right = default)
    {
        var start = _text.Length;
        if (margin.Text is not null)
            margin.Write(_text, terminal.Color);
        if (line.Text is not null)
            line.Write(_text, terminal.Color);
        if (right.Text is not null)
        {
            var used = (margin.Text is null ? 0 : margin.Width) + line.Width;
            _text.Append(' ', Math.Max(1, Width - used - right.Width));
            right.Write(_text, terminal.Color);
        }

        while (_text.Length > start && _text[^1] == ' ')
            _text.Length--;
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();
}
