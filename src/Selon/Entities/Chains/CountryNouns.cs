using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>« le pays », « son pays », « la capitale »: of the country named last, or of the person named last.</summary>
internal sealed class CountryNouns(ReadingContext context, RecentChains recent)
{
    private readonly Dictionary<string, Chain> _countries = Countries(context);

    public Chain? LastCountry(Draft draft)
    {
        if (draft.Determination is not (Determination.Definite or Determination.Demonstrative) || !draft.Alone)
            return null;
        var last = recent.Last(c => c.Kind == EntityKind.Country && c.Entry is not null);
        // « Gambie : … au Sénégal … le pays »: the headline's country unless another one has just acted.
        var home = HomeCountry.Headline(context);
        return home is null || last is null || LastBefore(last, draft) is { Subject: true }
            ? last
            : recent.Last(c => c.Kind == EntityKind.Country && c.Entry?.Country == home) ?? last;
    }

    /// <summary>« son pays »: the country of the person named last.</summary>
    public Chain? OwnCountry(Draft draft)
    {
        var article = context.Sentences[draft.Sentence].Words[draft.Words.Start];
        if (!draft.Alone || !context.Lexicons.Words.Says(article.Form, "own"))
            return null;
        var owner = recent.Last(c => c.Kind == EntityKind.Person && c.Mentions[^1].Sentence >= draft.Sentence - 1);
        if (owner is null)
            return null;
        if (owner.Country is null)
            return OwnerPlace(owner);
        if (_countries.TryGetValue(owner.Country, out var country))
            return country;
        draft.Country = owner.Country;
        return context.NewChain(draft);
    }

    /// <summary>« l'ambassadeur de X »: a country that the gazetteer does not know.</summary>
    private Chain? OwnerPlace(Chain owner)
    {
        foreach (var mention in owner.Mentions)
        {
            for (var w = mention.Words.Start; w < mention.Words.End && mention.Form == MentionForm.Nominal; w++)
            {
                if (context.NameAt(mention.Sentence, w) is { Kind: EntityKind.Place, Entry: null, Chain: { } place })
                    return place;
            }
        }

        return null;
    }

    private static Draft? LastBefore(Chain chain, Draft draft)
    {
        for (var i = chain.Mentions.Count - 1; i >= Math.Max(0, chain.Mentions.Count - 64); i--)
        {
            if (chain.Mentions[i].Span.Start < draft.Span.Start && chain.Mentions[i].IsName)
                return chain.Mentions[i];
        }

        return null;
    }

    public Chain? CapitalOf(Draft draft)
    {
        if (draft.Determination != Determination.Definite)
            return null;
        var country = draft.Country ?? LastCountry(draft)?.Entry?.Country;
        foreach (var chain in context.Chains)
        {
            if (country is not null && chain.Entry is { Class: "town", Governs.Count: > 0 } town && town.Country == country)
                return chain;
        }

        return null;
    }

    private static Dictionary<string, Chain> Countries(ReadingContext context)
    {
        var countries = new Dictionary<string, Chain>(StringComparer.Ordinal);
        foreach (var chain in context.Chains)
        {
            if (chain is { Kind: EntityKind.Country, Entry.Country: { } country })
                countries.TryAdd(country, chain);
        }

        return countries;
    }
}
