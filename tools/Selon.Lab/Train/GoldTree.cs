using Selon.Text.Parsing;

namespace Selon.Lab.Train;

/// <summary>A training tree made projective and turned into arc-eager transitions.</summary>
internal sealed class GoldTree
{
    private readonly int[] _heads;
    private readonly int _root;

    /// <param name="heads">
    /// A tree; their number stands for the root. Heads of words that cross others are lifted until none crosses (Nivre and Nilsson 2005).
    /// </param>
    public GoldTree(IEnumerable<int> heads)
    {
        _heads = [.. heads];
        _root = _heads.Length;
        while (ShortestCrossing() is var word and >= 0)
            _heads[word] = _heads[_heads[word]];
    }

    /// <summary>The transitions of the static oracle; arcs have the labels of <paramref name="labels"/>.</summary>
    public byte[] Transitions(ReadOnlySpan<byte> labels, int labelCount)
    {
        var state = new ParseState();
        state.Start(_root);
        var actions = new List<byte>();
        while (!state.IsFinal)
        {
            var action = (byte)Oracle(state, labels, labelCount);
            actions.Add(action);
            state.Do(action, labelCount);
        }

        return [.. actions];
    }

    private int Oracle(ParseState state, ReadOnlySpan<byte> labels, int labelCount)
    {
        var (s, b) = (state.Top, state.Next);
        if (s >= 0 && state.MayLeft && _heads[s] == b)
            return ParseState.FirstArc + labels[s];
        if (s >= 0 && b < _root && _heads[b] == s)
            return ParseState.FirstArc + labelCount + labels[b];
        if (s >= 0 && state.MayReduce && (b == _root || HasArcBelow(state, b)))
            return ParseState.Reduce;
        return ParseState.Shift;
    }

    private bool HasArcBelow(ParseState state, int b)
    {
        for (var k = 0; k < state.StackSize - 1; k++)
        {
            if (_heads[b] == state.Stack[k] || _heads[state.Stack[k]] == b)
                return true;
        }

        return false;
    }

    private int ShortestCrossing()
    {
        int best = -1, length = int.MaxValue;
        for (var w = 0; w < _root; w++)
        {
            var (from, to) = (Math.Min(w, _heads[w]), Math.Max(w, _heads[w]));
            if (to - from >= length || _heads[w] == _root)
                continue;
            for (var k = from + 1; k < to; k++)
            {
                if (_heads[k] >= from && _heads[k] <= to)
                    continue;
                best = w;
                length = to - from;
                break;
            }
        }

        return best;
    }
}
