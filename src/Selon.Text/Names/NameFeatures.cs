using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Names;

/// <summary>Features for names: the word, its neighbours, and the run of capitalised words that it stands in.</summary>
internal static class NameFeatures
{
    private const ulong None = 11;

    /// <summary>Fills <paramref name="to"/> with the features of word <paramref name="i"/>.</summary>
    public static void Extract(WordKeys words, ReadOnlySpan<UniversalPos> pos, NameContext context, int i, FeatureList to)
    {
        to.Clear();
        ref readonly var place = ref context[i];
        ref readonly var w = ref words[i];
        ulong kind = place.Kind;
        var first = i == 0 ? 1u : 0u;
        to.Add(FeatureHash.Of(500, kind, first, place.IsQuoted ? 1u : 0u));
        to.Add(FeatureHash.Of(501, w.Lower));
        to.Add(FeatureHash.Of(512, (ulong)w.Cluster, kind));
        to.Add(FeatureHash.Of(511, Pos(pos, i), kind, first));
        Neighbours(words, pos, kind, i, to);
        Runs(words, context, i, to);
        Senses(context, i, to);
        if (place.Listed != 0)
            Listed(words, context, i, to);
        if (NameContext.IsCapital(place.Kind))
        {
            Word(w, Pos(pos, i), first, to);
            Surroundings(words, pos, i, to);
        }
    }

    private static void Listed(WordKeys words, NameContext context, int i, FeatureList to)
    {
        ulong own = (ulong)context[i].Listed, part = own & 3;
        ulong before = i > 0 ? (ulong)context[i - 1].Listed : None, after = i + 1 < words.Length ? (ulong)context[i + 1].Listed : None;
        to.Add(FeatureHash.Of(516, own));
        to.Add(FeatureHash.Of(615, own, context[i].Kind));
        to.Add(FeatureHash.Of(601, own, words[i - 1].Lower));
        to.Add(FeatureHash.Of(602, before, own, after));
        ref readonly var place = ref context[i];
        ulong starts = i == place.Start ? 1u : 0u, ends = i == place.End - 1 ? 1u : 0u;
        to.Add(FeatureHash.Of(616, own, starts, ends));
        to.Add(FeatureHash.Of(617, own, words[place.End - 1].Lower, ends));
        to.Add(FeatureHash.Of(618, own, (ulong)context[place.End - 1].Sense, ends));
        for (var lists = own >> 2; lists != 0; lists &= lists - 1)
            to.Add(FeatureHash.Of(603, lists & (~lists + 1), part));
    }

    private static void Word(in WordKey w, ulong p, ulong first, FeatureList to)
    {
        to.Add(FeatureHash.Of(502, w.Form));
        to.Add(FeatureHash.Of(503, w.Suffix2, w.Shape));
        to.Add(FeatureHash.Of(504, w.Suffix3, w.Shape));
        to.Add(FeatureHash.Of(505, w.Suffix4, w.Shape));
        to.Add(FeatureHash.Of(506, w.Prefix2, w.Shape));
        to.Add(FeatureHash.Of(507, w.Prefix3, w.Shape));
        to.Add(FeatureHash.Of(508, w.Prefix4, w.Shape));
        to.Add(FeatureHash.Of(509, w.Shape, first));
        to.Add(FeatureHash.Of(510, w.Tags, w.Shape, first));
        to.Add(FeatureHash.Of(517, (ulong)w.Coarse, w.Shape));
        to.Add(FeatureHash.Of(515, w.NameSet >= 0 ? 1u : 0u, w.Set >= 0 ? 1u : 0u, p));
        to.Add(FeatureHash.Of(518, (ulong)(w.NameSet + 1)));
        to.Add(FeatureHash.Of(519, (ulong)w.NameLists, w.Shape));
    }

    /// <summary>The words beside any word.</summary>
    private static void Neighbours(WordKeys words, ReadOnlySpan<UniversalPos> pos, ulong kind, int i, FeatureList to)
    {
        ref readonly var w = ref words[i];
        for (var d = -2; d <= 2; d++)
        {
            if (d == 0)
                continue;
            ref readonly var o = ref words[i + d];
            var t = 520 + (10 * (d + 2));
            to.Add(FeatureHash.Of(t, o.Lower, kind));
            to.Add(FeatureHash.Of(t + 1, o.Shape, kind));
            to.Add(FeatureHash.Of(t + 2, (ulong)o.Cluster, kind));
            to.Add(FeatureHash.Of(t + 3, Pos(pos, i + d), kind));
        }

        to.Add(FeatureHash.Of(570, words[i - 1].Lower, w.Lower));
        to.Add(FeatureHash.Of(571, w.Lower, words[i + 1].Lower));
        to.Add(FeatureHash.Of(572, words[i - 1].Shape, w.Shape, words[i + 1].Shape));
    }

