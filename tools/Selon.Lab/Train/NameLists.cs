namespace Selon.Lab.Train;

/// <summary>
/// The words of listed names: for the k-th list bit 2k marks a name of one word, bit 2k+1 a capitalised word of a longer one.
/// </summary>
internal static class NameLists
{
    public static Dictionary<string, ushort> Read(IReadOnlyList<NameList> lists)
    {
        var words = new Dictionary<string, ushort>(StringComparer.Ordinal);
        for (var k = 0; k < lists.Count; k++)
        {
            foreach (var name in Names(lists[k]))
            {
                var parts = name.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
                foreach (var part in parts.Where(p => char.IsUpper(p[0]) && (parts.Length == 1 || p.Length > 2)))
                    words[part] = (ushort)(words.GetValueOrDefault(part) | (1 << ((2 * k) + (parts.Length > 1 ? 1 : 0))));
            }
        }

        return words;
    }

    public static IEnumerable<string> Names(NameList list)
    {
        var rows = File.ReadLines(list.Path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        var columns = list.Columns.Select(c => Array.IndexOf(rows[0], c)).ToList();
        if (columns.Contains(-1))
            throw new FormatException($"{list.Path}:1: not all of the columns {string.Join(", ", list.Columns)}");
        return rows.Skip(1).SelectMany(r => columns.Where(c => c < r.Length).SelectMany(c => r[c].Split('|', StringSplitOptions.RemoveEmptyEntries)));
    }
}
