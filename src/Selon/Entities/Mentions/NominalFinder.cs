using System.Runtime.InteropServices;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Noun phrases that name actors: offices, bodies, groups, people of a country.</summary>
internal sealed class NominalFinder
{
    private static readonly NounEntry People = new() { Form = "", Kind = NounKind.Group, Class = "people-of", Sector = "CVL", Plural = true };
    private static readonly NounEntry Citizen = new() { Form = "", Kind = NounKind.Person, Class = "people-of", Sector = "CVL" };

    private readonly ReadingContext _context;
    private readonly NounPhraseReader _phrases;

    private NominalFinder(ReadingContext context)
    {
        _context = context;
        _phrases = new NounPhraseReader(context);
    }

    public static void Run(ReadingContext context)
    {
        var finder = new NominalFinder(context);
        for (var s = 0; s < context.Sentences.Length; s++)
            finder.Read(s);
    }

    private void Read(int sentence)
    {
        var folded = _context.Folded[sentence];
        for (var i = 0; i < folded.Count;)
        {
            var end = _phrases.MatchNoun(sentence, i, out var noun, out var head);
            if (end == i)
                end = MatchPeople(sentence, i, out noun, out head);
            if (end > i && !_phrases.IsModifier(sentence, head, end) && !IsCount(sentence, head, end))
                Add(sentence, _context.WordsOf(sentence, i, end), noun!, head);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>« les Arméniens », « un Français »: a capital, an article or number before it, no other noun after it.</summary>
    private int MatchPeople(int sentence, int token, out NounEntry? noun, out int head)
    {
        var read = _context.Sentences[sentence];
        head = read.Tokens[token].Words.Start;
        noun = null;
        var word = read.Words[head];
        if (!char.IsUpper(word.Form[0]) || _context.NameAt(sentence, head) is not null || !StandsAsPeople(read, word)
            || _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][token]).IsEmpty
            || (_context.Lexicons.OwnersFirst && IsBeforeNoun(read, word)))
        {
            return token;
        }

        var plural = IsPlural(word) || head > 0 && (read.Words[head - 1].Morphology.IsPlural || word.Form[^1] == 's' && _context.Lexicons.Words.Says(read.Words[head - 1].Form, "plural-article"));
        noun = plural ? People : Citizen;
        return token + 1;
    }

    /// <summary>An article, number or adjective before it; where plurals need none (« Palestinians blamed »), a plural noun by itself.</summary>
    private bool StandsAsPeople(Sentence sentence, Word word) =>
        (word.Index > 0 && sentence.Words[word.Index - 1].Pos is UniversalPos.Det or UniversalPos.Num or UniversalPos.Adj)
        || (_context.Lexicons.OwnersFirst && word.Pos is UniversalPos.Noun or UniversalPos.Propn && IsPlural(word));

    /// <summary>« Chileans », also where the tagger takes it for a name.</summary>
    private bool IsPlural(Word word) =>
        word.Morphology.IsPlural || (_context.Lexicons.OwnersFirst && word.Form is [.., not 's', 's']);

