using Selon.Text.Models;

namespace Selon.Text.Parsing;

/// <summary>Features of a parser state: the templates of Zhang and Nivre (2011) with agreement, lemmas and word classes added.</summary>
internal static class ParserFeatures
{
    public const int Most = 150;

    /// <summary>Places of words whose own features can be told from the others'.</summary>
    public enum Role
    {
        /// <summary>The top of the stack.</summary>
        Top,

        /// <summary>The first word of the buffer, with those that follow it.</summary>
        Next,

        /// <summary>The word below the top of the stack.</summary>
        Second,
    }

    /// <summary>Writes all features of a state; returns how many.</summary>
    public static int Extract(ParserInput input, ParseState state, Span<ulong> to)
    {
        var count = OfWord(input, Role.Top, state.Top, to);
        count += OfWord(input, Role.Next, state.Next, to[count..]);
        count += OfWord(input, Role.Second, state.Second, to[count..]);
        count += OfPlace(input, state.Top, state.Next, to[count..]);
        return count + OfState(input, state, to[count..]);
    }

    /// <summary>The features of one word in its role.</summary>
    public static int OfWord(ParserInput input, Role role, int word, Span<ulong> to)
    {
        var writer = new Writer(to);
        ref readonly var x = ref input[word];
        switch (role)
        {
            case Role.Top:
                writer.Add(300, 1);
                Single(ref writer, 300, x);
                break;
            case Role.Next:
                Single(ref writer, 310, x);
                Short(ref writer, 320, input[word + 1]);
                Short(ref writer, 325, input[word + 2]);
                Following(ref writer, input, word, x);
                break;
            default:
                Short(ref writer, 330, x);
                break;
        }

        return writer.Count;
    }

    /// <summary>
    /// The features that depend only on which words are on top of the stack and next in the buffer.
    /// </summary>
    public static int OfPlace(ParserInput input, int s0, int b0, Span<ulong> to)
    {
        var writer = new Writer(to);
        ref readonly var s = ref input[s0];
        ref readonly var b = ref input[b0];
        Pairs(ref writer, s, b);
        Ahead(ref writer, input, b0, s, b);
        if (s0 >= 0)
            Distances(ref writer, input, s0, b0, s, b);
        return writer.Count;
    }

    /// <summary>The features of what was built so far; <see cref="ParseState.Signature"/> tells states apart that differ in them.</summary>
    public static int OfState(ParserInput input, ParseState state, Span<ulong> to)
    {
        var writer = new Writer(to);
        ref readonly var s = ref input[state.Top];
        ref readonly var b = ref input[state.Next];
        Behind(ref writer, input[state.Second], s, b);
        if (state.Top >= 0)
            OfTop(ref writer, input, state, state.Top, s, b);
        OfNext(ref writer, input, state, state.Next, s, b);
        return writer.Count;
    }

    private static void Single(ref Writer w, int t, in ParserInput.Entry x)
    {
        w.Add(t + 1, x.Word, x.Pos);
        w.Add(t + 2, x.Word);
        w.Add(t + 3, x.Pos);
        w.Add(t + 4, x.Lemma, x.Pos);
        w.Add(t + 5, x.Tag);
        w.Add(t + 6, x.Pos, x.Agreement);
        w.Add(t + 7, x.Cluster, x.Pos);
    }

    private static void Short(ref Writer w, int t, in ParserInput.Entry x)
    {
        w.Add(t, x.Word, x.Pos);
        w.Add(t + 1, x.Pos);
        w.Add(t + 2, x.Tag);
        w.Add(t + 3, x.Cluster);
    }

