namespace Selon.Tests.Events;

/// <summary>The rows of the tables in a Markdown specification.</summary>
internal static class SpecTable
{
    /// <summary>All rows of tables with this first header cell, in order, cells trimmed.</summary>
    public static IEnumerable<string[]> Rows(string path, string firstHeader)
    {
        var inside = false;
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] == firstHeader)
                inside = true;
            else if (inside && !cells[0].StartsWith("---", StringComparison.Ordinal))
                yield return cells;
        }
    }
}
