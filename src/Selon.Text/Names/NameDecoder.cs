namespace Selon.Text.Names;

/// <summary>The best sequence of labels (Viterbi 1967) of a stretch of words between words that are in no name.</summary>
internal sealed class NameDecoder
{
    private const int Labels = NameScheme.Labels;

    private static readonly byte[][] Before = [.. Enumerable.Range(0, Labels).Select(l =>
        Enumerable.Range(0, Labels).Where(b => NameScheme.MayFollow((byte)b, (byte)l)).Select(b => (byte)b).ToArray())];

    private readonly int[] _last = new int[Labels];
    private readonly int[] _next = new int[Labels];
    private byte[] _from = new byte[64 * Labels];

    /// <param name="scores">16 for each word: those of the labels but outside.</param>
    /// <param name="kinds">The kinds of the words.</param>
    public void Decode(NameTransitions transitions, ReadOnlySpan<short> scores, ReadOnlySpan<byte> kinds, Span<byte> labels)
    {
        if (_from.Length < labels.Length * Labels)
            _from = new byte[labels.Length * Labels * 2];
        Start(transitions, scores, kinds[0]);
        for (var i = 1; i < labels.Length; i++)
            Step(transitions.Of(kinds[i]), scores[(i * NameScheme.Inner)..], _from.AsSpan(i * Labels, Labels));
        var best = 0;
        for (var l = 1; l < Labels; l++)
        {
            if (NameScheme.Closes((byte)l) && _last[l] > _last[best])
                best = l;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = _from[(i * Labels) + best];
        }
    }

    private void Start(NameTransitions transitions, ReadOnlySpan<short> scores, int kind)
    {
        var row = transitions.Of(kind);
        for (var l = 0; l < Labels; l++)
            _last[l] = NameScheme.Opens((byte)l) ? row[l] + (l == 0 ? 0 : scores[l - 1]) : int.MinValue / 2;
    }

    private void Step(ReadOnlySpan<short> transitions, ReadOnlySpan<short> scores, Span<byte> from)
    {
        for (var l = 0; l < Labels; l++)
        {
            var best = int.MinValue;
            foreach (var b in Before[l])
            {
                var score = _last[b] + transitions[(b * Labels) + l];
                if (score <= best)
                    continue;
                best = score;
                from[l] = b;
            }

            _next[l] = best + (l == 0 ? 0 : scores[l - 1]);
        }

        _next.CopyTo(_last, 0);
    }
}
