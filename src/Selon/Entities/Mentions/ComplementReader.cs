using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Reads what stands after an actor noun: nationality, field, body, country, other nouns.</summary>
internal sealed class ComplementReader(ReadingContext context, NounPhraseReader nouns)
{
    // Longest run of words after the noun; offices in the news rarely reach ten.
    private const int Longest = 16;
    private const int Deepest = 4;

    /// <summary>Where the phrase ends that the noun at <paramref name="start"/> begins; fills <paramref name="right"/>.</summary>
    public int Read(int sentence, int from, NounEntry noun, Complements right, int depth, int start)
    {
        var words = context.Sentences[sentence].Words;
        var at = from;
        var complements = 0;
        while (at < words.Length && at - start < Longest)
        {
            var word = words[at];
            if (context.NameAt(sentence, at) is { } name)
            {
                // « l'administration X »: the name stays outside the phrase.
                TakeRuler(name, noun, right);
                break;
            }

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

    private bool TakeAdjective(int sentence, Word word, bool plural, Complements right)
    {
        var countries = context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][word.Token]);
        if (!countries.IsEmpty && char.IsLower(word.Form[0]))
        {
            right.Country ??= countries[0].Country;
            right.Nationalities.Add(word.Index);
            return true;
        }

        if (word.Pos != UniversalPos.Adj || char.IsUpper(word.Form[0]) || (word.Morphology.IsPlural && !plural))
            return false;
        right.Former |= context.Lexicons.Words.Says(word.Lemma, "former");
        return true;
    }

    /// <summary>« de … », « des … », « à la … »: a name, a field, another actor noun or any noun. Returns where it ends, or -1.</summary>
    private int TakeComplement(int sentence, int at, NounEntry noun, Complements right, int depth, int start, bool fieldOnly)
    {
        var words = context.Sentences[sentence].Words;
        var preposition = words[at].Lemma;
        // « doctors from two American aid groups »: bodies, not places that somebody leaves.
        if (!fieldOnly && at + 1 < words.Length && context.Lexicons.Words.Says(preposition, "origin"))
            return TakeNoun(sentence, words[at + 1].Pos == UniversalPos.Det && at + 2 < words.Length ? at + 2 : at + 1, right, depth, start, any: false);
        if (words[at].Pos != UniversalPos.Adp || !context.Lexicons.Words.Says(preposition, "complement"))
            return -1;
        var next = at + 1;
        if (next < words.Length && words[next].Pos == UniversalPos.Det)
            next++;
        if (next >= words.Length || next - start >= Longest)
            return -1;
        if (TakePortfolio(sentence, next, noun, right) is var field and > 0)
            return field;
        if (!fieldOnly && context.Lexicons.Words.Says(preposition, "place-of"))
            return TakePlace(sentence, next, noun, right);
        if (fieldOnly || !context.Lexicons.Words.Says(preposition, "of"))
            return -1;
        if (context.NameAt(sentence, next) is { } name && name.Words.Start <= next)
            return TakeName(name, noun, right);
        return TakeNoun(sentence, next, right, depth, start, noun.Kind == NounKind.Person || next == at + 1);
    }

    public static bool HasPortfolio(NounEntry noun) =>
        noun.Class is "minister" or "ministry" or "deputy-minister" or "secretary-of-state" or "deputy-secretary" or "spokesperson" or "commissioner";

