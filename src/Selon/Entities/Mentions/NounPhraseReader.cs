using System.Runtime.InteropServices;
using System.Text;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// Reads noun phrases left and right of an actor noun by parts of speech alone: taggers are surer than parsers, and an office
/// with its field, country and body is mostly one unbroken run of words.
/// </summary>
internal sealed class NounPhraseReader
{
    private readonly ReadingContext _context;
    private readonly ComplementReader _complements;

    public NounPhraseReader(ReadingContext context)
    {
        _context = context;
        _complements = new ComplementReader(context, this);
    }

    /// <summary>The last token (excluded) of the longest actor noun at <paramref name="token"/>; the token itself when there is none.</summary>
    public int MatchNoun(int sentence, int token, out NounEntry? noun, out int head)
    {
        var table = _context.Lexicons.Nouns.Forms;
        var folded = _context.Folded[sentence];
        var read = _context.Sentences[sentence];
        noun = null;
        head = -1;
        if (_context.NameAt(sentence, read.Tokens[token].Words.Start) is not null || _context.IsField(sentence, read.Tokens[token].Words.Start))
            return token;
        for (var end = table.Reach(folded, token); end > token; end--)
        {
            if (!table.TryGet(folded.Slice(token, end), out var nouns))
                continue;
            var words = new WordRange(read.Tokens[token].Words.Start, read.Tokens[end - 1].Words.End);
            head = NominalHead(sentence, words);
            if (head < 0 || _context.NameAt(sentence, words.End - 1) is not null)
                continue;
            noun = Choose(nouns, read, head);
            return end;
        }

        return token;
    }

    private static NounEntry Choose(List<NounEntry> nouns, Sentence sentence, int head)
    {
        var plural = sentence.Words[head].Morphology.IsPlural;
        foreach (var noun in CollectionsMarshal.AsSpan(nouns))
        {
            if (noun.Plural == plural)
                return noun;
        }

        return nouns[0];
    }

