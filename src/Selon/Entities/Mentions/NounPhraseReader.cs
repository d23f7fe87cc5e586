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
    private readonly PremodifierReader _premodifiers;

    public NounPhraseReader(ReadingContext context)
    {
        _context = context;
        _complements = new ComplementReader(context, this);
        _premodifiers = new PremodifierReader(context);
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
            var words = _context.WordsOf(sentence, token, end);
            head = NominalHead(sentence, words);
            if (head < 0 || _context.NameAt(sentence, words.End - 1) is not null)
                continue;
            noun = Choose(nouns, read, head);
            if (noun.IsAbbreviation && !read.Tokens[token].Span.In(_context.Text).StartsWith(noun.Form.AsSpan(0, noun.Form.Length - 1), StringComparison.Ordinal))
                continue;
            return end;
        }

        return token;
    }

    /// <summary>« police station », « opposition lawmaker »: the noun only says of what kind the thing behind it is, and names nobody.</summary>
    public bool IsModifier(int sentence, int head, int end)
    {
        var word = _context.Sentences[sentence].Words[head];
        return word.Is("compound") && word.Head >= 0 && word.Head > head && word.Head >= _context.Sentences[sentence].Tokens[end - 1].Words.End && word.Head - head <= 4
            && _context.Lexicons.OwnersFirst;
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
        var sides = new Complements();
        var start = _premodifiers.Read(sentence, match.Start, noun, head, sides);
        var end = _complements.Read(sentence, match.End, noun, sides, 0, match.Start);
        return Phrase(sentence, new WordRange(start, end), match, noun, head, sides);
    }

    /// <summary>Adds article, numbers and adjectives on the left.</summary>
    public NounPhrase Extend(int sentence, WordRange core, NounEntry noun, int head)
    {
        var sides = new Complements();
        var start = _premodifiers.Read(sentence, core.Start, noun, head, sides);
        return Phrase(sentence, core with { Start = start }, core, noun, head, sides);
    }

    private NounPhrase Phrase(int sentence, WordRange bare, WordRange core, NounEntry noun, int head, Complements sides)
    {
        var words = _context.Sentences[sentence].Words;
        var start = bare.Start;
        var article = start > 0 && !sides.Owned && IsArticle(words[start - 1]) ? words[start - 1] : null;
        var swallowed = article is not null && start > 1 && words[start - 2].Token == article.Token && words[start - 2].Span == article.Span;
        if (article is not null && !swallowed)
            start--;
        var plural = noun.AnyNumber ? words[head].Morphology.IsPlural || article is { Morphology.IsPlural: true } : noun.Plural;
        return new NounPhrase
        {
            Words = new WordRange(start, bare.End),
            SpanStart = words[start].Span.Start,
            NounStart = sides.Owned && words[bare.Start].Pos == UniversalPos.Det ? bare.Start + 1 : bare.Start,
            Country = sides.Country,
            Body = sides.Body,
            OwnerSector = sides.Sector,
            KindSector = sides.KindSector,
            Portfolio = sides.Portfolio,
            Ruler = sides.Ruler,
            Role = RoleText(sentence, bare, sides, core.Start),
            Local = sides.Local,
            Alone = bare.End == core.End && !sides.Modified,
            Rank = sides.Rank,
            Place = sides.Place,
            Former = sides.Former,
            Plural = plural || (sides.Counted && noun.Plural),
            Gender = GenderOf(words[head], article),
            Determination = sides.Other ? Determination.Indefinite : sides.Owned ? Determination.Definite : DeterminationOf(article, sides.Counted, plural),
        };
    }

    private static bool IsArticle(Word word) => word.Pos == UniversalPos.Det || (word.Pos == UniversalPos.Pron && word.Relation == "nmod:poss");

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

    /// <summary>The office in words: nationality and owner left out, qualities too.</summary>
    private string RoleText(int sentence, WordRange bare, Complements sides, int noun)
    {
        var read = _context.Sentences[sentence];
        var text = new StringBuilder();
        var last = -1;
        for (var w = bare.Start; w < bare.End; w++)
        {
            var word = read.Words[w];
            if (sides.Nationalities.Contains(w) || word.Token == last || (w < noun && !IsPartOfRole(sentence, word)))
                continue;
            var whole = read.Tokens[word.Token];
            var token = whole.Words.Length > 1 && _context.IsPossessive(sentence, whole.Words.End - 1) ? word.Span : whole.Span;
            if (text.Length > 0 && token.Start > 0 && char.IsWhiteSpace(_context.Text[token.Start - 1]))
                text.Append(' ');
            text.Append(token.In(_context.Text));
            last = word.Token;
        }

        return text.ToString();
    }

    private bool IsPartOfRole(int sentence, Word word) =>
        _premodifiers.RankOf(word) is not null || _context.Lexicons.Words.Says(word.Lemma, "former") || _context.IsField(sentence, word.Index)
        || (word.Is("compound") && _context.NameAt(sentence, word.Index) is not { Entry.Kind: not EntityKind.Organization });
}
