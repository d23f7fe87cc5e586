using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>
/// Noun phrases: « le chef de la diplomatie russe » is the minister named before, « le ministère » the last one named,
/// « des manifestants » nobody named yet.
/// </summary>
internal sealed class NominalLinker
{
    // Entities looked through for a headline: keeps the time linear in an article of any length.
    private const int Memory = 400;

    private readonly ReadingContext _context;
    private readonly RecentChains _recent = new();
    private readonly Dictionary<string, Chain> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chain> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Chain>> _named = new(StringComparer.Ordinal);

    private NominalLinker(ReadingContext context)
    {
        _context = context;
        foreach (var chain in context.Chains)
        {
            if (chain is { Kind: EntityKind.Country, Entry.Country: { } country })
                _countries.TryAdd(country, chain);
            foreach (var name in chain.Classes)
            {
                if (!_named.TryGetValue(name, out var chains))
                    _named.Add(name, chains = []);
                chains.Add(chain);
            }
        }
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
            "country-noun" when !draft.Plural => LastCountry(draft) ?? OwnCountry(draft),
            "town-noun" => null,
            "capital-noun" => CapitalOf(draft),
            _ => Find(draft),
        };
        if (chain is not null && draft.Chain is null)
            chain.Add(draft);
        // « le pays », « la ville » of nowhere name nobody.
        else if (chain is null && draft.Class is not ("country-noun" or "town-noun" or "capital-noun") || (chain is null && draft.Plural && draft.Class == "country-noun"))
            _context.NewChain(draft);
    }

    private Chain? LastCountry(Draft draft)
    {
        if (draft.Determination is not (Determination.Definite or Determination.Demonstrative) || !draft.Alone)
            return null;
        var last = _recent.Last(c => c.Kind == EntityKind.Country && c.Entry is not null);
        // « Gambie : … au Sénégal … le pays »: the headline's country unless another one has just acted.
        var home = HomeCountry.Headline(_context);
        return home is null || last is null || LastBefore(last, draft) is { Subject: true }
            ? last
            : _recent.Last(c => c.Kind == EntityKind.Country && c.Entry?.Country == home) ?? last;
    }

    /// <summary>« son pays »: the country of the person named last.</summary>
    private Chain? OwnCountry(Draft draft)
    {
        var article = _context.Sentences[draft.Sentence].Words[draft.Words.Start];
        if (!draft.Alone || !_context.Lexicons.Words.Says(article.Form, "own"))
            return null;
        var owner = _recent.Last(c => c.Kind == EntityKind.Person && c.Mentions[^1].Sentence >= draft.Sentence - 1);
        if (owner is null)
            return null;
        if (owner.Country is null)
            return OwnerPlace(owner);
        if (_countries.TryGetValue(owner.Country, out var country))
            return country;
        draft.Country = owner.Country;
        return _context.NewChain(draft);
    }

    /// <summary>« l'ambassadeur de X »: a country that the gazetteer does not know.</summary>
    private Chain? OwnerPlace(Chain owner)
    {
        foreach (var mention in owner.Mentions)
        {
            for (var w = mention.Words.Start; w < mention.Words.End && mention.Form == MentionForm.Nominal; w++)
            {
                if (_context.NameAt(mention.Sentence, w) is { Kind: EntityKind.Place, Entry: null, Chain: { } place })
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

    private Chain? CapitalOf(Draft draft)
    {
        if (draft.Determination != Determination.Definite)
            return null;
        var country = draft.Country ?? LastCountry(draft)?.Entry?.Country;
        foreach (var chain in _context.Chains)
        {
            if (country is not null && chain.Entry is { Class: "town", Governs.Count: > 0 } town && town.Country == country)
                return chain;
        }

        return null;
    }

    private Chain? Find(Draft draft)
    {
        if (draft.Determination == Determination.Indefinite)
            return null;
        if (_exact.TryGetValue(Key(draft), out var exact) && Compatible(exact, draft) && !Clashes(exact, draft)
            && (draft.Determination != Determination.None || !draft.Plural))
        {
            return exact;
        }

        if (draft.Determination == Determination.None)
            return draft.Kind == EntityKind.Person ? ByOffice(draft) : draft.Capitalised ? Best(draft) : null;
        return Best(draft) ?? (draft.Plural ? null : ByOffice(draft) ?? (draft.Kind == EntityKind.Person ? ByFirm(draft) : null));
    }

    private Chain? Best(Draft draft)
    {
        Chain? best = null;
        var most = 0;
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var chain = _recent[i];
            var score = Score(chain, draft);
            if (score > most && Compatible(chain, draft) && !Clashes(chain, draft))
                (best, most) = (chain, score);
        }

        return best;
    }

    private int Score(Chain chain, Draft draft) => draft.Kind switch
    {
        EntityKind.Person => ScorePerson(chain, draft),
        EntityKind.Organization => ScoreBody(chain, draft),
        _ => ScoreGroup(chain, draft),
    };

    private int ScorePerson(Chain chain, Draft draft)
    {
        if (chain.Kind != EntityKind.Person || chain.Plural)
            return 0;
        var nouns = _context.Lexicons.Nouns;
        if (chain.Classes.Contains(draft.Class!))
            return chain.Former == draft.Former ? 4 : 3;
        // « the head of the syndicate »: of an unknown thing, so not the head of state named before.
        if (!draft.Alone && _context.Lexicons.OwnersFirst && draft is { Country: null, Body: null, Portfolio: null })
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
            if (_context.Lexicons.Nouns.Covers(draft.Class!, name))
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
                || (!mention.Local && !draft.Local && (SameKnown(mention.Portfolio, draft.Portfolio) || SameKnown(mention.Country, draft.Country)));
        }

        return false;
    }

    private static bool SameKnown(string? a, string? b) => a is not null && a == b;

    private static int ScoreGroup(Chain chain, Draft draft)
    {
        if (!chain.Classes.Contains(draft.Class!) || chain.Kind != draft.Kind)
            return 0;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Form == MentionForm.Nominal && mention.Noun!.Form == draft.Noun!.Form)
                return draft.Alone || (draft.Class == "people-of" && SameKnown(mention.Country, draft.Country)) ? 2 : 0;
        }

        return 0;
    }

    /// <summary>Somebody named anywhere, later too, who holds this very office.</summary>
    private Chain? ByOffice(Draft draft)
    {
        if (draft.Class is null || !_named.TryGetValue(draft.Class, out var chains))
            return null;
        Chain? found = null;
        foreach (var chain in chains)
        {
            if (chain.Mentions.Count == 0 || chain.Kind != draft.Kind || (draft.Local && draft.Kind == EntityKind.Organization) || !Compatible(chain, draft) || Clashes(chain, draft))
                continue;
            var owned = IsHeadlines(draft) || SameKnown(chain.Country, draft.Country) || SameKnown(chain.Portfolio, draft.Portfolio) || SameKnown(chain.Rank, draft.Rank)
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
        _context.Sentences[draft.Sentence].Block == _context.Sentences[0].Block && _context.Sentences[^1].Block != _context.Sentences[0].Block;

    /// <summary>« L'ancien patron de X condamné »: in the headline, of the firm that the text names somebody of.</summary>
    private Chain? ByFirm(Draft draft)
    {
        if (draft.Plural || !InHeadline(draft) || Firm(draft, draft.Words.End) is not { } firm)
            return null;
        for (var i = 0; i < Math.Min(_context.Chains.Count, Memory); i++)
        {
            var chain = _context.Chains[i];
            if (chain.Kind != EntityKind.Person || !chain.HasName || chain.Former != draft.Former || !Compatible(chain, draft) || Clashes(chain, draft)
                || !chain.Classes.Exists(name => _context.Lexicons.Nouns.Covers(draft.Class!, name)))
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
            if (_context.NameAt(draft.Sentence, w) is { Entry: null, IsPerson: false, Chain: { } chain })
                return chain;
        }

        return null;
    }

    private static bool Compatible(Chain chain, Draft draft) =>
        Agree(chain.Country, draft.Country) && Agree(chain.Portfolio, draft.Portfolio) && Agree(chain.Rank, draft.Rank) && (draft.Kind != EntityKind.Person || Agree(chain.Place, draft.Place))
        && (chain.Body is null || draft.Body is null || ReferenceEquals(chain.Body, draft.Body))
        && (chain.Gender == Gender.Unknown || draft.Gender == Gender.Unknown || chain.Gender == draft.Gender || draft.Kind != EntityKind.Person);

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

    /// <summary>Two arguments of one verb, members of one list, or a phrase inside the other are different people.</summary>
    private bool Clashes(Chain chain, Draft draft)
    {
        var words = _context.Sentences[draft.Sentence].Words;
        for (var i = chain.Mentions.Count - 1; i >= Math.Max(0, chain.Mentions.Count - 8); i--)
        {
            var mention = chain.Mentions[i];
            if (mention.Sentence != draft.Sentence)
                continue;
            if (mention.Words.Overlaps(draft.Words))
                return true;
            var (a, b) = (words[mention.Head], words[draft.Head]);
            if (a.Head == b.Index || b.Head == a.Index || (a.Head == b.Head && a.Head >= 0))
                return true;
        }

        return false;
    }
}