    /// <summary>The word of the match that governs it, when it is used as a noun; else -1.</summary>
    private int NominalHead(int sentence, WordRange match)
    {
        var words = _context.Sentences[sentence].Words;
        var first = -1;
        for (var w = match.Start; w < match.End; w++)
        {
            if (words[w].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
                continue;
            if (!match.Contains(words[w].Head))
                return w;
            first = first < 0 ? w : first;
        }

        return first >= 0 ? first : SubstantiveAt(sentence, match);
    }

    /// <summary>« les blessés », « des maoïstes »: an adjective or participle with an article and no noun beside it.</summary>
    private int SubstantiveAt(int sentence, WordRange match)
    {
        var words = _context.Sentences[sentence].Words;
        var word = words[match.Start];
        if (match.Start == 0 || word.Pos is not (UniversalPos.Adj or UniversalPos.Verb or UniversalPos.X))
            return -1;
        if (match.Length > 1)
            return words[match.Start - 1].Pos == UniversalPos.Det ? match.Start : -1;
        var nextIsNoun = match.End < words.Length && (words[match.End].Pos is UniversalPos.Noun or UniversalPos.Propn);
        return words[match.Start - 1].Pos is UniversalPos.Det or UniversalPos.Num && !nextIsNoun ? match.Start : -1;
    }

    /// <summary>The whole phrase around the noun.</summary>
    public NounPhrase Read(int sentence, WordRange match, NounEntry noun, int head)
    {
        var right = new RightSide();
        var end = _complements.Read(sentence, match.End, noun, right, 0, match.Start);
        var phrase = Extend(sentence, new WordRange(match.Start, end), noun, head);
        return phrase with
        {
            Country = right.Country ?? phrase.Country,
            Body = right.Body,
            OwnerSector = right.Sector,
            Portfolio = right.Portfolio,
            Role = RoleText(sentence, phrase, right, match.Start),
            Former = right.Former || phrase.Former,
            Local = right.Local,
            Alone = end == match.End,
        };
    }

    /// <summary>Adds article, numbers and adjectives on the left.</summary>
    public NounPhrase Extend(int sentence, WordRange core, NounEntry noun, int head)
    {
        var words = _context.Sentences[sentence].Words;
        var says = _context.Lexicons.Words;
        var start = core.Start;
        string? rank = null;
        var former = false;
        var counted = false;
        var other = false;
        while (start > 0 && IsPremodifier(sentence, start - 1))
        {
            start--;
            counted |= words[start].Pos == UniversalPos.Num;
            former |= says.Says(words[start].Lemma, "former");
            rank ??= RankOf(words[start]);
            // « le seul président à … », « un autre »: not one named before.
            other |= says.Says(words[start].Lemma, "another");
        }

        var nounStart = start;
        var article = start > 0 && words[start - 1].Pos == UniversalPos.Det ? words[start - 1] : null;
        var swallowed = article is not null && start > 1 && words[start - 2].Token == article.Token;
        if (article is not null && !swallowed)
            start--;
        var plural = noun.AnyNumber ? words[head].Morphology.IsPlural || article is { Morphology.IsPlural: true } : noun.Plural;
        return new NounPhrase
        {
            Words = new WordRange(start, core.End),
            SpanStart = words[start].Span.Start,
            NounStart = nounStart,
            Rank = rank,
            Former = former,
            Plural = plural || (counted && noun.Plural),
            Gender = GenderOf(words[head], article),
            Determination = other ? Determination.Indefinite : DeterminationOf(article, counted, plural),
        };
    }

    private bool IsPremodifier(int sentence, int word)
    {
        if (_context.NameAt(sentence, word) is not null)
            return false;
        var at = _context.Sentences[sentence].Words[word];
        return at.Pos is UniversalPos.Num
            || (at.Pos == UniversalPos.Adj && _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][at.Token]).IsEmpty)
            || (at.Pos is UniversalPos.Adv or UniversalPos.X && _context.Lexicons.Words.Says(at.Lemma, "degree") && _context.Sentences[sentence].Words[word + 1].Pos == UniversalPos.Adj);
    }

    private string? RankOf(Word word) =>
        _context.Lexicons.Words.Says(word.Lemma, "rank-1") ? "1" : _context.Lexicons.Words.Says(word.Lemma, "rank-2") ? "2" : _context.Lexicons.Words.Says(word.Lemma, "rank-3") ? "3" : null;

    private static Gender GenderOf(Word head, Word? article)
    {
        // Without an article a tagger guesses: « X, ministre de la Justice » tells nothing of X.
        var value = article is null ? null : article.Morphology["Gender"] ?? head.Morphology["Gender"];
        return value switch { "Masc" => Gender.Masculine, "Fem" => Gender.Feminine, _ => Gender.Unknown };
    }

    private Determination DeterminationOf(Word? article, bool counted, bool plural)
    {
        if (article is null)
            return counted && plural ? Determination.Indefinite : Determination.None;
        var says = _context.Lexicons.Words;
        if (says.Says(article.Lemma, "negative"))
            return Determination.Negative;
        if (says.Says(article.Lemma, "demonstrative"))
            return Determination.Demonstrative;
        // « son ministre »: another's, so it takes up nobody by itself.
        return says.Says(article.Lemma, "definite") || article.Morphology.Has("Definite", "Def") ? Determination.Definite : Determination.Indefinite;
    }

    private string RoleText(int sentence, NounPhrase phrase, RightSide right, int noun)
    {
        var read = _context.Sentences[sentence];
        var text = new StringBuilder();
        var last = -1;
        for (var w = phrase.NounStart; w < phrase.Words.End; w++)
        {
            var word = read.Words[w];
            if (right.Nationalities.Contains(w) || word.Token == last || (w < noun && RankOf(word) is null && !_context.Lexicons.Words.Says(word.Lemma, "former")))
                continue;
            var token = read.Tokens[word.Token].Span;
            if (text.Length > 0 && token.Start > 0 && char.IsWhiteSpace(_context.Text[token.Start - 1]))
                text.Append(' ');
            text.Append(token.In(_context.Text));
            last = word.Token;
        }

        return text.ToString();
    }
}
