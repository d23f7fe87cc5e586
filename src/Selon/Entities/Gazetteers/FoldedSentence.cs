using Selon.Text;

namespace Selon.Entities.Gazetteers;

/// <summary>The tokens of a sentence, folded into one buffer, so that any run of tokens is one slice.</summary>
internal sealed class FoldedSentence
{
    // Stands for a token without letters: no form holds it, so no form matches across a comma.
    private const char Gap = '\u0001';

    private readonly char[] _buffer;
    private readonly int[] _starts;
    private readonly int[] _ends;

    public FoldedSentence(Sentence sentence, string text)
    {
        var tokens = sentence.Tokens;
        _starts = new int[tokens.Length];
        _ends = new int[tokens.Length];
        var size = 0;
        foreach (var token in tokens)
            size += (token.Span.Length * Folding.Growth) + 2;
        _buffer = new char[size];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (at > 0)
                _buffer[at++] = ' ';
            _starts[i] = at;
            var source = tokens[i].Span.In(text);
            var length = Folding.Fold(source, _buffer.AsSpan(at));
            if (length == 0)
                _buffer[at + length++] = Gap;
            at += length;
            _ends[i] = at;
        }
    }

    public int Count => _starts.Length;

    /// <summary>Tokens <paramref name="start"/> to <paramref name="end"/> (excluded), one space between them.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _buffer.AsSpan(_starts[start], _ends[end - 1] - _starts[start]);

    public ReadOnlySpan<char> this[int token] => Slice(token, token + 1);
}