    /// <summary>« les Arméniens » are of Armenia, « ethnic Albanians » live elsewhere.</summary>
    private string? CountryOfPeople(int sentence, NounPhrase phrase, int head)
    {
        var words = _context.Sentences[sentence].Words;
        for (var w = phrase.Words.Start; w < head; w++)
        {
            if (_context.Lexicons.Words.Says(words[w].Lemma, "by-descent"))
                return null;
            // « Iraqi Kurds »
            if (char.IsUpper(words[w].Form[0]) && phrase.Country is { } state && !_context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][words[w].Token]).IsEmpty)
                return state;
        }

        return _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][words[head].Token])[0].Country ?? phrase.Country;
    }

    /// <summary>« an Egyptian court », « a German foreign ministry official »: the adjective, written as the noun is.</summary>
    private static bool IsBeforeNoun(Sentence sentence, Word word) =>
        word.Pos == UniversalPos.Adj || word.Is("amod") || word.Is("compound")
        || (word.Index + 1 < sentence.Words.Length && sentence.Words[word.Index + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj);

    private void Add(int sentence, WordRange match, NounEntry noun, int head)
    {
        if (noun.Class == "none")
            return;
        var phrase = _phrases.Read(sentence, match, noun, head);
        if (noun.Class == "people-of")
            phrase = phrase with { Country = CountryOfPeople(sentence, phrase, head) };
        if (IsParticiple(sentence, phrase, head) || IsPredicate(sentence, noun, phrase, head) || (noun.Class == "country-noun" && phrase.Plural && phrase.Country is null && phrase.Body is null && phrase.Alone))
            return;
        if (!Meets(sentence, noun, phrase))
            return;
        if (_context.HeadedAt(sentence, head) is { IsName: true })
            return;
        var draft = NewDraft(sentence, phrase, noun, head);
        _context.Add(draft);
        TieNamed(sentence, match, noun, draft);
        AddQuantity(sentence, phrase, noun, draft);
    }

    /// <summary>« the Islamic State group », « the Reuters news agency »: the noun says of what kind the body before it is.</summary>
    private void TieNamed(int sentence, WordRange match, NounEntry noun, Draft draft)
    {
        if (_context.Lexicons.OwnersFirst && noun is { Plural: false, Class: "organization" or "movement" or "armed-group" or "party" or "company" or "newspaper" or "news-agency" or "channel" or "militia" or "gang" or "alliance" or "rebellion" or "union" or "ngo" }
            && _context.NameAt(sentence, match.Start - 1) is { Kind: EntityKind.Organization, Entry: not null } name && name.Words.End == match.Start)
        {
            _context.Tie(draft, name);
        }
    }

    /// <summary>« a group of men »: counts the people behind it.</summary>
    private bool IsCount(int sentence, int head, int end)
    {
        var words = _context.Sentences[sentence].Words;
        var of = _context.Sentences[sentence].Tokens[end - 1].Words.End;
        if (!_context.Lexicons.Nouns.IsQuantity(words[head].Lemma) || of + 1 >= words.Length || !_context.Lexicons.Words.Says(words[of].Lemma, "of"))
            return false;
        for (var w = of + 1; w < Math.Min(words.Length, of + 4); w++)
        {
            if (words[w].Pos == UniversalPos.Noun && words[w].Morphology.IsPlural && _phrases.MatchNoun(sentence, words[w].Token, out var noun, out _) > words[w].Token)
                return noun is { Plural: true, Kind: NounKind.Person };
        }

        return false;
    }

    private bool Meets(int sentence, NounEntry noun, NounPhrase phrase)
    {
        var words = _context.Sentences[sentence].Words;
        return phrase.Determination != Determination.Negative && noun.Need switch
        {
            NounNeed.Owner => phrase.Country is not null || phrase.Body is not null || phrase.Portfolio is not null,
            NounNeed.Article => phrase.Determination is Determination.Definite or Determination.Demonstrative,
            NounNeed.Complement => !phrase.Alone,
            NounNeed.Indefinite => phrase.Determination == Determination.Indefinite,
            NounNeed.Whole => phrase.Country is not null || phrase.Body is not null || phrase.Words.End >= words.Length || !_context.Lexicons.Words.Says(words[phrase.Words.End].Lemma, "of") && phrase.Alone,
            _ => true,
        };
    }

    /// <summary>« le cortège, parti de la place »: without an article, unless a body's name stands before the comma.</summary>
    private bool IsParticiple(int sentence, NounPhrase phrase, int head)
    {
        var words = _context.Sentences[sentence].Words;
        if (!_context.Lexicons.Words.Says(words[head].Lemma, "participle") || phrase.Determination != Determination.None || phrase.Words.Start != head
            || head + 1 >= words.Length || words[head + 1].Pos is not (UniversalPos.Adp or UniversalPos.Noun or UniversalPos.Adv))
            return false;
        return head == 0 || (words[head - 1].Form == "," && _context.NameAt(sentence, head - 2) is null or { Kind: EntityKind.Person });
    }

    /// <summary>« soupçonnées d'être responsables », « des attaques djihadistes »: said of others, names nobody.</summary>
    private bool IsPredicate(int sentence, NounEntry noun, NounPhrase phrase, int head)
    {
        if (phrase.Determination != Determination.None || phrase.Rank is not null)
            return false;
        var words = _context.Sentences[sentence].Words;
        var before = phrase.Words.Start - 1;
        if (before >= 0 && words[before].Pos == UniversalPos.Noun && _context.NameAt(sentence, before) is null && words[before].Token != words[phrase.Words.Start].Token
            && !_context.Lexicons.Nouns.IsTitle(words[before].Form, out _))
            return true;
        // « comme médiateur », « un poste de président »: the office, not its holder.
        if (!phrase.Plural && before >= 0 && words[before].Pos == UniversalPos.Adp && char.IsLower(words[phrase.Words.Start].Form[0]) && KindOf(noun, phrase) == EntityKind.Person && !IsNamed(sentence, phrase))
            return true;
        return words[head].Is("xcomp") || words[head].Is("acl") || (phrase.Plural && words[head].Is("amod"));
    }

    private bool IsNamed(int sentence, NounPhrase phrase) => _context.NameAt(sentence, phrase.Words.End) is { IsPerson: true };

    private Draft NewDraft(int sentence, NounPhrase phrase, NounEntry noun, int head)
    {
        var read = _context.Sentences[sentence];
        var span = new TextSpan(phrase.SpanStart, read.Words[phrase.Words.End - 1].Span.End);
        var bare = read.SpanOf(new WordRange(Math.Min(phrase.NounStart, phrase.Words.End - 1), phrase.Words.End));
        return new Draft
        {
            Sentence = sentence,
            Words = phrase.Words,
            Head = head,
            Form = MentionForm.Nominal,
            Span = span,
            Bare = bare,
            Local = phrase.Local,
            Capitalised = noun.Kind == NounKind.Institution && phrase.NounStart > 0 && char.IsUpper(_context.Lexicons.OwnersFirst ? read.Words[head].Form[0] : _context.Text[bare.Start]),
            Alone = phrase.Alone,
            Kind = KindOf(noun, phrase),
            Noun = noun,
            Country = phrase.Country,
            Sector = SectorOf(noun, phrase),
            Portfolio = phrase.Portfolio ?? noun.Portfolio,
            Body = phrase.Body,
            Ruler = phrase.Ruler,
            Rank = phrase.Rank,
            Place = phrase.Place,
            Former = phrase.Former || noun.Sector == "ELI",
            Determination = phrase.Determination,
            Gender = noun.Gender == Gender.Unknown ? phrase.Gender : noun.Gender,
            Plural = phrase.Plural,
            Subject = DraftBuilder.IsSubject(read, head),
            Folded = Folding.Fold(bare.Of(_context.Text)),
            Role = noun.Kind == NounKind.Person ? phrase.Role : null,
        };
    }

    private static EntityKind KindOf(NounEntry noun, NounPhrase phrase) => noun.Class switch
    {
        "country-noun" => phrase.Plural ? EntityKind.Group : EntityKind.Country,
        "capital-noun" or "town-noun" => EntityKind.Place,
        _ => noun.Kind switch
        {
            NounKind.Person => phrase.Plural ? EntityKind.Group : EntityKind.Person,
            NounKind.Institution => EntityKind.Organization,
            _ => EntityKind.Group,
        },
    };

    /// <summary>« porte-parole de la police » is of the police; « président du Parti socialiste » of a party, not of a state.</summary>
    private static string? SectorOf(NounEntry noun, NounPhrase phrase)
    {
        var owner = phrase.Body?.Sector ?? phrase.OwnerSector;
        var kind = owner is { Length: > 0 } ? owner : phrase.KindSector;
        if (kind is not null && noun.Class is "worker" or "official" or "officer" or "militant" or "organization" or "agency" or "member")
            return phrase.Former && kind == "GOV" ? "ELI" : kind;
        if (owner is "" && noun is { Kind: NounKind.Person, Sector: "GOV", Class: "president" or "vice-president" or "chief" or "leader" })
            return null;
        owner = owner is "" ? null : owner;
        if (noun.Sector is null || (owner is not null && noun is { Kind: NounKind.Person, Sector: "GOV", Class: "president" or "vice-president" or "chief" or "leader" }))
            return owner ?? noun.Sector ?? phrase.KindSector;
        return phrase.Former && noun.Sector == "GOV" ? "ELI" : noun.Sector;
    }

    /// <summary>« des centaines de manifestants »: the counting noun governs the phrase and is a mention of the same people.</summary>
    private void AddQuantity(int sentence, NounPhrase phrase, NounEntry noun, Draft counted)
    {
        if (!phrase.Plural && noun.Kind != NounKind.Group || noun.Class is "country-noun" or "town-noun" or "capital-noun")
            return;
        var words = _context.Sentences[sentence].Words;
        var of = phrase.Words.Start - 1;
        if (of >= 1 && words[of].Pos == UniversalPos.Det && words[of].Token == words[of - 1].Token)
            of--;
        if (of < 1 || !_context.Lexicons.Words.Says(words[of].Lemma, "of") || !_context.Lexicons.Nouns.IsQuantity(words[of - 1].Lemma) || _context.HeadedAt(sentence, of - 1) is not null)
            return;
        var quantity = _phrases.Extend(sentence, new WordRange(of - 1, phrase.Words.End), noun, of - 1);
        var draft = NewDraft(sentence, quantity with { Country = phrase.Country, Body = phrase.Body, Portfolio = phrase.Portfolio, Plural = true }, noun, of - 1);
        draft.Determination = counted.Determination = Determination.Indefinite;
        draft.Plural = counted.Plural = true;
        draft.Kind = counted.Kind;
        draft.Folded = counted.Folded;
        _context.Add(draft);
        _context.Tie(counted, draft);
    }
}