    private int TakePortfolio(int sentence, int word, NounEntry noun, Complements right)
    {
        if (!HasPortfolio(noun))
            return -1;
        var read = context.Sentences[sentence];
        var table = context.Lexicons.Nouns.Portfolios;
        var folded = context.Folded[sentence];
        var token = read.Words[word].Token;
        if (context.IsField(sentence, word))
            return TakeList(sentence, word, right);
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

    /// <summary>Several fields in a row: the first one known tells the minister from others.</summary>
    private int TakeList(int sentence, int word, Complements right)
    {
        var words = context.Sentences[sentence].Words;
        if (context.Lexicons.Nouns.Portfolios.TryGet(context.Folded[sentence][words[word].Token], out var fields))
            right.Portfolio ??= fields[0];
        while (word < words.Length && context.IsField(sentence, word))
            word++;
        return word;
    }

    /// <summary>« Muslim leaders in France »: where people live and work tells their country; soldiers and envoys are elsewhere abroad.</summary>
    private int TakePlace(int sentence, int at, NounEntry noun, Complements right)
    {
        if (noun.Sector is "MIL" or "SPY" || noun.Class is "embassy" or "consulate" or "mission" or "delegation" or "company" or "bank" or "ambassador" or "envoy" or "diplomat" or "representative"
            || context.NameAt(sentence, at) is not { } name || name.Words.Start > at || name is not { Entry.Kind: EntityKind.Country or EntityKind.Place or EntityKind.Organization } and not { Entry: null, Kind: EntityKind.Organization })
        {
            return -1;
        }

        right.Country ??= name.Entry?.Country ?? name.Country;
        return name.Words.End;
    }

    private static int TakeName(Draft name, NounEntry noun, Complements right)
    {
        right.Country ??= name.Entry?.Country ?? name.Country;
        if (name.Kind == EntityKind.Place)
            right.Place ??= name.Entry?.Key ?? name.Folded;
        if (name.Entry is { Kind: EntityKind.Organization })
            right.Body ??= name.Entry;
        if (name.Entry is { Kind: EntityKind.Country })
            right.Sector ??= "GOV";
        // An unknown body: no office of a state.
        if (name is { Entry: null, Kind: EntityKind.Organization })
            right.Sector ??= "";
        // « le patron de X »: a firm, not a town.
        if (name is { Entry: null, Kind: EntityKind.Place } && noun is { Kind: NounKind.Person, Class: "boss" or "director" or "founder" })
            name.Kind = EntityKind.Organization;
        right.Local |= name.Entry is null or { Kind: EntityKind.Place or EntityKind.Person };
        TakeRuler(name, noun, right);
        return name.Words.End;
    }

    private static void TakeRuler(Draft name, NounEntry noun, Complements right)
    {
        if (name.IsPerson && noun.Class is "government" or "regime" or "administration" or "junta" or "presidency")
            (name.ImpliedClass, right.Ruler) = ("head-of-state", name);
    }

    /// <summary>« of the Syrian | parliament », « de l'ancien | parlement »: one adjective or two (« Sri Lankan »).</summary>
    private void TakeNationality(int sentence, Word word, Complements right)
    {
        if (!context.Lexicons.OwnersFirst || !char.IsUpper(word.Form[0]))
            return;
        for (var token = word.Token; token >= Math.Max(0, word.Token - 1); token--)
        {
            if (context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence].Slice(token, word.Token + 1)) is [var country, ..])
                right.Country ??= country.Country;
        }
    }

    /// <param name="any">Whether a noun that names no actor is taken too: « passage au Sénat | de la loi ».</param>
    private int TakeNoun(int sentence, int at, Complements right, int depth, int start, bool any)
    {
        var read = context.Sentences[sentence];
        var words = read.Words;
        // « de la première armée », « of the Syrian parliament »: adjectives and numbers before the noun.
        while (at + 1 < words.Length && words[at].Pos is UniversalPos.Adj or UniversalPos.Num)
        {
            if (words[at + 1].Form != "-")
                TakeNationality(sentence, words[at], right);
            at++;
        }

        var end = nouns.MatchNoun(sentence, words[at].Token, out var noun, out _);
        if (end > words[at].Token && depth < Deepest)
        {
            // « the head of the judges' | syndicate »
            var owner = read.Tokens[end - 1].Words.End;
            if (context.IsPossessive(sentence, owner - 1) && owner < words.Length)
            {
                right.Sector ??= noun!.Sector;
                return TakeNoun(sentence, owner, right, depth + 1, start, any);
            }

            right.Sector ??= noun!.Sector;
            return Read(sentence, read.Tokens[end - 1].Words.End, noun!, right, depth + 1, start);
        }

        if (!any || words[at].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return -1;
        at++;
        while (at < words.Length && words[at].Pos == UniversalPos.Propn && words[at - 1].Pos == UniversalPos.Propn && context.NameAt(sentence, at) is null)
            at++;
        return at;
    }
}
