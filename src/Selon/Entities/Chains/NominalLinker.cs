using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>
/// Noun phrases: « le chef de la diplomatie russe » is the minister named before, « le ministère » the last one named,
/// « des manifestants » nobody named yet.
/// </summary>
internal sealed class NominalLinker
{
    private readonly ReadingContext _context;
    private readonly RecentChains _recent = new();
    private readonly Dictionary<string, Chain> _exact = new(StringComparer.Ordinal);
    private readonly NominalScores _scores;
    private readonly OfficeHolders _holders;
    private readonly CountryNouns _nouns;

    private NominalLinker(ReadingContext context)
    {
        _context = context;
        _scores = new NominalScores(context);
        _holders = new OfficeHolders(context);
        _nouns = new CountryNouns(context, _recent);
    }

    public static void Run(ReadingContext context)
    {
        context.Sort();
        var linker = new NominalLinker(context);
        foreach (var draft in context.Drafts)
        {
            if (draft.Chain is null)
                linker.Link(draft);
            if (draft.Chain is { } chain)
            {
                linker._recent.Touch(chain);
                if (draft.Form == MentionForm.Nominal)
                    linker._exact[Key(draft)] = chain;
            }
        }
    }

    private static string Key(Draft draft) => draft.Plural ? draft.Folded + "+" : draft.Folded;

    private void Link(Draft draft)
    {
        var chain = draft.Class switch
        {
            "country-noun" when !draft.Plural => _nouns.LastCountry(draft) ?? _nouns.OwnCountry(draft),
            "town-noun" => null,
            "capital-noun" => _nouns.CapitalOf(draft),
            _ => Find(draft),
        };
        if (chain is not null && draft.Chain is null)
            chain.Add(draft);
        // « le pays », « la ville » of nowhere name nobody.
        else if (chain is null && draft.Class is not ("country-noun" or "town-noun" or "capital-noun") || (chain is null && draft.Plural && draft.Class == "country-noun"))
            _context.NewChain(draft);
    }

    private Chain? Find(Draft draft)
    {
        if (draft.Determination == Determination.Indefinite)
            return null;
        if (_exact.TryGetValue(Key(draft), out var exact) && Agreement.Compatible(exact, draft) && !Agreement.Clashes(_context, exact, draft)
            && (draft.Determination != Determination.None || !draft.Plural))
        {
            return exact;
        }

        if (draft.Determination == Determination.None)
            return draft.Kind == EntityKind.Person ? _holders.ByOffice(draft) : draft.Capitalised ? Best(draft) : null;
        return Best(draft) ?? (draft.Plural ? null : _holders.ByOffice(draft) ?? (draft.Kind == EntityKind.Person ? _holders.ByFirm(draft) : null));
    }

    private Chain? Best(Draft draft)
    {
        Chain? best = null;
        var most = 0;
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var chain = _recent[i];
            var score = _scores.Of(chain, draft);
            if (score > most && Agreement.Compatible(chain, draft) && !Agreement.Clashes(_context, chain, draft))
                (best, most) = (chain, score);
        }

        return best;
    }
}
