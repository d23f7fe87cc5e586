using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>How well a noun phrase suits a chain by its class; 0 when it does not.</summary>
internal sealed class NominalScores(ReadingContext context)
{
    public int Of(Chain chain, Draft draft) => draft.Kind switch
    {
        EntityKind.Person => ScorePerson(chain, draft),
        EntityKind.Organization => ScoreBody(chain, draft),
        _ => ScoreGroup(chain, draft),
    };

    private int ScorePerson(Chain chain, Draft draft)
    {
        if (chain.Kind != EntityKind.Person || chain.Plural)
            return 0;
        var nouns = context.Lexicons.Nouns;
        if (chain.Classes.Contains(draft.Class!))
            return chain.Former == draft.Former ? 4 : 3;
        // « the head of the syndicate »: of an unknown thing, so not the head of state named before.
        if (!draft.Alone && context.Lexicons.OwnersFirst && draft is { Country: null, Body: null, Portfolio: null })
            return 0;
        foreach (var name in chain.Classes)
        {
            if (nouns.Covers(draft.Class!, name))
                return 2;
        }

        var near = chain.Mentions[^1].Sentence >= draft.Sentence - 1 && chain.Mentions[^1].Span.Start < draft.Span.Start;
        return nouns.CoversAll(draft.Class!) && draft is { Alone: true, Determination: Determination.Demonstrative } && near ? 1 : 0;
    }

    private int ScoreBody(Chain chain, Draft draft)
    {
        if (chain.Kind is not (EntityKind.Organization or EntityKind.Other) || (draft.Plural != chain.Mentions[0].Plural && chain.Entry is null) || (draft.Plural && chain.HasName))
            return 0;
        if (chain.Classes.Contains(draft.Class!) && (draft.Alone || chain.Entry is null))
            return SameOwner(chain, draft) ? 3 : 0;
        if (!draft.Alone)
            return 0;
        foreach (var name in chain.Classes)
        {
            if (context.Lexicons.Nouns.Covers(draft.Class!, name))
                return 2;
        }

        return 0;
    }

    /// <summary>« tribunal de Paris », « tribunal de Lyon »: one class, one state, two bodies.</summary>
    private static bool SameOwner(Chain chain, Draft draft)
    {
        if (draft.Alone)
            return true;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Form != MentionForm.Nominal || mention.Class != draft.Class)
                continue;
            return mention.Alone || mention.Folded == draft.Folded
                || (!mention.Local && !draft.Local && (Agreement.SameKnown(mention.Portfolio, draft.Portfolio) || Agreement.SameKnown(mention.Country, draft.Country)));
        }

        return false;
    }

    private static int ScoreGroup(Chain chain, Draft draft)
    {
        if (!chain.Classes.Contains(draft.Class!) || chain.Kind != draft.Kind)
            return 0;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Form == MentionForm.Nominal && mention.Noun!.Form == draft.Noun!.Form)
                return draft.Alone || (draft.Class == "people-of" && Agreement.SameKnown(mention.Country, draft.Country)) ? 2 : 0;
        }

        return 0;
    }
}
