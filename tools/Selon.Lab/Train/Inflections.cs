using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Makes the regular forms of a lemma by a table of endings (<c>training/LANGUAGE/lexicon/inflections.tsv</c>).</summary>
internal sealed class Inflections
{
    private const string Vowels = "aeiou";

    private readonly ILookup<(UniversalPos Pos, string Features), Row> _rows;

    private sealed record Row(string Ending, int Cut, string Add);

    private Inflections(ILookup<(UniversalPos Pos, string Features), Row> rows) => _rows = rows;

    public static Inflections Read(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
        return new Inflections(rows.ToLookup(
            r => (UniversalPosLabels.TryParse(r[0], out var pos) ? pos : throw new FormatException($"{path}: unknown part of speech {r[0]}"), r[4]),
            r => new Row(r[1], r[2][0] - '0', r[3])));
    }

    /// <summary>The features for which forms of a part of speech are made.</summary>
    public IEnumerable<string> Features(UniversalPos pos) => _rows.Select(g => g.Key).Where(k => k.Pos == pos).Select(k => k.Features);

    /// <summary>The regular form of a lemma.</summary>
    public string Form(string lemma, UniversalPos pos, string features)
    {
        var row = _rows[(pos, features)].Where(r => Fits(lemma, r.Ending)).MaxBy(r => r.Ending.Length)!;
        return string.Concat(lemma.AsSpan(0, lemma.Length - row.Cut), row.Add);
    }

    private static bool Fits(string lemma, string ending)
    {
        if (lemma.Length <= ending.Length)
            return ending.Length == 0;
        for (var i = 1; i <= ending.Length; i++)
        {
            var c = lemma[^i];
            if (ending[^i] == 'C' ? !char.IsLetter(c) || Vowels.Contains(c, StringComparison.Ordinal) : ending[^i] != c)
                return false;
        }

        return true;
    }
}
