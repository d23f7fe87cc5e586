using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>What stands around an office or a name that may belong together.</summary>
internal sealed class OfficePhrases(ReadingContext context)
{
    /// <summary>« le directeur de l'entreprise X »: the name may be the thing's.</summary>
    public bool EndsInThing(Draft office)
    {
        var last = context.Sentences[office.Sentence].Words[office.Words.End - 1];
        return last.Pos == UniversalPos.Noun && last.Index != office.Head && !context.IsField(office.Sentence, last.Index) && context.HeadedAt(office.Sentence, last.Index) is null;
    }

    /// <summary>« le porte-parole du ministre X »: without a comma the name belongs to the office beside it.</summary>
    public Draft Innermost(Draft office)
    {
        var inner = office;
        for (var w = office.Words.Start; w < office.Words.End; w++)
        {
            if (context.HeadedAt(office.Sentence, w) is { } other && IsOffice(other) && other.Words.End == office.Words.End && other.Words.Start > inner.Words.Start)
                inner = other;
        }

        return inner;
    }

    /// <summary>The largest office phrase that this one stands in.</summary>
    public Draft Outermost(Draft office)
    {
        var words = context.Sentences[office.Sentence].Words;
        var outer = office;
        var word = words[office.Head];
        for (var steps = 0; steps < 8 && word.Head >= 0 && word.Is("nmod"); steps++)
        {
            word = words[word.Head];
            if (context.HeadedAt(office.Sentence, word.Index) is { } other && IsOffice(other) && other.Words.Contains(office.Head))
                outer = other;
        }

        return outer;
    }

    /// <summary>« nommé par X ministre de Y »: X is not the minister.</summary>
    public bool AfterBy(Draft name) =>
        name.Words.Start > 0 && context.Sentences[name.Sentence].Words[name.Words.Start - 1].Lemma is { } lemma && context.Lexicons.Words.Says(lemma, "by");

    /// <summary>After the phrase comes a comma, a bracket or the end, not a verb of its own.</summary>
    public bool EndsPhrase(Draft draft, bool loose)
    {
        var words = context.Sentences[draft.Sentence].Words;
        return draft.Words.End >= words.Length || words[draft.Words.End].Pos == UniversalPos.Punct
            || (loose && words[draft.Words.End].Pos is UniversalPos.Adp or UniversalPos.Sconj);
    }

    public bool StartsOwnName(Draft office)
    {
        var words = context.Sentences[office.Sentence].Words;
        return office.Words.End < words.Length && context.NameAt(office.Sentence, office.Words.End) is { IsPerson: true };
    }

    public static bool IsOffice(Draft draft) => draft is { Form: MentionForm.Nominal, Kind: EntityKind.Person, Plural: false };

    public static bool IsBody(Draft draft) => draft is { Form: MentionForm.Nominal, Kind: EntityKind.Organization or EntityKind.Group };

    /// <param name="unsure">Beside an office, a name that the gazetteer does not know is a person's whatever its label.</param>
    public bool IsPersonName(Draft draft, bool unsure) =>
        draft.IsName && (draft.IsPerson || (unsure && draft is { Entry: null, Kind: EntityKind.Place or EntityKind.Other } && char.IsUpper(context.Text[draft.Span.Start])));

    public static bool Agrees(Draft noun, Draft name) =>
        name.Entry?.Class is not { Length: > 0 } known || noun.Class is "group" or "movement" || noun.Class == known
        || noun.Sector is null || noun.Sector == name.Entry.Sector || noun.Class is "armed-group" or "organization";
}
