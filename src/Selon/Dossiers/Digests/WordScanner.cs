using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Dossiers.Digests;

/// <summary>
/// Walks through the words of a stretch of text: runs of letters and digits, folded as names are (lower case, no marks), so that spelling,
/// apostrophes and punctuation never part two copies. No model is needed and no language known. A separator between digits is passed
/// over (<c>12,000</c>, <c>12 000</c> with a no-break space).
/// </summary>
internal ref struct WordScanner
{
    /// <summary>Characters of a word that count; longer runs are hostile or addresses.</summary>
    private const int Longest = 48;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private readonly char[] _folded;
    private int _at;
    private int _length;

    public WordScanner(string text, TextSpan span)
    {
        _text = text;
        _at = span.Start;
        _end = span.End;
        _folded = new char[Longest * Folding.Growth];
    }

    /// <summary>Where the word stands in the text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Valid until the next move.</summary>
    public readonly ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    /// <summary>True when it begins with a digit.</summary>
    public readonly bool IsNumber => _length > 0 && char.IsAsciiDigit(_folded[0]);

    public bool MoveNext()
    {
        while (_at < _end && !char.IsLetterOrDigit(_text[_at]))
            _at++;
        if (_at >= _end)
            return false;
        var start = _at;
        while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || IsMark(_text[_at]) || IsInsideNumber()))
            _at++;
        Span = new TextSpan(start, _at);
        Fold();
        return true;
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';

    private readonly bool IsInsideNumber() =>
        _text[_at] is ',' or '.' or '\u00a0' or '\u202f' && _at + 3 < _end && char.IsAsciiDigit(_text[_at - 1])
        && char.IsAsciiDigit(_text[_at + 1]) && char.IsAsciiDigit(_text[_at + 2]) && char.IsAsciiDigit(_text[_at + 3]);

    private void Fold()
    {
        var word = _text[Span.Start..Math.Min(Span.End, Span.Start + Longest)];
        _length = Folding.Fold(word, _folded);
        if (!IsNumber)
            return;
        var kept = 0;
        for (var i = 0; i < _length; i++)
        {
            if (_folded[i] != ' ')
                _folded[kept++] = _folded[i];
        }

        _length = kept;
    }
}