    private static void Pairs(ref Writer w, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        w.Add(340, s.Word, s.Pos, b.Word, b.Pos);
        w.Add(341, s.Word, s.Pos, b.Word);
        w.Add(342, s.Word, b.Word, b.Pos);
        w.Add(343, s.Word, s.Pos, b.Pos);
        w.Add(344, s.Pos, b.Word, b.Pos);
        w.Add(345, s.Lemma, b.Lemma);
        w.Add(346, s.Pos, b.Pos);
        w.Add(347, s.Tag, b.Tag);
        w.Add(348, FeatureHash.Of(1, s.Pos, s.Agreement), FeatureHash.Of(1, b.Pos, b.Agreement));
        w.Add(349, s.Lemma, b.Tag);
        w.Add(350, s.Tag, b.Lemma);
        w.Add(351, s.Cluster, b.Cluster, s.Pos, b.Pos);
        w.Add(352, s.Cluster, b.Tag);
        w.Add(353, s.Tag, b.Cluster);
        w.Add(355, s.Coarse, b.Coarse, s.Pos, b.Pos);
        w.Add(356, s.Coarse, b.Lemma);
        w.Add(357, s.Lemma, b.Coarse);
        w.Add(354, s.Lemma, b.Cluster, b.Pos);
    }

    private static void Following(ref Writer w, ParserInput input, int b0, in ParserInput.Entry b)
    {
        ref readonly var b1 = ref input[b0 + 1];
        w.Add(360, b.Pos, b1.Pos);
        w.Add(361, b.Pos, b1.Pos, input[b0 + 2].Pos);
        w.Add(373, b.Word, b1.Word);
    }

    private static void Ahead(ref Writer w, ParserInput input, int b0, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        ref readonly var b1 = ref input[b0 + 1];
        ref readonly var b2 = ref input[b0 + 2];
        w.Add(362, s.Pos, b.Pos, b1.Pos);
        w.Add(364, s.Tag, b.Tag, b1.Tag);
        w.Add(366, s.Word, b.Pos, b1.Pos);
        w.Add(367, s.Pos, b.Word, b1.Pos);
        w.Add(368, s.Pos, b.Pos, b1.Word);
        w.Add(372, s.Pos, b.Pos, b1.Pos, b2.Pos);
        w.Add(374, s.Lemma, b.Word, b1.Lemma);
    }

    private static void Behind(ref Writer w, in ParserInput.Entry s1, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        w.Add(363, s1.Pos, s.Pos, b.Pos);
        w.Add(365, s1.Tag, s.Tag, b.Tag);
        w.Add(369, s1.Lemma, b.Lemma);
        w.Add(375, s1.Coarse, s.Coarse, b.Coarse);
        w.Add(370, s1.Pos, b.Pos);
        w.Add(371, s1.Lemma, s.Lemma);
    }

    private static void Distances(ref Writer w, ParserInput input, int s0, int b0, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        var distance = (ulong)Distance(b0 - s0);
        w.Add(380, s.Word, distance);
        w.Add(381, s.Pos, distance);
        w.Add(382, b.Word, distance);
        w.Add(383, b.Pos, distance);
        w.Add(384, s.Lemma, b.Lemma, distance);
        w.Add(385, s.Tag, b.Tag, distance);
        w.Add(452, Marks(input, s0, b0), s.Tag, b.Tag);
    }

    private static void OfTop(ref Writer w, ParserInput input, ParseState state, int s0, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        ulong right = Math.Min((byte)4, state.RightCount[s0]), left = Math.Min((byte)4, state.LeftCount[s0]);
        w.Add(390, s.Word, right);
        w.Add(391, s.Tag, right);
        w.Add(392, s.Word, left);
        w.Add(393, s.Tag, left);
        w.Add(394, s.Tag, right, b.Tag);
        var head = state.Heads[s0];
        ref readonly var h = ref input[head];
        ulong label = head >= 0 ? state.Labels[s0] : 255u;
        w.Add(400, label);
        w.Add(401, label, s.Tag, b.Tag);
        w.Add(402, h.Word);
        w.Add(403, h.Pos, s.Pos, b.Pos);
        w.Add(404, label, b.Lemma);
        w.Add(405, h.Lemma, b.Lemma);
        w.Add(406, h.Tag, label, b.Tag);
        if (head >= 0 && state.Heads[head] is var grand and >= 0)
            w.Add(407, input[grand].Pos, h.Pos, b.Pos);
        Child(ref w, 410, input, state, state.Left[s0], s, b);
        Child(ref w, 420, input, state, state.Right[s0], s, b);
        Child(ref w, 430, input, state, state.Left2[s0], s, b);
        Child(ref w, 440, input, state, state.Right2[s0], s, b);
        w.Add(450, LabelOf(state, state.Left[s0]), LabelOf(state, state.Left2[s0]), s.Tag);
        w.Add(451, LabelOf(state, state.Right[s0]), LabelOf(state, state.Right2[s0]), s.Tag, b.Tag);
    }

