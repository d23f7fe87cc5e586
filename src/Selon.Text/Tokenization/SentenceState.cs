using Selon.Text.Lexica;
using Selon.Text.Models;

namespace Selon.Text.Tokenization;

/// <summary>
/// What a sentence has held so far: finite verbs, colons, open brackets and quotation marks. It grows with the sentence, each
/// token read once.
/// </summary>
internal sealed class SentenceState(WordLexicon lexicon)
{
    private const int Ahead = 14;
    private readonly bool[] _finite = [.. lexicon.Features.Select(f => f.Contains("VerbForm=Fin", StringComparison.Ordinal))];
    private int _next;
    private int _soft;
    private int _ended;

    /// <summary>The first token of the sentence.</summary>
    public int Start { get; private set; }

    /// <summary>How sure it is that a finite verb has been seen: 0 none, 1 a word that may be one, 2 a verb.</summary>
    public int Verb { get; private set; }

    /// <summary>Brackets that are open.</summary>
    public int Brackets { get; private set; }

    /// <summary>Quotation marks that are open, of all kinds together.</summary>
    public int Quotes { get; private set; }

    /// <summary>True behind a colon.</summary>
    public bool Colon { get; private set; }

    /// <summary>True behind a semicolon.</summary>
    public bool Semicolon { get; private set; }

    /// <summary>
    /// How many of the block's sentences ended without a mark that says so: a text that lost its line breaks has more to come.
    /// 0 for none, up to 4 for many.
    /// </summary>
    public int Habit => _soft == 0 ? 0 : Math.Min(2, _soft) + (10 * _soft > _ended ? 2 : 0);

    /// <summary>A block starts.</summary>
    public void Begin()
    {
        _soft = _ended = 0;
        Reset(0);
    }

    /// <summary>A sentence starts at <paramref name="start"/>.</summary>
    /// <param name="start">Its first token.</param>
    /// <param name="soft">True when no mark showed the end of the one before.</param>
    public void Begin(int start, bool soft)
    {
        _ended++;
        _soft += soft ? 1 : 0;
        Reset(start);
    }

    private void Reset(int start)
    {
        Start = _next = start;
        Verb = Brackets = Quotes = 0;
        Colon = Semicolon = false;
    }

    /// <summary>Reads on up to and with <paramref name="last"/>.</summary>
    public void ReadTo(string text, List<RawToken> tokens, int last)
    {
        for (; _next <= last; _next++)
            Read(text, tokens[_next]);
    }

    /// <summary>How sure it is that a finite verb comes after <paramref name="i"/>, before the next full stop.</summary>
    public int VerbAhead(string text, List<RawToken> tokens, int i)
    {
        var verb = 0;
        for (var k = i + 1; k < tokens.Count && k <= i + Ahead && verb < 2; k++)
        {
            if (tokens[k].Kind == TokenKind.Word)
                verb = Math.Max(verb, Strength(tokens[k].In(text)));
            else if (tokens[k].Kind == TokenKind.Mark && CharClass.IsStop(text[tokens[k].Start]))
                break;
        }

        return verb;
    }

    private void Read(string text, RawToken token)
    {
        if (token.Kind == TokenKind.Word)
        {
            Verb = Verb == 2 ? 2 : Math.Max(Verb, Strength(token.In(text)));
            return;
        }

        if (token.Kind != TokenKind.Mark)
            return;
        var c = text[token.Start];
        Colon |= c == ':';
        Semicolon |= c == ';';
        if (c is '(' or '[')
            Brackets++;
        else if (c is ')' or ']')
            Brackets = Math.Max(0, Brackets - 1);
        else if (c is '«' or '“' or '„')
            Quotes++;
        else if (c is '»' or '”')
            Quotes = Math.Max(0, Quotes - 1);
        else if (c == '"')
            Quotes = Quotes > 0 ? Quotes - 1 : 1;
    }

    private int Strength(ReadOnlySpan<char> word)
    {
        bool finite = false, other = false, aux = false;
        foreach (var reading in lexicon.Readings(lexicon.Find(FeatureHash.Lower(word[..Math.Min(word.Length, 64)]))))
        {
            var verb = reading.Pos is UniversalPos.Verb or UniversalPos.Aux && _finite[reading.Features];
            finite |= verb;
            other |= !verb;
            aux |= verb && reading.Pos == UniversalPos.Aux;
        }

        return !finite ? 0 : other && !aux ? 1 : 2;
    }
}
