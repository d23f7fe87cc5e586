using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>« le président géorgien »: somebody named anywhere in the article who holds this very office.</summary>
internal sealed class OfficeHolders(ReadingContext context)
{
    // Entities looked through for a headline: keeps the time linear in an article of any length.
    private const int Memory = 400;

    private readonly Dictionary<string, List<Chain>> _named = Named(context);

    /// <summary>Somebody named anywhere, later too, who holds this very office.</summary>
    public Chain? ByOffice(Draft draft)
    {
        if (draft.Class is null || !_named.TryGetValue(draft.Class, out var chains))
            return null;
        Chain? found = null;
        foreach (var chain in chains)
        {
            if (chain.Mentions.Count == 0 || chain.Kind != draft.Kind || (draft.Local && draft.Kind == EntityKind.Organization) || !Agreement.Compatible(chain, draft) || Agreement.Clashes(context, chain, draft))
                continue;
            var owned = IsHeadlines(draft) || Agreement.SameKnown(chain.Country, draft.Country) || Agreement.SameKnown(chain.Portfolio, draft.Portfolio) || Agreement.SameKnown(chain.Rank, draft.Rank)
                || (draft.Body is not null && ReferenceEquals(chain.Body, draft.Body));
            if (!owned)
                continue;
            if (found is not null)
                return null;
            found = chain;
        }

        return found;
    }

    /// <summary>« Zubranie : le Premier ministre démissionne »: the headline speaks of the one whom the text names.</summary>
    private bool IsHeadlines(Draft draft) =>
        draft is { Alone: true, Determination: Determination.Definite, Plural: false } && InHeadline(draft);

    private bool InHeadline(Draft draft) =>
        context.Sentences[draft.Sentence].Block == context.Sentences[0].Block && context.Sentences[^1].Block != context.Sentences[0].Block;

    /// <summary>« L'ancien patron de X condamné »: in the headline, of the firm that the text names somebody of.</summary>
    public Chain? ByFirm(Draft draft)
    {
        if (draft.Plural || !InHeadline(draft) || Firm(draft, draft.Words.End) is not { } firm)
            return null;
        for (var i = 0; i < Math.Min(context.Chains.Count, Memory); i++)
        {
            var chain = context.Chains[i];
            if (chain.Kind != EntityKind.Person || !chain.HasName || chain.Former != draft.Former || !Agreement.Compatible(chain, draft) || Agreement.Clashes(context, chain, draft)
                || !chain.Classes.Exists(name => context.Lexicons.Nouns.Covers(draft.Class!, name)))
                continue;
            foreach (var mention in chain.Mentions)
            {
                if (mention.Form == MentionForm.Nominal && ReferenceEquals(Firm(mention, mention.Words.End + 1), firm))
                    return chain;
            }
        }

        return null;
    }

    /// <summary>The unknown body in the phrase or, up to <paramref name="end"/>, right after it: « directeur de l'armateur | X ».</summary>
    private Chain? Firm(Draft draft, int end)
    {
        for (var w = draft.Head + 1; w < end; w++)
        {
            if (context.NameAt(draft.Sentence, w) is { Entry: null, IsPerson: false, Chain: { } chain })
                return chain;
        }

        return null;
    }

    /// <summary>The chains of names by the classes of their nouns.</summary>
    private static Dictionary<string, List<Chain>> Named(ReadingContext context)
    {
        var named = new Dictionary<string, List<Chain>>(StringComparer.Ordinal);
        foreach (var chain in context.Chains)
        {
            foreach (var name in chain.Classes)
            {
                if (!named.TryGetValue(name, out var chains))
                    named.Add(name, chains = []);
                chains.Add(chain);
            }
        }

        return named;
    }
}
