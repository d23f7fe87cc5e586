using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>
/// « la police », « le gouvernement », « le ministre » without a country are those of the country that the headline opens with
/// (« Burundi : … ») or of the only country that the article names. Nothing is guessed when there are several.
/// </summary>
internal static class HomeCountry
{
    public static string? Of(ReadingContext context, Chain chain)
    {
        if (chain.Entry is not null || chain.Mentions[0] is { Determination: Determination.Indefinite } || !IsOfState(chain))
            return null;
        context.Home ??= Find(context);
        return context.Home.Length == 0 ? null : context.Home;
    }

    /// <summary>« Burundi : … »: the country of the headline, or null.</summary>
    public static string? Headline(ReadingContext context)
    {
        if (context.Sentences.Length == 0 || context.Sentences[0].Words.Length == 0)
            return null;
        return context.NameAt(0, 0) is { Kind: EntityKind.Country, Entry.Country: { } country } draft && IsColon(context, draft.Words.End) ? country : null;
    }

    /// <summary>Empty when the article has no home.</summary>
    private static string Find(ReadingContext context)
    {
        if (Headline(context) is { } headline)
            return headline;
        var only = (string?)null;
        foreach (var draft in context.Drafts)
        {
            var country = draft.Entry is { Kind: EntityKind.Country or EntityKind.Place } entry ? entry.Country : draft.Country;
            if (country is null or "IGO" or "NGO")
                continue;
            if (only is not null && only != country)
                only = "";
            only ??= country;
        }

        return only ?? "";
    }

    private static bool IsColon(ReadingContext context, int word)
    {
        var words = context.Sentences[0].Words;
        return word < words.Length && words[word].Form == ":";
    }

    private static bool IsOfState(Chain chain)
    {
        foreach (var draft in chain.Mentions)
        {
            if (draft is { Noun: not null, Sector: "GOV" or "LEG" or "JUD" or "COP" or "MIL" or "SPY" or "OPP" or "ELI" } && draft.Body is null)
                return true;
        }

        return false;
    }
}