    private static void OfNext(ref Writer w, ParserInput input, ParseState state, int b0, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        ulong left = Math.Min((byte)4, state.LeftCount[b0]);
        w.Add(460, b.Word, left);
        w.Add(461, b.Tag, left);
        Child(ref w, 470, input, state, state.Left[b0], s, b);
        Child(ref w, 480, input, state, state.Left2[b0], s, b);
        w.Add(490, LabelOf(state, state.Left[b0]), LabelOf(state, state.Left2[b0]), b.Tag, s.Tag);
        if (state.Left[b0] >= 0)
            Attachment(ref w, input, state, input[state.Left[b0]], s, b);
    }

    /// <summary>
    /// What the first word left of the next one, mostly a preposition or conjunction, says of where its phrase belongs: to the top of
    /// the stack, to that word's head or to the word below.
    /// </summary>
    private static void Attachment(ref Writer w, ParserInput input, ParseState state, in ParserInput.Entry c, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        w.Add(500, c.Lemma, s.Lemma);
        w.Add(501, c.Lemma, s.Lemma, b.Cluster);
        w.Add(502, c.Lemma, s.Cluster, b.Cluster);
        w.Add(503, c.Lemma, b.Lemma);
        w.Add(504, c.Lemma, s.Coarse, b.Lemma);
        ref readonly var h = ref input[state.Top >= 0 ? state.Heads[state.Top] : -1];
        w.Add(505, c.Lemma, h.Lemma, s.Pos);
        w.Add(506, c.Lemma, h.Pos, s.Pos, b.Pos);
        w.Add(507, c.Lemma, h.Cluster, s.Cluster);
        ref readonly var s1 = ref input[state.Second];
        w.Add(508, c.Lemma, s1.Lemma, s.Pos);
        w.Add(509, c.Lemma, s1.Pos, s.Pos, b.Pos);
    }

    private static void Child(ref Writer w, int t, ParserInput input, ParseState state, int child, in ParserInput.Entry s, in ParserInput.Entry b)
    {
        if (child < 0)
        {
            w.Add(t, s.Pos, b.Pos);
            return;
        }

        ref readonly var c = ref input[child];
        ulong label = state.Labels[child];
        w.Add(t + 1, c.Word);
        w.Add(t + 2, c.Pos, s.Pos, b.Pos);
        w.Add(t + 3, label);
        w.Add(t + 4, label, s.Tag, b.Tag);
        w.Add(t + 5, c.Lemma, s.Pos, b.Pos);
    }

    private static ulong LabelOf(ParseState state, int child) => child < 0 ? 255u : state.Labels[child];

    /// <summary>Number of punctuation marks between two words, at most 3, in a window that keeps long sentences linear.</summary>
    private static ulong Marks(ParserInput input, int from, int to)
    {
        ulong marks = 0;
        for (var i = Math.Max(from + 1, to - 24); i < to && marks < 3; i++)
        {
            if (input.IsPunct(i))
                marks++;
        }

        return marks;
    }

    private static int Distance(int distance) => distance switch { <= 4 => distance, <= 6 => 5, <= 10 => 6, <= 20 => 7, _ => 8 };

    private ref struct Writer(Span<ulong> to)
    {
        private readonly Span<ulong> _to = to;

        public int Count { get; private set; }

        public void Add(int t, ulong a) => _to[Count++] = FeatureHash.Join(t, a);

        public void Add(int t, ulong a, ulong b) => _to[Count++] = FeatureHash.Join(t, a, b);

        public void Add(int t, ulong a, ulong b, ulong c) => _to[Count++] = FeatureHash.Join(t, a, b, c);

        public void Add(int t, ulong a, ulong b, ulong c, ulong d) => _to[Count++] = FeatureHash.Join(t, a, b, c, d);
    }
}
