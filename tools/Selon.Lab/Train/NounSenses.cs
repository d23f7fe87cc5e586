using System.Globalization;

namespace Selon.Lab.Train;

/// <summary>Reads from a WordNet of which kind the first, that is the most frequent, sense of a noun is: person, group, place, act and so on.</summary>
internal static class NounSenses
{
    /// <summary>For each noun of one word in small letters, and its regular plural, the number of its kind ("lexicographer file") and one.</summary>
    public static Dictionary<string, ushort> Read(string folder)
    {
        var kinds = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var line in Lines(folder, "data.noun"))
            kinds[line[..8]] = (ushort)(int.Parse(line.AsSpan(9, 2), CultureInfo.InvariantCulture) + 1);
        var senses = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var line in Lines(folder, "index.noun"))
        {
            // Word, category, number of senses, number of pointers, pointers, number of senses again, how many are ranked, offsets.
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = fields[4 + int.Parse(fields[3], CultureInfo.InvariantCulture) + 2];
            if (fields[0].All(char.IsLetter))
                senses[fields[0]] = kinds[first];
        }

        foreach (var (noun, kind) in senses.ToList())
            senses.TryAdd(Plural(noun), kind);
        return senses;
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && noun.Length > 2 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es" : noun + "s";

    private static IEnumerable<string> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Where(l => l[0] != ' ');
}
