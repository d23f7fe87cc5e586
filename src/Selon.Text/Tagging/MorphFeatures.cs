using Selon.Text.Models;

namespace Selon.Text.Tagging;

/// <summary>Features for universal features, given all parts of speech of the sentence.</summary>
internal static class MorphFeatures
{
    /// <summary>Fills <paramref name="to"/>; <paramref name="allowed"/> gives the labels of each part of speech.</summary>
    public static void Extract(WordKeys words, ReadOnlySpan<UniversalPos> pos, ulong domain, byte[][] allowed, SequenceFeatures to)
    {
        to.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var p = (ulong)pos[i];
            var before = i > 0 ? (ulong)pos[i - 1] : 99;
            var after = i + 1 < pos.Length ? (ulong)pos[i + 1] : 99;
            to.Allow(allowed[(int)pos[i]]);
            if (to.IsOpen)
            {
                Word(words[i], p, domain, to);
                Before(words[i - 1], words[i], before, p, to);
                After(words[i + 1], words[i], after, p, to);
                Context(words, pos, i, p, to);
            }

            to.Next(FeatureHash.Of(6, p, before), FeatureHash.Of(7, p, words[i].Morph));
        }
    }

    private static void Word(in WordKey w, ulong p, ulong domain, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(1, w.Form, p, domain)))
            return;
        to.Add(FeatureHash.Of(200, p));
        to.Add(FeatureHash.Of(201, p, w.Lower));
        to.Add(FeatureHash.Of(202, p, w.Lower, domain));
        to.Add(FeatureHash.Of(203, p, domain));
        to.Add(FeatureHash.Of(204, p, w.Suffix1));
        to.Add(FeatureHash.Of(205, p, w.Suffix2));
        to.Add(FeatureHash.Of(206, p, w.Suffix3));
        to.Add(FeatureHash.Of(207, p, w.Suffix4));
        to.Add(FeatureHash.Of(208, p, w.Suffix5));
        to.Add(FeatureHash.Of(209, p, w.Morph));
        to.Add(FeatureHash.Of(210, p, w.Shape));
        to.Add(FeatureHash.Of(211, p, w.Suffix2, w.Morph));
        to.Add(FeatureHash.Of(212, p, w.Form));
        to.Add(FeatureHash.Of(213, p, (ulong)w.Cluster));
        to.Add(FeatureHash.Of(214, p, w.Morph, domain));
        to.End();
    }

    private static void Before(in WordKey b, in WordKey w, ulong before, ulong p, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(2, b.Form, w.Morph, before, p)))
            return;
        to.Add(FeatureHash.Of(220, p, b.Lower));
        to.Add(FeatureHash.Of(223, p, before, b.Morph));
        to.Add(FeatureHash.Of(227, p, w.Morph, b.Lower));
        to.Add(FeatureHash.Of(228, p, w.Morph, b.Morph));
        to.Add(FeatureHash.Of(234, p, b.Suffix2));
        to.End();
    }

    private static void After(in WordKey a, in WordKey w, ulong after, ulong p, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(3, a.Form, w.Morph, after, p)))
            return;
        to.Add(FeatureHash.Of(221, p, a.Lower));
        to.Add(FeatureHash.Of(224, p, after, a.Morph));
        to.Add(FeatureHash.Of(229, p, w.Morph, a.Morph));
        to.Add(FeatureHash.Of(235, p, a.Suffix2));
        to.End();
    }

    private static void Context(WordKeys words, ReadOnlySpan<UniversalPos> pos, int i, ulong p, SequenceFeatures to)
    {
        ref readonly var w = ref words[i];
        var before = i > 0 ? (ulong)pos[i - 1] : 99;
        var before2 = i > 1 ? (ulong)pos[i - 2] : 99;
        var after = i + 1 < pos.Length ? (ulong)pos[i + 1] : 99;
        var after2 = i + 2 < pos.Length ? (ulong)pos[i + 2] : 99;
        to.Add(FeatureHash.Of(222, p, before, after));
        to.Add(FeatureHash.Of(225, p, before2, words[i - 2].Morph));
        to.Add(FeatureHash.Of(226, p, after2, words[i + 2].Morph));
        to.Add(FeatureHash.Of(230, p, words[i - 2].Lower, words[i - 1].Lower));
        to.Add(FeatureHash.Of(231, p, w.Lower, words[i - 1].Lower));
        to.Add(FeatureHash.Of(232, p, w.Lower, words[i + 1].Lower));
        to.Add(FeatureHash.Of(233, p, before, before2));
        if (p is (ulong)UniversalPos.Verb or (ulong)UniversalPos.Aux or (ulong)UniversalPos.Adj)
            Auxiliary(words, pos, i, p, to);
        if (p is (ulong)UniversalPos.Verb)
            OtherVerbs(words, pos, i, to);
    }

    /// <summary>
    /// The verb before and behind in the same stretch of the sentence: "the police called …" is finite where there is no other verb
    /// that could be, and a participle where there is ("the police called in left again").
    /// </summary>
    private static void OtherVerbs(WordKeys words, ReadOnlySpan<UniversalPos> pos, int i, SequenceFeatures to)
    {
        var left = Verb(pos, i, -1);
        var right = Verb(pos, i, 1);
        var morph = words[i].Morph;
        to.Add(FeatureHash.Of(250, morph, left));
        to.Add(FeatureHash.Of(251, morph, left, right));
        to.Add(FeatureHash.Of(252, morph, left, right, i > 0 ? (ulong)pos[i - 1] : 99));
        to.Add(FeatureHash.Of(253, morph, left, right, words[i + 1].Lower));
        to.Add(FeatureHash.Of(254, morph, left, right, i + 1 < pos.Length ? (ulong)pos[i + 1] : 99));
    }

    /// <summary>What stands first on one side: a verb, an auxiliary, what opens or ends a clause, or nothing.</summary>
    private static ulong Verb(ReadOnlySpan<UniversalPos> pos, int i, int step)
    {
        for (var k = i + step; k >= 0 && k < pos.Length; k += step)
        {
            switch (pos[k])
            {
                case UniversalPos.Aux:
                    return 1;
                case UniversalPos.Verb:
                    return 2;
                case UniversalPos.Sconj:
                    return 3;
                case UniversalPos.Punct when k != i + step:
                    return 4;
            }
        }

        return 0;
    }

    /// <summary>The auxiliary and the noun before a verb or adjective, which decide on voice and agreement.</summary>
    private static void Auxiliary(WordKeys words, ReadOnlySpan<UniversalPos> pos, int i, ulong p, SequenceFeatures to)
    {
        for (var k = i - 1; k >= 0 && k > i - 6; k--)
        {
            if (pos[k] != UniversalPos.Aux)
                continue;
            to.Add(FeatureHash.Of(240, p, words[k].Lower, words[i].Morph));
            to.Add(FeatureHash.Of(241, p, words[k].Lower, words[i].Lower));
            break;
        }

        for (var k = i - 1; k >= 0 && k > i - 8; k--)
        {
            if (pos[k] != UniversalPos.Noun)
                continue;
            to.Add(FeatureHash.Of(242, p, words[k].Morph, words[i].Morph));
            return;
        }
    }
}
