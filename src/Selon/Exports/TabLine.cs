using System.Globalization;
using System.Text;

namespace Selon.Exports;

/// <summary>Lines of cells with tabs between them. The formats know no quoting: tabs and line breaks in a cell become spaces.</summary>
internal sealed class TabLine(StringBuilder text)
{
    private bool _started;

    public TabLine Add(string? value)
    {
        if (_started)
            text.Append('\t');
        _started = true;
        foreach (var c in value ?? "")
            text.Append(char.IsControl(c) ? ' ' : c);
        return this;
    }

    public TabLine Add(long value) => Add(value.ToString(CultureInfo.InvariantCulture));

    public TabLine Add(float? value) => Add(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Cells that nothing is known for.</summary>
    public TabLine Empty(int count)
    {
        for (var i = 0; i < count; i++)
            Add("");
        return this;
    }

    public void End() => text.Append('\n');
}
