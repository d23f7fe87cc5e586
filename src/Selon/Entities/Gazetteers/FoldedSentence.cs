using Selon.Text;

namespace Selon.Entities.Gazetteers;

/// <summary>
/// The tokens of a sentence, folded into one buffer, so that any run of tokens is one slice. A possessive ending is left out at the
/// end of a slice (<c>Russia's</c>), and a hyphen that is a token of its own inside a name is no word (<c>Guinea-Bissau</c>).
/// </summary>
internal sealed class FoldedSentence
{
    // Stands for a token without letters: no form holds it, so no form matches across a comma.
    private const char Gap = '\u0001';

    private readonly char[] _buffer;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _hyphens;

    public FoldedSentence(Sentence sentence, string text, FunctionWords words)
    {
        var tokens = sentence.Tokens;
        _starts = new int[tokens.Length];
        _ends = new int[tokens.Length];
        _hyphens = new bool[tokens.Length];
        var size = 0;
        foreach (var token in tokens)
            size += (token.Span.Length * Folding.Growth) + 2;
        _buffer = new char[size];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            _hyphens[i] = IsInnerHyphen(sentence, text, i);
            if (_hyphens[i])
            {
                _starts[i] = _ends[i] = at;
                continue;
            }

            if (at > 0)
                _buffer[at++] = ' ';
            _starts[i] = at;
            at += Fold(tokens[i].Span.In(text), at);
            _ends[i] = at;
            if (tokens[i].Words.Length > 1 && words.Says(sentence.Words[tokens[i].Words.End - 1].Lemma, "possessive"))
                at = AddPossessive(sentence, text, i);
        }
    }

    public int Count => _starts.Length;

    /// <summary>Tokens <paramref name="start"/> to <paramref name="end"/> (excluded), one space between them.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _hyphens[end - 1] ? "\u0001" : _buffer.AsSpan(_starts[start], _ends[end - 1] - _starts[start]);

    public ReadOnlySpan<char> this[int token] => Slice(token, token + 1);

    /// <summary>The token (excluded) at which <paramref name="words"/> tokens with words end, hyphens left uncounted.</summary>
    public int Reach(int token, int words)
    {
        while (token < Count && words > 0)
        {
            if (!_hyphens[token++])
                words--;
        }

        return token;
    }

    private int Fold(ReadOnlySpan<char> source, int at)
    {
        var length = Folding.Fold(source, _buffer.AsSpan(at));
        if (length == 0)
            _buffer[at + length++] = Gap;
        return length;
    }

    /// <summary>The owner alone ends the token; the ending stays in the buffer for names that hold it (<c>People's Army</c>).</summary>
    private int AddPossessive(Sentence sentence, string text, int token)
    {
        var whole = _ends[token];
        var owner = new TextSpan(sentence.Tokens[token].Span.Start, sentence.Words[sentence.Tokens[token].Words.End - 2].Span.End).In(text);
        Span<char> scratch = owner.Length <= 128 ? stackalloc char[128 * Folding.Growth] : new char[owner.Length * Folding.Growth];
        _ends[token] = _starts[token] + Math.Max(1, Folding.Fold(owner, scratch));
        return whole;
    }

    private static bool IsInnerHyphen(Sentence sentence, string text, int token)
    {
        var tokens = sentence.Tokens;
        return token > 0 && token + 1 < tokens.Length && tokens[token].Span.Length == 1 && text[tokens[token].Span.Start] is '-' or '\u2010' or '\u2011'
            && tokens[token - 1].Span.End == tokens[token].Span.Start && tokens[token].Span.End == tokens[token + 1].Span.Start;
    }
}
