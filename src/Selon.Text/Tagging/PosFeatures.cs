using Selon.Text.Models;

namespace Selon.Text.Tagging;

/// <summary>Features for parts of speech: words, affixes, shape, lexicon and word classes in a window of two.</summary>
internal static class PosFeatures
{
    /// <summary>Fills <paramref name="to"/> with a position for each word. <paramref name="domain"/> is the treebank's convention, 0 for the one the product follows.</summary>
    public static void Extract(WordKeys words, ulong domain, SequenceFeatures to)
    {
        to.Clear();
        var capitals = Capitals(words);
        for (var i = 0; i < words.Length; i++)
        {
            Word(words[i], i == 0 ? 1u : 0u, capitals, domain, to);
            Before(words[i - 1], words[i], to);
            After(words[i + 1], words[i], to);
            Context(words, i, to);
            to.Next(words[i].Lower, FeatureHash.Of(5, words[i + 1].Tags, words[i].Tags));
        }
    }

    /// <summary>How a sentence is written: 0 without capitals, 1 with some, 2 as titles are, with more capitals than small letters.</summary>
    private static ulong Capitals(WordKeys words)
    {
        int capital = 0, small = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsAlphabetic)
                continue;
            capital += words[i].IsCapital ? 1 : 0;
            small += words[i].IsCapital ? 0 : 1;
        }

        return capital == 0 ? 0u : capital > small && words.Length > 2 ? 2u : 1u;
    }

    private static void Word(in WordKey w, ulong first, ulong capitals, ulong domain, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(1, w.Form, first + (2 * capitals), domain)))
            return;
        to.Add(100);
        to.Add(FeatureHash.Of(101, w.Lower));
        to.Add(FeatureHash.Of(102, w.Form));
        to.Add(FeatureHash.Of(103, w.Suffix1));
        to.Add(FeatureHash.Of(104, w.Suffix2));
        to.Add(FeatureHash.Of(105, w.Suffix3));
        to.Add(FeatureHash.Of(106, w.Suffix4));
        to.Add(FeatureHash.Of(107, w.Suffix5));
        to.Add(FeatureHash.Of(108, w.Prefix1));
        to.Add(FeatureHash.Of(109, w.Prefix2));
        to.Add(FeatureHash.Of(110, w.Prefix3));
        to.Add(FeatureHash.Of(111, w.Shape, first));
        to.Add(FeatureHash.Of(112, w.Tags));
        to.Add(FeatureHash.Of(113, w.Morph));
        to.Add(FeatureHash.Of(114, w.Tags, w.Shape, first));
        to.Add(FeatureHash.Of(115, (ulong)w.Cluster));
        to.Add(FeatureHash.Of(116, w.Suffix3, w.Shape));
        to.Add(FeatureHash.Of(117, w.Tags, w.Suffix3));
        to.Add(FeatureHash.Of(118, (ulong)w.Cluster, w.Tags));
        to.Add(FeatureHash.Of(160, w.Lower, domain));
        to.Add(FeatureHash.Of(161, w.Tags, w.Shape, domain));
        to.Add(FeatureHash.Of(162, capitals, w.Shape, first));
        to.Add(FeatureHash.Of(163, capitals, w.Shape, w.Tags));
        to.End();
    }

    private static void Before(in WordKey p, in WordKey w, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(2, p.Form, w.Tags)))
            return;
        to.Add(FeatureHash.Of(120, p.Lower));
        to.Add(FeatureHash.Of(127, p.Suffix3));
        to.Add(FeatureHash.Of(129, p.Tags));
        to.Add(FeatureHash.Of(134, p.Tags, w.Tags));
        to.Add(FeatureHash.Of(138, p.Lower, w.Tags));
        to.Add(FeatureHash.Of(140, (ulong)p.Cluster));
        to.Add(FeatureHash.Of(148, (ulong)p.Coarse, w.Tags));
        to.End();
    }

    private static void After(in WordKey n, in WordKey w, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(3, n.Form, w.Tags)))
            return;
        to.Add(FeatureHash.Of(121, n.Lower));
        to.Add(FeatureHash.Of(128, n.Suffix3));
        to.Add(FeatureHash.Of(130, n.Tags));
        to.Add(FeatureHash.Of(133, w.Tags, n.Tags));
        to.Add(FeatureHash.Of(139, w.Tags, n.Lower));
        to.Add(FeatureHash.Of(141, (ulong)n.Cluster));
        to.Add(FeatureHash.Of(149, (ulong)n.Coarse, w.Tags));
        to.End();
    }

    private static void Context(WordKeys words, int i, SequenceFeatures to)
    {
        ref readonly var w = ref words[i];
        ref readonly var p = ref words[i - 1];
        ref readonly var n = ref words[i + 1];
        ref readonly var pp = ref words[i - 2];
        ref readonly var nn = ref words[i + 2];
        to.Add(FeatureHash.Of(122, pp.Lower));
        to.Add(FeatureHash.Of(123, nn.Lower));
        to.Add(FeatureHash.Of(124, p.Lower, w.Lower));
        to.Add(FeatureHash.Of(125, w.Lower, n.Lower));
        to.Add(FeatureHash.Of(126, p.Lower, n.Lower));
        to.Add(FeatureHash.Of(131, pp.Tags));
        to.Add(FeatureHash.Of(132, nn.Tags));
        to.Add(FeatureHash.Of(135, p.Tags, w.Tags, n.Tags));
        to.Add(FeatureHash.Of(136, w.Tags, n.Tags, nn.Tags));
        to.Add(FeatureHash.Of(137, w.Lower, n.Tags));
        to.Add(FeatureHash.Of(142, p.Shape, w.Shape, n.Shape));
        to.Add(FeatureHash.Of(143, p.Morph, w.Morph));
        to.Add(FeatureHash.Of(144, w.Morph, n.Morph));
        to.Add(FeatureHash.Of(147, (ulong)p.Coarse, (ulong)w.Coarse, (ulong)n.Coarse));
        to.Add(FeatureHash.Of(145, words[i - 3].Lower));
        to.Add(FeatureHash.Of(146, words[i + 3].Lower));
    }
}
