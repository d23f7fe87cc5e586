using System.Runtime.InteropServices;
using Selon.Text;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Lab.Train;

/// <summary>Compiles a full-form lexicon and word classes into the lexicon pack.</summary>
internal sealed class LexiconBuilder
{
    private const int FewestOccurrences = 3;
    private const double ClosedShare = 0.05;
    private const double RareShare = 0.01;

    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<Analysis>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _features = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, ushort> _scripts = new(StringComparer.Ordinal) { ["0"] = 0 };

    private static readonly Comparer<Analysis> Order = Comparer<Analysis>.Create((a, b) => (a.Pos, a.Features, a.Script).CompareTo((b.Pos, b.Features, b.Script)));

    /// <summary>Forms with their lemma and tags, for the lemmatiser's training.</summary>
    public List<(string Form, UniversalPos Pos, string Features, string Lemma)> Entries { get; } = [];

    /// <summary>Adds the forms of lexicons and treebanks, told apart by their names.</summary>
    public void AddAll(TrainingConfig config, IEnumerable<TrainingFile> files, string data)
    {
        var list = files.Select(f => Path.Combine(data, f.Path)).ToList();
        var treebanks = list.Where(p => p.EndsWith(".conllu", StringComparison.Ordinal)).ToList();
        if (treebanks.Count > 0)
            AddClosedClasses(treebanks);
        foreach (var path in list)
        {
            if (path.EndsWith(".mlex", StringComparison.Ordinal))
                AddLefff(path);
            else if (Path.GetFileNameWithoutExtension(path) == "data")
                AddWordNet(config, path);
        }
    }

    /// <summary>Pronouns, prepositions and the like as treebanks have them; what else such a form can be is taken from there too.</summary>
    private void AddClosedClasses(List<string> treebanks)
    {
        foreach (var form in treebanks.SelectMany(p => Treebank.Read(p)).SelectMany(s => s.Sentence.Words).GroupBy(w => w.Form.ToLowerInvariant(), StringComparer.Ordinal))
        {
            var total = form.Count();
            if (!form.Key.All(c => char.IsLetter(c) || c is '\'' or '\u2019') || form.Count(w => IsClosed(w.Pos)) is var closed && (closed < FewestOccurrences || closed < total * ClosedShare))
                continue;
            _closed.Add(form.Key);
            foreach (var reading in form.GroupBy(w => (w.Pos, Features: TaggerTrainer.FeaturesOf(w), w.Lemma)).Where(g => g.Count() >= Math.Max(FewestOccurrences, total * RareShare)))
                Add(form.Key, reading.Key.Pos, reading.Key.Features, reading.Key.Lemma);
        }
    }

    private static bool IsClosed(UniversalPos pos) => pos is UniversalPos.Adp or UniversalPos.Aux or UniversalPos.Cconj or UniversalPos.Det
        or UniversalPos.Intj or UniversalPos.Num or UniversalPos.Part or UniversalPos.Pron or UniversalPos.Sconj;

    private void AddWordNet(TrainingConfig config, string path)
    {
        var inflections = Inflections.Read(Path.Combine("training", config.Language, "lexicon", "inflections.tsv"));
        foreach (var (form, pos, features, lemma) in new WordNetReader(Path.GetDirectoryName(path)!, inflections).Forms(Path.GetExtension(path)[1..]))
        {
            if (!_closed.Contains(form))
                Add(form, pos, features, lemma);
        }
    }

    private void AddLefff(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var columns = line.Split('\t');
            if (columns.Length < 4 || columns[0].Contains(' ', StringComparison.Ordinal) || columns[0].Contains('_', StringComparison.Ordinal))
                continue;
            if (LefffConverter.Pos(columns[1]) is not { } pos)
                continue;
            foreach (var features in LefffConverter.Features(pos, columns[3]))
                Add(columns[0], pos, features, columns[2]);
        }
    }

    public void Write(PackWriter pack, Dictionary<string, ushort> clusters, Dictionary<string, ushort> names)
    {
        var sets = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var starts = new List<int> { 0 };
        var analyses = new List<ushort>();
        var forms = new Dictionary<ulong, ushort>();
        foreach (var (form, readings) in _forms.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var key = string.Join(' ', readings);
            if (!sets.TryGetValue(key, out var set))
            {
                set = checked((ushort)sets.Count);
                sets.Add(key, set);
                foreach (var r in readings)
                    analyses.AddRange([(ushort)r.Pos, r.Features, r.Script]);
                starts.Add(analyses.Count / 3);
            }

            forms.TryAdd(FeatureHash.Text(form), set);
        }

        HashTable16.Write(pack, "forms", forms);
        HashTable16.Write(pack, "clusters", clusters.Select(c => KeyValuePair.Create(FeatureHash.Text(c.Key), c.Value)));
        HashTable16.Write(pack, "names", names.Select(c => KeyValuePair.Create(FeatureHash.Text(c.Key), c.Value)));
        pack.Add("sets", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)).ToArray());
        pack.Add("analyses", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(analyses)).ToArray());
        pack.Add("features", string.Join('\n', _features.Keys));
        pack.Add("scripts", string.Join('\n', _scripts.Keys));
        pack.Header["forms"] = forms.Count;
        pack.Header["sets"] = sets.Count;
    }

    private void Add(string form, UniversalPos pos, string features, string lemma)
    {
        if (!_forms.TryGetValue(form, out var readings))
            _forms.Add(form, readings = new SortedSet<Analysis>(Order));
        var script = pos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Aux ? LemmaScript.Of(form, lemma) : "0";
        readings.Add(new Analysis(pos, Index(_features, features), Index(_scripts, script)));
        if (pos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Adv)
            Entries.Add((form, pos, features, lemma));
    }

    private static ushort Index(Dictionary<string, ushort> list, string value)
    {
        if (!list.TryGetValue(value, out var index))
            list.Add(value, index = checked((ushort)list.Count));
        return index;
    }
}
