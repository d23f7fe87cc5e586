using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Names;

/// <summary>
/// How a first reading of an article labelled each capitalised form, for a second one: "Lavrov" alone is a person because
/// "Sergueï Lavrov" was one (the idea of Krishnan and Manning 2006).
/// </summary>
internal sealed class NameMemory
{
    private const int Kinds = 5;
    private readonly Dictionary<ulong, int[]> _counts = [];

    public void Clear() => _counts.Clear();

    /// <summary>Remembers the labels of a sentence.</summary>
    public void Add(WordKeys words, ReadOnlySpan<byte> labels)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsCapital)
                continue;
            if (!_counts.TryGetValue(words[i].Form, out var counts))
                _counts.Add(words[i].Form, counts = new int[Kinds]);
            counts[Kind(labels[i])]++;
        }
    }

    /// <summary>Adds the features of a second reading to what <see cref="NameFeatures"/> gives for a word.</summary>
    public void Extract(WordKeys words, ReadOnlySpan<byte> first, int i, SequenceFeatures to)
    {
        var (own, before, after) = (Vote(words, first, i), Vote(words, first, i - 1), Vote(words, first, i + 1));
        ulong label = first[i], previous = i > 0 ? first[i - 1] : 99u, next = i + 1 < first.Length ? first[i + 1] : 99u;
        to.Add(FeatureHash.Of(700, own));
        to.Add(FeatureHash.Of(701, own, label));
        to.Add(FeatureHash.Of(702, own, before, after));
        to.Add(FeatureHash.Of(703, label));
        to.Add(FeatureHash.Of(704, previous, label, next));
        to.Add(FeatureHash.Of(705, own, words[i].Shape));
        to.Add(FeatureHash.Of(706, own, label, (ulong)words[i].Coarse));
        to.Add(FeatureHash.Of(707, own, words[i].NameSet >= 0 ? 1u : 0u));
    }

    /// <summary>The most frequent label of the form at its other places, and whether all agree; 0 when there is none.</summary>
    private ulong Vote(WordKeys words, ReadOnlySpan<byte> first, int i)
    {
        if (i < 0 || i >= words.Length || !words[i].IsCapital || !_counts.TryGetValue(words[i].Form, out var counts))
            return 0;
        int best = -1, most = 0, all = 0;
        for (var k = 0; k < Kinds; k++)
        {
            var n = counts[k] - (k == Kind(first[i]) ? 1 : 0);
            all += n;
            if (n > most)
                (best, most) = (k, n);
        }

        return best < 0 ? 0 : (ulong)(1 + (3 * best) + (most == all ? (all > 2 ? 2 : 1) : 0));
    }

    private static int Kind(byte label) => (label + 1) / 2;
}
