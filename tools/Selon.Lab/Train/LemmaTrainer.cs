using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Counts lemmas of treebank forms and of word endings.</summary>
internal sealed class LemmaTrainer(ILookup<(string Form, UniversalPos Pos), string> known)
{
    private const int FewestTypes = 3;

    private readonly Dictionary<string, ushort> _scripts = new(StringComparer.Ordinal) { ["0"] = 0 };
    private readonly List<string> _list = ["0"];
    private readonly Dictionary<ulong, Dictionary<string, int>> _forms = [];
    private readonly Dictionary<ulong, Dictionary<string, int>> _looks = [];
    private readonly Dictionary<ulong, ushort> _suffixes = [];
    private readonly HashSet<(string Form, UniversalPos Pos, string Features, string Lemma)> _types = [];

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var lexicon = new LexiconBuilder();
        lexicon.AddAll(config, config.Extra, data);
        var trainer = new LemmaTrainer(lexicon.Entries.ToLookup(e => (e.Form, e.Pos), e => e.Lemma));
        foreach (var s in Treebank.Read(data, config.Train))
            trainer.Count(s);
        trainer.LearnSuffixes(lexicon);
        foreach (var look in trainer._looks.Where(l => Best(l.Value) is "^0" or LemmaScript.WithoutCommas))
            trainer._suffixes[look.Key] = trainer.Index(Best(look.Value));
        var pack = ModelWriter.Start(config, data);
        var forms = trainer._forms.ToDictionary(f => f.Key, f => trainer.Index(Best(f.Value)));
        HashTable16.Write(pack, "forms", forms);
        HashTable16.Write(pack, "suffixes", trainer._suffixes);
        pack.Add("scripts", string.Join('\n', trainer._list));
        ModelWriter.Save(pack, output, config, Score(pack, output, Treebank.Read(Path.Combine(data, config.Dev!)), config), log);
    }

    /// <summary>Counts a sentence; words of another treebank's conventions count less, function words of it not at all.</summary>
    private void Count(TreebankSentence s)
    {
        for (var i = 0; i < s.Forms.Count; i++)
        {
            var word = s.Sentence.Words[i];
            if (word.Lemma == "_" || (s.Domain != 0 && !Counts(word)))
                continue;
            var script = Script(s.Forms[i], word);
            if (s.Domain == 0 && word.Pos is UniversalPos.Propn or UniversalPos.Num)
                Add(Lemmatizer.LookKey(s.Forms[i], word.Pos), script, 1, _looks);
            var small = Lemmatizer.IsSmallName(s.Forms[i], word.Pos);
            if (LemmaScript.Apply(script, small && script[0] == '^' ? LemmaScript.Capital(s.Forms[i]) : s.Forms[i]) != word.Lemma)
                continue;
            var lower = FeatureHash.Lower(s.Forms[i]);
            var weight = s.Domain == 0 ? 100 : 1;
            if (small && word.Pos == UniversalPos.Propn)
            {
                Add(Lemmatizer.SmallKey(lower, word.Pos), script, weight, _forms);
                continue;
            }

            Add(Lemmatizer.Key(lower, word.Pos, TaggerTrainer.FeaturesOf(word)), script, weight, _forms);
            Add(Lemmatizer.Key(lower, word.Pos), script, weight, _forms);
            if (word.Pos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Adv)
                _types.Add((s.Forms[i], word.Pos, TaggerTrainer.FeaturesOf(word), word.Lemma));
        }
    }

    /// <summary>True for words whose lemma can be taken from a treebank of other conventions: content words of which the lexicon says nothing else.</summary>
    private bool Counts(Word word)
    {
        if (word.Pos is not (UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Adv))
            return false;
        var lemmas = known[(word.Form.ToLowerInvariant(), word.Pos)];
        return !lemmas.Any() || lemmas.Contains(word.Lemma, StringComparer.Ordinal);
    }

    /// <summary>The script of a word; words with an apostrophe get theirs whole, because it is written in two ways.</summary>
    private static string Script(string form, Word word)
    {
        if (word.Pos == UniversalPos.Num && form.Contains(',', StringComparison.Ordinal) && LemmaScript.Apply(LemmaScript.WithoutCommas, form) == word.Lemma)
            return LemmaScript.WithoutCommas;
        if (Lemmatizer.IsSmallName(form, word.Pos) && LemmaScript.Capital(form) == word.Lemma)
            return "^0";
        return word.Pos != UniversalPos.Propn && form.AsSpan().IndexOfAny('\'', '\u2019') >= 0 ? "=" + word.Lemma : LemmaScript.Of(form, word.Lemma);
    }

    private static void Add(ulong key, string script, int weight, Dictionary<ulong, Dictionary<string, int>> to)
    {
        if (!to.TryGetValue(key, out var scripts))
            to.Add(key, scripts = new Dictionary<string, int>(StringComparer.Ordinal));
        scripts[script] = scripts.GetValueOrDefault(script) + weight;
    }

    /// <summary>Keeps an ending only where it decides otherwise than the shorter one.</summary>
    private void LearnSuffixes(LexiconBuilder lexicon)
    {
        var types = lexicon.Entries.Concat(_types).Select(e => (Lower: e.Form.ToLowerInvariant(), e.Pos, Features: Lemmatizer.SuffixFeatures(e.Pos, Morphology.Parse(e.Features)), Script: LemmaScript.Of(e.Form, e.Lemma)))
            .Where(e => e.Script[0] is not ('=' or '^')).Distinct().ToList();
        for (var length = 1; length <= Lemmatizer.LongestSuffix; length++)
        {
            foreach (var group in types.Where(t => t.Lower.Length > length).GroupBy(t => (t.Lower[^length..], t.Pos, t.Features)).OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Pos).ThenBy(g => g.Key.Features, StringComparer.Ordinal))
            {
                var counts = group.GroupBy(t => t.Script, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
                var best = Best(counts);
                if (counts[best] < FewestTypes)
                    continue;
                var (suffix, pos, features) = group.Key;
                if (Shorter(suffix, pos, features) != best)
                    _suffixes[Lemmatizer.SuffixKey(suffix, length, pos, features)] = Index(best);
            }
        }
    }

    private string? Shorter(string suffix, UniversalPos pos, string features)
    {
        for (var length = suffix.Length - 1; length > 0; length--)
        {
            if (_suffixes.TryGetValue(Lemmatizer.SuffixKey(suffix, length, pos, features), out var script))
                return _list[script];
        }

        return null;
    }

    private static string Best(Dictionary<string, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;

    private ushort Index(string script)
    {
        if (!_scripts.TryGetValue(script, out var index))
        {
            _scripts.Add(script, index = checked((ushort)_scripts.Count));
            _list.Add(script);
        }

        return index;
    }

    private static JsonObject Score(PackWriter pack, string output, List<TreebankSentence> dev, TrainingConfig config)
    {
        var lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        var lemmas = new Lemmatizer(PackReader.Read(pack.ToArray(), "trained"), lexicon);
        var keys = new WordKeys(lexicon);
        int words = 0, right = 0;
        foreach (var s in dev)
        {
            keys.Read(s.Forms);
            for (var i = 0; i < s.Forms.Count; i++)
            {
                var word = s.Sentence.Words[i];
                words++;
                right += lemmas.Lemma(s.Forms[i], keys[i], word.Pos, Morphology.Parse(TaggerTrainer.FeaturesOf(word))) == word.Lemma ? 1 : 0;
            }
        }

        return new JsonObject { ["dev"] = config.Dev, ["lemmas on gold tags"] = (100.0 * right / words).ToString("F2", CultureInfo.InvariantCulture) };
    }
}
