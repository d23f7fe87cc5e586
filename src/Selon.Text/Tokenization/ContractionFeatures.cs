using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Tokenization;

/// <summary>Features that tell "des" and "du" as articles from the contractions of "de" and an article.</summary>
internal static class ContractionFeatures
{
    public const int Count = 26;
    private const int LongestBrackets = 12;

    private static readonly ulong Opening = FeatureHash.Text("(");
    private static readonly ulong Closing = FeatureHash.Text(")");

    /// <summary>Features of the token at <paramref name="i"/>; keys are those of the sentence's tokens, contractions whole.</summary>
    public static void Extract(WordKeys tokens, int i, Span<ulong> to)
    {
        ref readonly var w = ref tokens[i];
        var before = Before(tokens, i - 1);
        ref readonly var p = ref tokens[before];
        ref readonly var n = ref tokens[i + 1];
        var pp = tokens[Math.Max(-3, before - 1)].Lower;
        var nn = tokens[i + 2];
        var k = 0;
        to[k++] = FeatureHash.Of(600, w.Lower);
        to[k++] = FeatureHash.Of(601, w.Form);
        to[k++] = FeatureHash.Of(602, w.Lower, p.Lower);
        to[k++] = FeatureHash.Of(603, w.Lower, n.Lower);
        to[k++] = FeatureHash.Of(604, w.Lower, p.Tags);
        to[k++] = FeatureHash.Of(605, w.Lower, n.Tags);
        to[k++] = FeatureHash.Of(606, w.Lower, p.Morph);
        to[k++] = FeatureHash.Of(607, w.Lower, n.Morph);
        to[k++] = FeatureHash.Of(608, w.Lower, pp);
        to[k++] = FeatureHash.Of(609, w.Lower, pp, p.Lower);
        to[k++] = FeatureHash.Of(610, w.Lower, p.Lower, n.Lower);
        to[k++] = FeatureHash.Of(611, w.Lower, p.Tags, n.Tags);
        to[k++] = FeatureHash.Of(612, w.Lower, p.Suffix2);
        to[k++] = FeatureHash.Of(613, w.Lower, p.Suffix3);
        to[k++] = FeatureHash.Of(614, w.Lower, n.Suffix2);
        to[k++] = FeatureHash.Of(615, w.Lower, (ulong)p.Cluster);
        to[k++] = FeatureHash.Of(616, w.Lower, (ulong)n.Cluster);
        to[k++] = FeatureHash.Of(617, w.Lower, (ulong)p.Cluster, (ulong)n.Cluster);
        to[k++] = FeatureHash.Of(618, w.Lower, tokens[Math.Max(-3, before - 1)].Tags, p.Tags);
        to[k++] = FeatureHash.Of(619, w.Lower, tokens[Math.Max(-3, before - 1)].Morph, p.Morph);
        to[k++] = FeatureHash.Of(620, w.Lower, p.Shape, n.Shape);
        to[k++] = FeatureHash.Of(621, w.Lower, nn.Tags);
        to[k++] = FeatureHash.Of(622, w.Lower, nn.Lower);
        to[k++] = FeatureHash.Of(623, w.Lower, n.Tags, nn.Tags);
        to[k++] = FeatureHash.Of(624, w.Lower, tokens[Math.Max(-3, before - 2)].Lower);
        to[k] = FeatureHash.Of(625, w.Lower, p.Suffix1, n.Suffix1);
    }

    /// <summary>The token before, or the one before the brackets that close there.</summary>
    private static int Before(WordKeys tokens, int i)
    {
        if (i < 0 || tokens[i].Lower != Closing)
            return i;
        for (var k = i - 1; k > 0 && k > i - LongestBrackets; k--)
        {
            if (tokens[k].Lower == Opening)
                return k - 1;
        }

        return i;
    }
}
