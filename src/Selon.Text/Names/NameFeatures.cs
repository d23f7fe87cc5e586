using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Names;

/// <summary>Features for names: words, shapes, affixes, word classes and tags in a window of two.</summary>
internal static class NameFeatures
{
    /// <summary>Fills <paramref name="to"/>; a second reading has the article's <paramref name="memory"/> and the labels of the first.</summary>
    public static void Extract(WordKeys words, ReadOnlySpan<UniversalPos> pos, SequenceFeatures to, NameMemory? memory = null, ReadOnlySpan<byte> first = default)
    {
        to.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            Word(words[i], Pos(pos, i), i == 0 ? 1u : 0u, to);
            for (var d = -2; d <= 2; d++)
            {
                if (d != 0)
                    Neighbour(words[i + d], Pos(pos, i + d), words[i].Shape, d, to);
            }

            Context(words, pos, i, to);
            memory?.Extract(words, first, i, to);
            to.Next(words[i].Shape, FeatureHash.Of(5, Pos(pos, i), words[i].Tags));
        }
    }

    private static void Word(in WordKey w, ulong p, ulong first, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(1, w.Form, p, first)))
            return;
        to.Add(500);
        to.Add(FeatureHash.Of(501, w.Lower));
        to.Add(FeatureHash.Of(502, w.Form));
        to.Add(FeatureHash.Of(503, w.Suffix2, w.Shape));
        to.Add(FeatureHash.Of(504, w.Suffix3, w.Shape));
        to.Add(FeatureHash.Of(505, w.Suffix4, w.Shape));
        to.Add(FeatureHash.Of(506, w.Prefix2, w.Shape));
        to.Add(FeatureHash.Of(507, w.Prefix3, w.Shape));
        to.Add(FeatureHash.Of(508, w.Prefix4, w.Shape));
        to.Add(FeatureHash.Of(509, w.Shape, first));
        to.Add(FeatureHash.Of(510, w.Tags, w.Shape, first));
        to.Add(FeatureHash.Of(511, p, w.Shape, first));
        to.Add(FeatureHash.Of(512, (ulong)w.Cluster, w.Shape));
        to.Add(FeatureHash.Of(513, (ulong)w.Cluster));
        to.Add(FeatureHash.Of(514, p));
        to.Add(FeatureHash.Of(517, (ulong)w.Coarse, w.Shape));
        to.Add(FeatureHash.Of(515, w.NameSet >= 0 ? 1u : 0u, w.Set >= 0 ? 1u : 0u, p));
        to.Add(FeatureHash.Of(516, (ulong)(w.NameSet + 1)));
        to.Add(FeatureHash.Of(581, (ulong)w.NameLists, w.Shape));
        to.End();
    }

    /// <summary>What a word at distance <paramref name="d"/> says by itself and beside the word's shape.</summary>
    private static void Neighbour(in WordKey o, ulong p, ulong shape, int d, SequenceFeatures to)
    {
        var t = 520 + (10 * (d + 2));
        if (!to.Begin(FeatureHash.Of(t, o.Form, p, shape)))
            return;
        to.Add(FeatureHash.Of(t, o.Lower));
        to.Add(FeatureHash.Of(t + 1, o.Shape));
        to.Add(FeatureHash.Of(t + 2, (ulong)o.Cluster));
        to.Add(FeatureHash.Of(t + 3, p));
        to.Add(FeatureHash.Of(t + 4, o.Lower, shape));
        to.Add(FeatureHash.Of(t + 6, (ulong)o.Coarse, shape));
        to.Add(FeatureHash.Of(t + 5, o.NameSet >= 0 ? 1u : 0u, o.Shape));
        if (d is -1 or 1)
            to.Add(FeatureHash.Of(d < 0 ? 583 : 584, (ulong)o.NameLists, shape));
        to.End();
    }

    private static void Context(WordKeys words, ReadOnlySpan<UniversalPos> pos, int i, SequenceFeatures to)
    {
        ref readonly var w = ref words[i];
        to.Add(FeatureHash.Of(570, words[i - 1].Lower, w.Lower));
        to.Add(FeatureHash.Of(571, w.Lower, words[i + 1].Lower));
        to.Add(FeatureHash.Of(572, words[i - 1].Shape, w.Shape, words[i + 1].Shape));
        to.Add(FeatureHash.Of(573, Pos(pos, i - 1), Pos(pos, i), Pos(pos, i + 1)));
        to.Add(FeatureHash.Of(574, words[i - 2].Lower, words[i - 1].Lower, w.Shape));
        to.Add(FeatureHash.Of(575, words[i + 1].Lower, words[i + 2].Lower, w.Shape));
        to.Add(FeatureHash.Of(576, (ulong)words[i - 1].Cluster, (ulong)w.Cluster, w.Shape));
        to.Add(FeatureHash.Of(577, (ulong)w.Cluster, (ulong)words[i + 1].Cluster, w.Shape));
        ulong own = (ulong)w.NameLists, before = (ulong)words[i - 1].NameLists, after = (ulong)words[i + 1].NameLists;
        to.Add(FeatureHash.Of(582, before, own, after));
        to.Add(FeatureHash.Of(585, own, words[i - 1].Lower));
        to.Add(FeatureHash.Of(580, (ulong)words[i - 1].Coarse, (ulong)w.Coarse, (ulong)words[i + 1].Coarse, w.Shape));
        to.Add(FeatureHash.Of(578, words[i - 3].Lower, w.Shape));
        to.Add(FeatureHash.Of(579, words[i + 3].Lower, w.Shape));
    }

    private static ulong Pos(ReadOnlySpan<UniversalPos> pos, int i) => i < 0 || i >= pos.Length ? 99u : (ulong)pos[i];
}
