using System.Runtime.InteropServices;
using System.Text;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// Reads noun phrases left and right of an actor noun by parts of speech alone: taggers are surer than parsers, and an office
/// with its field, country and body is mostly one unbroken run of words.
/// </summary>
internal sealed class NounPhraseReader(ReadingContext context)
{
    // Longest run of words after the noun; offices in the news rarely reach ten.
    private const int Longest = 16;
    private const int Deepest = 4;

    /// <summary>The last token (excluded) of the longest actor noun at <paramref name="token"/>; the token itself when there is none.</summary>
    public int MatchNoun(int sentence, int token, out NounEntry? noun, out int head)
    {
        var table = context.Lexicons.Nouns.Forms;
        var folded = context.Folded[sentence];
        var read = context.Sentences[sentence];
        noun = null;
        head = -1;
        if (context.NameAt(sentence, read.Tokens[token].Words.Start) is not null || context.IsField(sentence, read.Tokens[token].Words.Start))
            return token;
        for (var end = table.Reach(folded, token); end > token; end--)
        {
            if (!table.TryGet(folded.Slice(token, end), out var nouns))
                continue;
            var words = new WordRange(read.Tokens[token].Words.Start, read.Tokens[end - 1].Words.End);
            head = NominalHead(sentence, words);
            if (head < 0 || context.NameAt(sentence, words.End - 1) is not null)
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
        var words = context.Sentences[sentence].Words;
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
        var words = context.Sentences[sentence].Words;
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
        var end = ReadRight(sentence, match.End, noun, right, 0, match.Start);
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
        var words = context.Sentences[sentence].Words;
        var start = core.Start;
        string? rank = null;
        var former = false;
        var counted = false;
        var other = false;
        while (start > 0 && IsPremodifier(sentence, start - 1))
        {
            start--;
            counted |= words[start].Pos == UniversalPos.Num;
            former |= words[start].Lemma is "ancien" or "ex";
            rank ??= RankOf(words[start]);
            // « le seul président à … », « un autre »: not one named before.
            other |= words[start].Lemma is "seul" or "autre" or "plus" or "meilleur" or "prochain" or "futur";
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
        if (context.NameAt(sentence, word) is not null)
            return false;
        var at = context.Sentences[sentence].Words[word];
        return at.Pos is UniversalPos.Num
            || (at.Pos == UniversalPos.Adj && context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][at.Token]).IsEmpty)
            || at.Form is "ex" or "récent" || (at.Pos == UniversalPos.Adv && at.Lemma is "tout" or "très" or "plus" or "moins" && context.Sentences[sentence].Words[word + 1].Pos == UniversalPos.Adj);
    }

    private static string? RankOf(Word word) => word.Lemma switch
    {
        "second" or "deuxième" => "2",
        "premier" => "1",
        "troisième" => "3",
        _ => null,
    };

    private static Gender GenderOf(Word head, Word? article)
    {
        // Without an article a tagger guesses: « X, ministre de la Justice » tells nothing of X.
        var value = article is null ? null : article.Morphology["Gender"] ?? head.Morphology["Gender"];
        return value switch { "Masc" => Gender.Masculine, "Fem" => Gender.Feminine, _ => Gender.Unknown };
    }

    private static Determination DeterminationOf(Word? article, bool counted, bool plural)
    {
        if (article is null)
            return counted && plural ? Determination.Indefinite : Determination.None;
        if (article.Lemma is "aucun" or "nul")
            return Determination.Negative;
        if (article.Lemma is "ce")
            return Determination.Demonstrative;
        // « son ministre »: another's, so it takes up nobody by itself.
        return article.Lemma is "le" || article.Form is "l'" or "l’" or "L'" or "L’" ? Determination.Definite : Determination.Indefinite;
    }

    private int ReadRight(int sentence, int from, NounEntry noun, RightSide right, int depth, int start)
    {
        var words = context.Sentences[sentence].Words;
        var at = from;
        var complements = 0;
        while (at < words.Length && at - start < Longest)
        {
            var word = words[at];
            if (context.NameAt(sentence, at) is not null)
                break;
            if (TakeAdjective(sentence, word, noun.Plural || noun.AnyNumber || complements > 0, right))
            {
                at++;
                continue;
            }

            var and = word.Pos == UniversalPos.Cconj && right.Portfolio is not null ? 1 : 0;
            var next = at + and < words.Length && complements < 3 ? TakeComplement(sentence, at + and, noun, right, depth, start, and > 0) : -1;
            if (next < 0)
                break;
            complements++;
            at = next;
        }

        return at;
    }

