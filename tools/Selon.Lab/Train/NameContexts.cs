using System.Text;
using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>
/// Sentences made of a table of frames and phrases with made-up names, from which a model learns what kind of name stands beside a
/// word that the corpora hardly have: shipowners, comets, goalkeepers.
/// </summary>
internal static class NameContexts
{
    private const int FramesForEach = 5;

    private static readonly string[] Starts = ["Ba", "Bel", "Cor", "Da", "Dor", "El", "Fa", "Gal", "Hal", "Is", "Ka", "Lor", "Ma", "Mar", "Na", "No", "Or", "Pel", "Ra", "Sa", "Sol", "Ta", "Tar", "Ul", "Va", "Vel", "Zan", "Ost", "Bre", "Tri"];
    private static readonly string[] Middles = ["ri", "ve", "lo", "ta", "mi", "na", "do", "ga", "sse", "ren", "li", "bo", "cu", "va", ""];
    private static readonly string[] Ends = ["tex", "na", "ra", "dor", "mont", "lis", "sen", "ton", "vic", "ro", "nex", "lia", "berg", "co", "nov", "tis", "mi", "da", "lec", "rin"];

    public static IEnumerable<NameDocument> Make(string path, int seed)
    {
        var rows = File.ReadLines(path).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        var frames = rows.Where(r => r[1] == "-").Select(r => r[0]).ToList();
        var random = new Random(seed);
        var number = 0;
        foreach (var row in rows.Where(r => r[1] != "-"))
        {
            var label = NameDocuments.Label(row[1]) ?? throw new FormatException($"{path}: no label is called {row[1]}");
            for (var k = 0; k < FramesForEach; k++)
                yield return Sentence($"{Path.GetFileName(path)}:{number++}", frames[random.Next(frames.Count)], row[0], label, random);
        }
    }

    private static NameDocument Sentence(string id, string frame, string phrase, NameLabel label, Random random)
    {
        // Braces hold the words that belong to the name with the made-up one: the article of a newspaper.
        var slot = phrase.IndexOf('{', StringComparison.Ordinal) is var open and >= 0 ? phrase[(open + 1)..phrase.IndexOf('}', StringComparison.Ordinal)] : "X";
        var name = slot.Replace("X", Name(label, random), StringComparison.Ordinal);
        var text = new StringBuilder(frame.Replace("@", phrase.Replace("{" + slot + "}", "X", StringComparison.Ordinal), StringComparison.Ordinal));
        text[0] = char.ToUpperInvariant(text[0]);
        var whole = text.ToString();
        var at = whole.IndexOf('X', StringComparison.Ordinal);
        return new NameDocument(id, whole[..at] + name + whole[(at + 1)..], [(new TextSpan(at, at + name.Length), label)]);
    }

    private static string Name(NameLabel label, Random random)
    {
        var kind = random.Next(10);
        if (label == NameLabel.Org && kind < 2)
            return string.Concat(Enumerable.Range(0, 3 + random.Next(2)).Select(_ => (char)('A' + random.Next(26))));
        return kind < (label == NameLabel.Per ? 7 : 3) ? Word(random) + " " + Word(random) : Word(random);
    }

    private static string Word(Random random) => Starts[random.Next(Starts.Length)] + Middles[random.Next(Middles.Length)] + Ends[random.Next(Ends.Length)];
}
