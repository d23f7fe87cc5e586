using System.Runtime.InteropServices;

namespace Selon.Lab.Train;

/// <summary>
/// Distributional word classes by the exchange algorithm (Kneser and Ney 1993; Uszkoreit and Brants 2008 for contexts of words
/// instead of classes), here over the neighbours on both sides. Two clusterings of the same words, a fine and a coarse one, are
/// packed into one number: <c>coarse × 1024 + fine + 1</c>.
/// </summary>
internal sealed class WordClasses
{
    private const int Rarest = 4;
    private const int Rounds = 10;
    private const int CoarseClasses = 48;

    private readonly List<(int Context, int Count)>[] _contexts;
    private readonly int[] _counts;
    private readonly int[] _totals;
    private readonly int[,] _joint;
    private readonly int[] _classOf;
    private readonly double[] _gains;
    private readonly int _classes;

    private static readonly double[] Table = [.. Enumerable.Range(0, 1 << 16).Select(n => n == 0 ? 0 : n * Math.Log(n))];

    private WordClasses(List<(int Context, int Count)>[] contexts, int[] counts, int classes)
    {
        _contexts = contexts;
        _counts = counts;
        _classes = classes;
        _totals = new int[classes];
        _joint = new int[2 * (counts.Length + 1), classes];
        _gains = new double[classes];
        _classOf = [.. Enumerable.Range(0, counts.Length).Select(w => w % classes)];
        for (var w = 0; w < counts.Length; w++)
            Put(w, _classOf[w], 1);
    }

    /// <summary>Classes of all words of the configuration's texts that are frequent enough.</summary>
    public static Dictionary<string, ushort> Learn(TrainingConfig config, string data, Action<string> log)
    {
        var texts = new PlainText(config.Language);
        var sentences = config.Extra.SelectMany(f => texts.Sentences(Path.Combine(data, f.Path))).ToList();
        var counts = sentences.SelectMany(s => s).CountBy(w => w, StringComparer.Ordinal).Where(c => c.Value >= Rarest)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        var index = counts.Select((c, i) => (c.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        log($"{sentences.Count} sentences, {counts.Count} words");
        var contexts = Contexts(sentences, index);
        int[] frequencies = [.. counts.Select(c => c.Value)];
        var fine = new WordClasses(contexts, frequencies, config.Classes).Exchange(log);
        var coarse = new WordClasses(contexts, frequencies, CoarseClasses).Exchange(log);
        return index.ToDictionary(p => p.Key, p => (ushort)((coarse[p.Value] * 1024) + fine[p.Value] + 1), StringComparer.Ordinal);
    }

    /// <summary>For each word its neighbours with counts: those before it, and, numbered after all of them, those behind it.</summary>
    private static List<(int Context, int Count)>[] Contexts(List<string[]> sentences, Dictionary<string, int> index)
    {
        var border = index.Count;
        var counts = new Dictionary<(int Word, int Context), int>();
        foreach (var sentence in sentences)
        {
            var before = border;
            foreach (var form in sentence.Append(""))
            {
                var word = index.GetValueOrDefault(form, border);
                if (word < border)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (word, before), out _)++;
                if (before < border)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (before, border + 1 + word), out _)++;
                before = word;
            }
        }

        var contexts = new List<(int Context, int Count)>[border];
        for (var w = 0; w < border; w++)
            contexts[w] = [];
        foreach (var ((word, context), count) in counts.OrderBy(c => c.Key))
            contexts[word].Add((context, count));
        return contexts;
    }

    private int[] Exchange(Action<string> log)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var moved = 0;
            for (var w = 0; w < _counts.Length; w++)
            {
                var old = _classOf[w];
                Put(w, old, -1);
                var best = Best(w, old);
                Put(w, best, 1);
                _classOf[w] = best;
                moved += best == old ? 0 : 1;
            }

            log($"{_classes} classes, round {round + 1}: {moved} words moved");
        }

        return _classOf;
    }

    private int Best(int word, int old)
    {
        Array.Clear(_gains);
        foreach (var (context, count) in _contexts[word])
        {
            var row = MemoryMarshal.CreateSpan(ref _joint[context, 0], _classes);
            for (var c = 0; c < row.Length; c++)
            {
                if (row[c] == 0)
                    _gains[c] += Log(count);
                else
                    _gains[c] += Log(row[c] + count) - Log(row[c]);
            }
        }

        var best = old;
        for (var c = 0; c < _classes; c++)
            _gains[c] -= 2 * (Log(_totals[c] + _counts[word]) - Log(_totals[c]));
        for (var c = 0; c < _classes; c++)
        {
            if (_gains[c] > _gains[best] + 1e-9)
                best = c;
        }

        return best;
    }

    private void Put(int word, int into, int sign)
    {
        foreach (var (context, count) in _contexts[word])
            _joint[context, into] += sign * count;
        _totals[into] += sign * _counts[word];
    }

    private static double Log(int n) => n < Table.Length ? Table[n] : n * Math.Log(n);
}