    private bool TakeAdjective(int sentence, Word word, bool plural, RightSide right)
    {
        var countries = context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][word.Token]);
        if (!countries.IsEmpty && char.IsLower(word.Form[0]))
        {
            right.Country ??= Likeliest(countries);
            right.Nationalities.Add(word.Index);
            return true;
        }

        if (word.Pos != UniversalPos.Adj || char.IsUpper(word.Form[0]) || (word.Morphology.IsPlural && !plural))
            return false;
        right.Former |= word.Lemma is "sortant" or "déchu";
        return true;
    }

    private static string? Likeliest(ReadOnlySpan<GazetteerEntry> countries) => countries[0].Country;

    /// <summary>« de … », « des … », « à la … »: a name, a field, another actor noun or any noun. Returns where it ends, or -1.</summary>
    private int TakeComplement(int sentence, int at, NounEntry noun, RightSide right, int depth, int start, bool fieldOnly)
    {
        var words = context.Sentences[sentence].Words;
        var preposition = words[at].Pos == UniversalPos.Adp ? words[at].Lemma : null;
        if (preposition is not ("de" or "à" or "pour" or "chargé"))
            return -1;
        var next = at + 1;
        if (next < words.Length && words[next].Pos == UniversalPos.Det)
            next++;
        if (next >= words.Length || next - start >= Longest)
            return -1;
        if (TakePortfolio(sentence, next, noun, right) is var field and > 0)
            return field;
        if (preposition != "de" || fieldOnly)
            return -1;
        if (context.NameAt(sentence, next) is { } name && name.Words.Start <= next)
            return TakeName(name, noun, right);
        return TakeNoun(sentence, next, right, depth, start, noun.Kind == NounKind.Person || next == at + 1);
    }

    private int TakePortfolio(int sentence, int word, NounEntry noun, RightSide right)
    {
        if (noun.Class is not ("minister" or "ministry" or "deputy-minister" or "secretary-of-state" or "deputy-secretary" or "spokesperson" or "commissioner"))
            return -1;
        var read = context.Sentences[sentence];
        var table = context.Lexicons.Nouns.Portfolios;
        var folded = context.Folded[sentence];
        var token = read.Words[word].Token;
        for (var end = table.Reach(folded, token); end > token; end--)
        {
            if (!table.TryGet(folded.Slice(token, end), out var fields))
                continue;
            right.Portfolio ??= fields[0];
            context.MarkField(sentence, word, read.Tokens[end - 1].Words.End);
            return read.Tokens[end - 1].Words.End;
        }

        return -1;
    }

    private static int TakeName(Draft name, NounEntry noun, RightSide right)
    {
        right.Country ??= name.Entry?.Country ?? name.Country;
        if (name.Entry is { Kind: EntityKind.Organization })
            right.Body ??= name.Entry;
        if (name.Entry is { Kind: EntityKind.Country })
            right.Sector ??= "GOV";
        // An unknown body: no office of a state.
        if (name is { Entry: null, Kind: EntityKind.Organization })
            right.Sector ??= "";
        right.Local |= name.Entry is null or { Kind: EntityKind.Place };
        if (name.IsPerson && noun.Class is "government" or "regime" or "administration" or "junta" or "presidency")
            name.ImpliedClass = "head-of-state";
        return name.Words.End;
    }

    /// <param name="any">Whether a noun that names no actor is taken too: « passage au Sénat | de la loi ».</param>
    private int TakeNoun(int sentence, int at, RightSide right, int depth, int start, bool any)
    {
        var read = context.Sentences[sentence];
        var words = read.Words;
        // « de la première armée »: adjectives and numbers before the noun.
        while (at + 1 < words.Length && words[at].Pos is UniversalPos.Adj or UniversalPos.Num)
            at++;
        var end = MatchNoun(sentence, words[at].Token, out var noun, out _);
        if (end > words[at].Token && depth < Deepest)
        {
            right.Sector ??= noun!.Sector;
            return ReadRight(sentence, read.Tokens[end - 1].Words.End, noun!, right, depth + 1, start);
        }

        if (!any || words[at].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return -1;
        at++;
        while (at < words.Length && words[at].Pos == UniversalPos.Propn && words[at - 1].Pos == UniversalPos.Propn && context.NameAt(sentence, at) is null)
            at++;
        return at;
    }

    private string RoleText(int sentence, NounPhrase phrase, RightSide right, int noun)
    {
        var read = context.Sentences[sentence];
        var text = new StringBuilder();
        var last = -1;
        for (var w = phrase.NounStart; w < phrase.Words.End; w++)
        {
            var word = read.Words[w];
            if (right.Nationalities.Contains(w) || word.Token == last || (w < noun && word.Lemma is not ("ancien" or "second" or "premier" or "deuxième" or "troisième")))
                continue;
            var token = read.Tokens[word.Token].Span;
            if (text.Length > 0 && token.Start > 0 && char.IsWhiteSpace(context.Text[token.Start - 1]))
                text.Append(' ');
            text.Append(token.In(context.Text));
            last = word.Token;
        }

        return text.ToString();
    }

    /// <summary>What stands after the noun.</summary>
    private sealed class RightSide
    {
        public string? Country { get; set; }

        public GazetteerEntry? Body { get; set; }

        public string? Sector { get; set; }

        public string? Portfolio { get; set; }

        public bool Former { get; set; }

        public bool Local { get; set; }

        public HashSet<int> Nationalities { get; } = [];
    }
}
