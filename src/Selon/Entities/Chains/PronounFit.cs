using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>Whether a pronoun may take up a mention: kind, number and gender.</summary>
internal static class PronounFit
{
    public static bool Agrees(Draft draft, Pronoun pronoun)
    {
        var chain = draft.Chain!;
        if (pronoun.Who != PronounWho.Anybody && !IsOf(pronoun.Who, chain, draft))
            return false;
        if (pronoun.Who == PronounWho.People)
            return true;
        var plural = draft.Plural || (chain.Plural && !draft.IsPerson);
        if (plural != pronoun.Plural || draft.Form == MentionForm.Metonym && pronoun.Plural)
            return false;
        if (chain.Kind == EntityKind.Place && !pronoun.Plural && pronoun.Who != PronounWho.Thing)
            return false;
        var gender = chain.Gender != Gender.Unknown ? chain.Gender : draft.Gender;
        return gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || gender == pronoun.Gender;
    }

    private static bool IsOf(PronounWho who, Chain chain, Draft draft) => who switch
    {
        PronounWho.Person => chain.Kind == EntityKind.Person && !draft.Plural,
        // « in Asia … it »: places and titles are seldom meant, unless the sentence was about them.
        PronounWho.Thing => (chain.Kind is EntityKind.Organization or EntityKind.Country || (draft.Subject && chain.Kind is EntityKind.Place or EntityKind.Other)) && !draft.Plural,
        _ => chain.Kind == EntityKind.Group || draft.Plural || (draft.Subject && chain.Kind == EntityKind.Organization),
    };
}
