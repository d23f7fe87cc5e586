using System.Runtime.InteropServices;
using Selon.Text;
using Selon.Text.Names;
using Selon.Text.Packs;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>A stretch of words to learn from: what <see cref="NameReader"/> decodes at once.</summary>
/// <param name="Given">Scores that are added to what is learned, 16 for each word; empty for none.</param>
internal sealed record NameStretch(List<ulong[]> Features, byte[] Kinds, byte[] Gold, float[] Given);

/// <summary>Trains the weights of one reading.</summary>
internal sealed class NameFieldTrainer(TrainingConfig config, NameSamples samples, NameVocabulary vocabulary)
{
    private readonly WordKeys _keys = new(samples.Lexicon);
    private readonly NameContext _context = new(vocabulary);
    private readonly FeatureList _features = new();

    /// <summary>The first reading: features of the text alone.</summary>
    public NameCrf TrainFirst(IReadOnlyList<NameSample> sentences, int seed, Action<string> log)
    {
        var random = new Random(seed);
        return Train(sentences.Count, s => Stretches(sentences[s], random), s => sentences[s].Document, seed, log);
    }

    /// <summary>The second reading: features of the article's first reading, upon the scores of the first.</summary>
    public NameCrf TrainAgain(IReadOnlyList<(FirstReading Reading, List<NameSample> Sentences)> documents, int seed, Action<string> log)
    {
        var memory = new NameMemory();
        var stretches = new List<List<NameStretch>>();
        foreach (var (reading, sentences) in documents)
        {
            memory.Read(reading);
            for (var s = 0; s < sentences.Count; s++)
                stretches.Add([.. Again(reading, s, sentences[s], memory)]);
        }

        return Train(stretches.Count, s => stretches[s], s => s, seed, log);
    }

    /// <summary>Writes averaged weights, those of several trainings summed, in the units of <see cref="NameWeights"/>.</summary>
    /// <param name="eager">How much worse it becomes that a capitalised word is in no name.</param>
    public static void Write(PackWriter pack, string name, string pairs, IReadOnlyList<NameCrf> trained, int smallest, float eager = 0)
    {
        var rows = new Dictionary<ulong, float[]>();
        var transitions = new float[NameTransitions.Size];
        foreach (var crf in trained)
        {
            foreach (var (feature, row) in crf.Averages())
            {
                if (!rows.TryGetValue(feature, out var sum))
                    rows.Add(feature, sum = new float[row.Length]);
                for (var k = 0; k < row.Length; k++)
                    sum[k] += row[k] / trained.Count;
            }

            var averages = crf.PairAverages();
            for (var p = 0; p < transitions.Length; p++)
                transitions[p] += averages[p] / trained.Count;
        }

        foreach (var kind in Enumerable.Range(0, NameContext.Kinds).Where(NameContext.IsCapital))
        {
            for (byte before = 0; before < NameScheme.Labels; before++)
                transitions[NameTransitions.Index(kind, before, NameScheme.Outside)] -= eager;
        }

        NameWeights.Write(pack, name, rows.Select(r => (r.Key, Quantized(r.Value, smallest))).Where(r => r.Item2.Any(v => v != 0)));
        new NameTransitions([.. transitions.Select(t => (short)MathF.Round(t * NameWeights.Scale))]).Write(pack, pairs);
    }

    private static sbyte[] Quantized(float[] row, int smallest) =>
        [.. row.Select(w => (sbyte)Math.Clamp(MathF.Round(w * NameWeights.Scale), -127, 127)).Select(w => Math.Abs(w) < smallest ? (sbyte)0 : w)];

