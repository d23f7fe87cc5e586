using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Tokenization;

/// <summary>
/// A learned second opinion where marks alone do not end a sentence: a headline without a full stop before the next sentence,
/// a colon or semicolon before a capital, the dash of a list, a full stop before a small letter. It must be sure: in clean
/// paragraphs such places are names nearly always.
/// </summary>
internal sealed class SoftBoundaries(WeightTable weights, TokenRules rules)
{
    /// <summary>Features of a place.</summary>
    public const int Count = 64;

    private const int Before = 3;
    private const int After = 4;
    private const int LongestWord = 40;

    private readonly WordKeys _keys = new(rules.Lexicon);
    private readonly List<string> _window = [];

    /// <summary>What the sentence has held so far; the splitter tells where one starts.</summary>
    public SentenceState State { get; } = new(rules.Lexicon);

    /// <summary>How much a boundary must score.</summary>
    public int Margin { get; init; }

    /// <summary>True where a boundary after <paramref name="i"/> is possible at all.</summary>
    public static bool IsCandidate(string text, List<RawToken> tokens, int i)
    {
        if (i + 1 >= tokens.Count || tokens[i + 1].Start == tokens[i].End)
            return false;
        var (last, next) = (text[tokens[i].End - 1], text[tokens[i + 1].Start]);
        if (char.IsUpper(next) || (CharClass.IsStop(last) && char.IsLetter(next)))
            return true;
        if (last is ';' or ':' && tokens[i].Kind == TokenKind.Mark)
            return !char.IsPunctuation(next) || next is '-' or '–' or '—' or '"' or '«' or '“' or '(' or '[';
        return tokens[i + 1].Kind switch
        {
            TokenKind.Mark when tokens[i + 1].End - tokens[i + 1].Start > 3 => next is '_' or '=' or '-' or '*' or '~',
            TokenKind.Mark => next is '-' or '–' or '—' or '•' or '*' or '(' or '[' or '"' or '«' or '“' && i + 2 < tokens.Count && !char.IsLower(text[tokens[i + 2].Start]),
            TokenKind.Number when tokens[i + 1].End - tokens[i + 1].Start > 7 && tokens[i + 1].In(text).Contains('/') => true,
            TokenKind.Number => last is ')' or ']' or '"' or '»' or '”' || tokens[i].Kind is TokenKind.Address or TokenKind.Number,
            _ => last is ')' or ']',
        };
    }

    public bool Ends(string text, List<RawToken> tokens, int i)
    {
        Span<ulong> features = stackalloc ulong[Count];
        Extract(text, tokens, i, features);
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        weights.AddTo(scores, features);
        return scores[1] - scores[0] > Margin;
    }

    /// <summary>The features of the place after token <paramref name="i"/>.</summary>
    public void Extract(string text, List<RawToken> tokens, int i, Span<ulong> to)
    {
        State.ReadTo(text, tokens, i);
        var start = State.Start;
        ReadWindow(text, tokens, start, i);
        ref readonly var p = ref _keys[Before - 1];
        ref readonly var q = ref _keys[Before - 2];
        ref readonly var n = ref _keys[Before];
        ref readonly var m = ref _keys[Before + 1];
        ref readonly var o = ref _keys[Before + 2];
        ulong length = (ulong)((i - start) switch { < 4 => i - start, < 8 => 5, < 14 => 6, < 25 => 7, < 60 => 8, _ => 9 });
        var first = start < tokens.Count ? FeatureHash.Lower(text.AsSpan(tokens[start].Start, Math.Min(20, tokens[start].End - tokens[start].Start))) : 0;
        var verbs = (ulong)(State.Verb + (3 * State.VerbAhead(text, tokens, i)));
        var open = (ulong)(Math.Min(State.Brackets, 2) + (3 * Math.Min(State.Quotes, 2)));
        var habit = (ulong)State.Habit;
        var marks = (State.Colon ? 1u : 0u) + (State.Semicolon ? 2u : 0u);
        var known = (n.Set >= 0 ? 1u : 0u) + (n.NameSet >= 0 ? 2u : 0u) + (rules.IsFunctionWord(tokens[i + 1].In(text)) ? 4u : 0u);
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
        to[at++] = FeatureHash.Of(833, q.Shape, p.Shape, n.Shape, m.Shape);
        to[at++] = FeatureHash.Of(834, 1);
        to[at++] = FeatureHash.Of(835, verbs);
        to[at++] = FeatureHash.Of(836, verbs, known);
        to[at++] = FeatureHash.Of(837, verbs, length);
        to[at++] = FeatureHash.Of(838, verbs, n.Tags, p.Shape);
        to[at++] = FeatureHash.Of(839, verbs, p.Tags, n.Shape);
        to[at++] = FeatureHash.Of(840, verbs, n.Lower);
        to[at++] = FeatureHash.Of(841, open, n.Shape);
        to[at++] = FeatureHash.Of(842, open, p.Lower);
        to[at++] = FeatureHash.Of(843, known, p.Tags);
        to[at++] = FeatureHash.Of(844, known, p.Shape, m.Shape);
        to[at++] = FeatureHash.Of(845, known, q.Shape, p.Shape);
        to[at++] = FeatureHash.Of(846, marks, p.Lower, n.Shape);
        to[at++] = FeatureHash.Of(847, marks, verbs);
        to[at++] = FeatureHash.Of(848, first == n.Lower ? 1u : 0u, p.Shape, n.Shape);
        to[at++] = FeatureHash.Of(849, first == n.Lower ? 1u : 0u, length);
        to[at++] = FeatureHash.Of(850, first, n.Lower);
        to[at++] = FeatureHash.Of(851, p.Tags, n.Shape, m.Shape);
        to[at++] = FeatureHash.Of(852, (ulong)p.Cluster, n.Shape);
        to[at++] = FeatureHash.Of(853, known, m.Tags);
        to[at++] = FeatureHash.Of(854, p.Morph, known);
        to[at++] = FeatureHash.Of(855, p.NameLists > 0 ? 1u : 0u, n.NameLists > 0 ? 1u : 0u, p.Shape, n.Shape);
        to[at++] = FeatureHash.Of(856, (ulong)n.NameLists, known);
        to[at++] = FeatureHash.Of(857, n.Suffix3, m.Shape);
        to[at++] = FeatureHash.Of(858, q.Lower, p.Shape, known);
        to[at++] = FeatureHash.Of(859, (ulong)m.Coarse, known, p.Shape);
        to[at++] = FeatureHash.Of(860, habit);
        to[at++] = FeatureHash.Of(861, habit, known);
        to[at++] = FeatureHash.Of(862, habit, p.Shape, n.Shape);
        to[at] = FeatureHash.Of(863, habit, verbs);
    }

    private void ReadWindow(string text, List<RawToken> tokens, int start, int i)
    {
        _window.Clear();
        for (var k = i - Before + 1; k <= i + After; k++)
            _window.Add(k < start || k >= tokens.Count ? "\n" : text[tokens[k].Start..Stop(tokens, k)]);
        _keys.Read(_window);
    }

    private static int Stop(List<RawToken> tokens, int k) => Math.Min(tokens[k].End, tokens[k].Start + LongestWord);
}
