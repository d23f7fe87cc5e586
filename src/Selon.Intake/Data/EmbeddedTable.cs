namespace Selon.Intake.Data;

/// <summary>A table compiled into the assembly: tab-separated, column names on the first line, <c>#</c> comments.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of <paramref name="name"/> (without extension), each with as many cells as the first line names.</summary>
    public static List<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidOperationException($"table {name}.tsv is not in the assembly");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        var columns = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            rows.Add(cells.Length == columns
                ? cells
                : throw new InvalidOperationException($"table {name}.tsv: {cells.Length} cells instead of {columns}: {line}"));
        }

        return rows;
    }
}