    /// <summary>More of what is around a capitalised word.</summary>
    private static void Surroundings(WordKeys words, ReadOnlySpan<UniversalPos> pos, int i, FeatureList to)
    {
        ref readonly var w = ref words[i];
        ref readonly var p = ref words[i - 1];
        ref readonly var n = ref words[i + 1];
        to.Add(FeatureHash.Of(573, Pos(pos, i - 1), Pos(pos, i), Pos(pos, i + 1)));
        to.Add(FeatureHash.Of(574, words[i - 2].Lower, p.Lower, w.Shape));
        to.Add(FeatureHash.Of(575, n.Lower, words[i + 2].Lower, w.Shape));
        to.Add(FeatureHash.Of(576, (ulong)p.Cluster, (ulong)w.Cluster, w.Shape));
        to.Add(FeatureHash.Of(577, (ulong)w.Cluster, (ulong)n.Cluster, w.Shape));
        to.Add(FeatureHash.Of(604, p.Lower, (ulong)w.Cluster));
        to.Add(FeatureHash.Of(605, p.Lower, w.Suffix3));
        to.Add(FeatureHash.Of(606, n.Lower, (ulong)w.Cluster));
        to.Add(FeatureHash.Of(607, n.Lower, w.Suffix3));
        to.Add(FeatureHash.Of(608, p.Lower, n.Lower, w.Shape));
        to.Add(FeatureHash.Of(578, words[i - 3].Lower, w.Shape));
        to.Add(FeatureHash.Of(579, words[i + 3].Lower, w.Shape));
        to.Add(FeatureHash.Of(580, (ulong)p.Coarse, (ulong)w.Coarse, (ulong)n.Coarse, w.Shape));
        ulong own = (ulong)w.NameLists, before = (ulong)p.NameLists, after = (ulong)n.NameLists;
        to.Add(FeatureHash.Of(582, before, own, after));
        to.Add(FeatureHash.Of(585, own, p.Lower));
        to.Add(FeatureHash.Of(583, p.NameSet >= 0 ? 1u : 0u, p.Shape, w.NameSet >= 0 ? 1u : 0u, n.NameSet >= 0 ? 1u : 0u));
    }

    /// <summary>The run of capitalised words, its ends, and what stands before and after it.</summary>
    private static void Runs(WordKeys words, NameContext context, int i, FeatureList to)
    {
        ref readonly var place = ref context[i];
        ulong start = (ulong)Math.Min(i - place.Start, 3), rest = (ulong)Math.Min(place.End - 1 - i, 3);
        ulong kind = place.Kind;
        ref readonly var head = ref words[place.Start];
        ref readonly var last = ref words[place.End - 1];
        to.Add(FeatureHash.Of(590, start, rest, kind, place.IsQuoted ? 1u : 0u));
        if (place.End - place.Start > 1)
        {
            to.Add(FeatureHash.Of(591, head.Lower, start));
            to.Add(FeatureHash.Of(592, last.Lower, rest));
            to.Add(FeatureHash.Of(609, Phrase(words, place.Start, place.End), start));
            to.Add(FeatureHash.Of(610, head.Suffix3, last.Suffix3, start));
            to.Add(FeatureHash.Of(611, words[place.Start - 1].Lower, head.Lower, start));
            to.Add(FeatureHash.Of(593, (ulong)head.Cluster, (ulong)last.Cluster, start, rest));
            to.Add(FeatureHash.Of(594, words[place.Start - 1].Lower, start));
            to.Add(FeatureHash.Of(595, words[Math.Min(place.End, words.Length)].Lower, rest));
            to.Add(FeatureHash.Of(596, (ulong)head.NameLists, (ulong)last.NameLists, start, rest));
        }

        var left = place.Left < 0 ? None : words[place.Left].Lower;
        var right = place.Right < 0 ? None : words[place.Right].Lower;
        to.Add(FeatureHash.Of(597, left, start, kind));
        to.Add(FeatureHash.Of(598, right, rest, kind));
        to.Add(FeatureHash.Of(612, left, words[place.Start - 1].Lower, start));
        to.Add(FeatureHash.Of(613, right, words[Math.Min(place.End, words.Length)].Lower, rest));
        to.Add(FeatureHash.Of(614, left, right, start));
        to.Add(FeatureHash.Of(599, place.Left < 0 ? None : (ulong)words[place.Left].Cluster, kind));
        to.Add(FeatureHash.Of(600, place.Right < 0 ? None : (ulong)words[place.Right].Cluster, kind));
    }

    /// <summary>What the nouns in and around the run mean.</summary>
    private static void Senses(NameContext context, int i, FeatureList to)
    {
        ref readonly var place = ref context[i];
        ulong start = (ulong)Math.Min(i - place.Start, 3), rest = (ulong)Math.Min(place.End - 1 - i, 3), kind = place.Kind;
        ulong head = (ulong)context[place.Start].Sense, last = (ulong)context[place.End - 1].Sense;
        if ((head | last) != 0)
        {
            to.Add(FeatureHash.Of(620, (ulong)place.Sense, start, rest, kind));
            to.Add(FeatureHash.Of(621, last, rest, kind));
            to.Add(FeatureHash.Of(622, head, start, kind));
            to.Add(FeatureHash.Of(623, head, last, start, rest));
        }

        ulong left = place.Left < 0 ? 0 : (ulong)context[place.Left].Sense, right = place.Right < 0 ? 0 : (ulong)context[place.Right].Sense;
        if ((left | right) == 0)
            return;
        to.Add(FeatureHash.Of(624, left, start, kind));
        to.Add(FeatureHash.Of(625, right, rest, kind));
        to.Add(FeatureHash.Of(626, left, right, start));
        to.Add(FeatureHash.Of(627, left, place.Left == place.Start - 1 ? 1u : 0u, last));
        to.Add(FeatureHash.Of(628, right, place.Right == place.End ? 1u : 0u, last));
    }

    private static ulong Phrase(WordKeys words, int start, int end)
    {
        var phrase = 0ul;
        for (var i = start; i < end; i++)
            phrase = NameVocabulary.Extend(phrase, words[i].Lower);
        return phrase;
    }

    private static ulong Pos(ReadOnlySpan<UniversalPos> pos, int i) => i < 0 || i >= pos.Length ? 99u : (ulong)pos[i];
}
