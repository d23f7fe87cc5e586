using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Tokenization;

/// <summary>
/// A learned second opinion where marks alone do not end a sentence: a headline without a full stop before the next sentence,
/// a colon or semicolon before a capital, a full stop before a small letter. It must be sure: in clean paragraphs such places
/// are names nearly always.
/// </summary>
internal sealed class SoftBoundaries(WeightTable weights, TokenRules rules)
{
    public const int Count = 34;
    private const int Before = 3;
    private const int After = 4;

    private readonly WordKeys _keys = new(rules.Lexicon);
    private readonly List<string> _window = [];

    /// <summary>How much more a boundary must score than none.</summary>
    public int Margin { get; init; }

    /// <summary>True where a boundary after <paramref name="i"/> is possible at all.</summary>
    public static bool IsCandidate(string text, List<RawToken> tokens, int start, int i)
    {
        if (i + 1 >= tokens.Count || tokens[i + 1].Start == tokens[i].End || i - start > 60)
            return false;
        var (last, next) = (text[tokens[i].End - 1], text[tokens[i + 1].Start]);
        if (tokens[i].Kind == TokenKind.Mark && CharClass.IsStop(last))
            return char.IsLetter(next);
        return (char.IsUpper(next) && (tokens[i + 1].End - tokens[i + 1].Start > 1 || next == 'À')) || (char.IsAsciiDigit(next) && last is ';' or ':')
            || (next is '-' or '•' or '"' or '«' && last is ';' or ':' or ')');
    }

    public bool Ends(string text, List<RawToken> tokens, int start, int i)
    {
        Span<ulong> features = stackalloc ulong[Count];
        Extract(text, tokens, start, i, features);
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        weights.AddTo(scores, features);
        return scores[1] - scores[0] > Margin;
    }

    /// <summary>The features of the place after token <paramref name="i"/> of a sentence that began at <paramref name="start"/>.</summary>
    public void Extract(string text, List<RawToken> tokens, int start, int i, Span<ulong> to)
    {
        _window.Clear();
        for (var k = i - Before + 1; k <= i + After; k++)
            _window.Add(k < start || k >= tokens.Count ? "\n" : text[tokens[k].Start..Stop(tokens, k)]);
        _keys.Read(_window);
        ref readonly var p = ref _keys[Before - 1];
        ref readonly var q = ref _keys[Before - 2];
        ref readonly var n = ref _keys[Before];
        ref readonly var m = ref _keys[Before + 1];
        ref readonly var o = ref _keys[Before + 2];
        ulong length = (ulong)Math.Min(12, (i - start) switch { < 4 => i - start, < 8 => 5, < 14 => 6, < 25 => 7, _ => 8 });
        ulong first = start < tokens.Count ? FeatureHash.Lower(text.AsSpan(tokens[start].Start, Math.Min(20, tokens[start].End - tokens[start].Start))) : 0;
        var at = 0;
        to[at++] = FeatureHash.Of(800, length);
        to[at++] = FeatureHash.Of(801, p.Lower);
        to[at++] = FeatureHash.Of(802, p.Tags);
        to[at++] = FeatureHash.Of(803, p.Shape, n.Shape);
        to[at++] = FeatureHash.Of(804, n.Lower);
        to[at++] = FeatureHash.Of(805, n.Tags, n.Shape);
        to[at++] = FeatureHash.Of(806, n.Lower, m.Shape);
        to[at++] = FeatureHash.Of(807, n.Lower, m.Tags);
        to[at++] = FeatureHash.Of(808, p.Tags, n.Lower);
        to[at++] = FeatureHash.Of(809, p.Lower, n.Lower);
        to[at++] = FeatureHash.Of(810, p.Shape, n.Shape, m.Shape);
        to[at++] = FeatureHash.Of(811, p.Shape, n.Lower, m.Shape);
        to[at++] = FeatureHash.Of(812, p.Tags, n.Tags, m.Tags);
        to[at++] = FeatureHash.Of(813, n.Tags, m.Tags, o.Tags);
        to[at++] = FeatureHash.Of(814, (ulong)p.Coarse, (ulong)n.Coarse);
        to[at++] = FeatureHash.Of(815, (ulong)p.Coarse, n.Shape, n.Tags);
        to[at++] = FeatureHash.Of(816, q.Lower, p.Lower);
        to[at++] = FeatureHash.Of(817, q.Tags, p.Tags, n.Shape);
        to[at++] = FeatureHash.Of(818, p.Suffix3, n.Shape);
        to[at++] = FeatureHash.Of(819, p.Suffix2, n.Tags);
        to[at++] = FeatureHash.Of(820, first);
        to[at++] = FeatureHash.Of(821, first, length);
        to[at++] = FeatureHash.Of(822, length, p.Shape, n.Shape);
        to[at++] = FeatureHash.Of(823, m.Lower);
        to[at++] = FeatureHash.Of(824, m.Tags, m.Shape);
        to[at++] = FeatureHash.Of(825, o.Shape, m.Shape, n.Shape);
        to[at++] = FeatureHash.Of(826, n.NameSet >= 0 ? 1u : 0u, n.Set >= 0 ? 1u : 0u, m.Shape);
        to[at++] = FeatureHash.Of(827, p.Lower, length);
        to[at++] = FeatureHash.Of(828, (ulong)n.Coarse, (ulong)m.Coarse, p.Shape);
        to[at++] = FeatureHash.Of(829, p.Lower, n.Shape, m.Shape);
        to[at++] = FeatureHash.Of(830, p.Lower, n.Tags);
        to[at++] = FeatureHash.Of(831, (ulong)p.Coarse, n.Lower);
        to[at++] = FeatureHash.Of(832, (ulong)n.Cluster, m.Shape, p.Shape);
        to[at] = FeatureHash.Of(833, q.Shape, p.Shape, n.Shape, m.Shape);
    }

    private static int Stop(List<RawToken> tokens, int k) => Math.Min(tokens[k].End, tokens[k].Start + 40);
}