    private NameCrf Train(int count, Func<int, IEnumerable<NameStretch>> stretchesOf, Func<int, int> documentOf, int seed, Action<string> log)
    {
        var crf = new NameCrf(config.Rate, config.Decay);
        crf.Admit(Count(count, stretchesOf, documentOf), config.MinimumUpdates);
        var random = new Random(seed);
        var order = Enumerable.Range(0, count).ToArray();
        for (var epoch = 0; epoch < config.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var s in order)
            {
                foreach (var stretch in stretchesOf(s))
                    loss += crf.Learn([.. stretch.Features.Select(f => f.Select(crf.Find).Where(r => r >= 0).ToArray())], stretch.Kinds, stretch.Gold, stretch.Given);
            }

            if (epoch >= config.Epochs / 2)
                crf.Remember();
            log($"epoch {epoch + 1}: loss {loss:F0}, {crf.Features} features");
        }

        return crf;
    }

    /// <summary>In how many documents each feature is.</summary>
    private static Dictionary<ulong, (int Last, int Documents)> Count(int count, Func<int, IEnumerable<NameStretch>> stretchesOf, Func<int, int> documentOf)
    {
        var counts = new Dictionary<ulong, (int Last, int Documents)>();
        for (var s = 0; s < count; s++)
        {
            var document = documentOf(s);
            foreach (var feature in stretchesOf(s).SelectMany(t => t.Features).SelectMany(f => f))
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out var there);
                if (!there || entry.Last != document)
                    entry = (document, entry.Documents + 1);
            }
        }

        return counts;
    }

    private IEnumerable<NameStretch> Stretches(NameSample sample, Random hide)
    {
        _keys.Read(sample.Forms);
        var pos = sample.Pos.ToArray();
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i].IsCapital && hide.NextDouble() < config.Hidden)
                _keys.Blank(i);
            if (config.HiddenTags > 0 && hide.NextDouble() < config.HiddenTags)
                pos[i] = UniversalPos.X;
        }

        _context.Read(_keys, pos);
        for (var start = 0; start < _keys.Length; start++)
        {
            if (!_context[start].IsActive)
                continue;
            var end = start;
            var features = new List<ulong[]>();
            var kinds = new List<byte>();
            for (; end < _keys.Length && _context[end].IsActive; end++)
            {
                NameFeatures.Extract(_keys, pos, _context, end, _features);
                features.Add(_features.Span.ToArray());
                kinds.Add(_context[end].Kind);
            }

            if (sample.Doubtful.Length > 0 && sample.Doubtful.AsSpan(start, end - start).Contains(true))
            {
                start = end;
                continue;
            }

            yield return new NameStretch(features, [.. kinds], Cut(sample.Gold, start, end), []);
            start = end;
        }
    }

    private IEnumerable<NameStretch> Again(FirstReading reading, int sentence, NameSample sample, NameMemory memory)
    {
        var count = reading.Slots(sentence).Length;
        memory.Start(reading.Slots(sentence));
        for (var start = 0; start < count;)
        {
            var slots = reading.Slots(sentence);
            var end = FirstReading.StretchEnd(slots, start);
            var features = new List<ulong[]>();
            for (var i = start; i < end; i++)
            {
                memory.Extract(slots, i, _features);
                features.Add(_features.Span.ToArray());
            }

            var scores = reading.Scores(sentence)[(start * NameScheme.Inner)..(end * NameScheme.Inner)];
            var given = new float[scores.Length];
            for (var k = 0; k < given.Length; k++)
                given[k] = scores[k] / NameWeights.Scale;
            var kinds = slots[start..end].ToArray().Select(s => s.Kind).ToArray();
            var first = slots[start].Word;
            yield return new NameStretch(features, kinds, Cut(sample.Gold, first, first + end - start), given);
            start = end;
        }
    }

    /// <summary>The labels of a part of a sentence; names that reach beyond it are cut.</summary>
    private static byte[] Cut(byte[] gold, int start, int end)
    {
        var names = new List<NameSpan>();
        NameScheme.Read(gold, names);
        var cut = new byte[end - start];
        NameScheme.Write([.. names.Where(n => n.Words.Start < end && n.Words.End > start)
            .Select(n => new NameSpan(n.Label, new WordRange(Math.Max(n.Words.Start, start) - start, Math.Min(n.Words.End, end) - start)))], cut);
        return cut;
    }
}
