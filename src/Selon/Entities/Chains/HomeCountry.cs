using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>
/// « la police », « le gouvernement », « le ministre », « les rebelles » without a country are those of the place that they are said to be
/// in, of the country that the headline opens with (« Burundi : … ») or of the only country that the article names. Nothing is
/// guessed when there are several.
/// </summary>
internal static class HomeCountry
{
    public static string? Of(ReadingContext context, Chain chain)
    {
        if (chain.Entry is not null || chain.Kind is EntityKind.Place or EntityKind.Country)
            return null;
        if (Where(context, chain) is { } here)
            return here;
        if (!IsDomestic(context, chain))
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
            if (country is null or "IGO" or "NGO" || IsAbroad(draft))
                continue;
            if (only is not null && only != country)
                only = "";
            only ??= country;
        }

        return only ?? "";
    }

    /// <summary>« son homologue chilien », « l'ambassadeur du Chili »: of another country than those they are named with.</summary>
    private static bool IsAbroad(Draft draft) =>
        draft.Class is "counterpart" or "ambassador" or "embassy" or "consulate";

    /// <summary>« l'armée zubrane » beside Zubranie, « l'ambassadeur de Zubranie », « les ministres européens »: of a land that the gazetteer does not know.</summary>
    private static bool IsForeign(ReadingContext context, Draft draft)
    {
        if (draft.Form != MentionForm.Nominal)
            return false;
        if (draft.Local && draft.Class is "ambassador" or "president" or "pm" or "monarch" or "army" or "government")
            return true;
        var words = context.Sentences[draft.Sentence].Words;
        for (var w = draft.Head + 1; w < draft.Words.End; w++)
        {
            if (words[w].Pos != Text.UniversalPos.Adj)
                continue;
            var folded = context.Folded[draft.Sentence][words[w].Token];
            if (context.Lexicons.Words.Says(words[w].Lemma, "foreign") || (folded.Length > 4 && context.UnknownLands.Contains(folded[..4].ToString())))
                return true;
        }

        return false;
    }

    private static bool IsColon(ReadingContext context, int word)
    {
        var words = context.Sentences[0].Words;
        return word < words.Length && words[word].Form == ":";
    }

    /// <summary>Where people who act at home are told to be.</summary>
    private static string? Where(ReadingContext context, Chain chain)
    {
        foreach (var draft in chain.Mentions)
        {
            if (draft is { Form: MentionForm.Nominal, Body: null } && Whereabouts.Of(context, draft) is { } country)
                return country;
        }

        return null;
    }

    /// <summary>A body or officer of a state spoken of as known, or people who act at home.</summary>
    private static bool IsDomestic(ReadingContext context, Chain chain)
    {
        var known = chain.Mentions[0].Determination != Determination.Indefinite;
        foreach (var draft in chain.Mentions)
        {
            if (IsForeign(context, draft))
                return false;
            if (known && draft is { Noun: not null, Sector: "GOV" or "LEG" or "JUD" or "COP" or "MIL" or "SPY" or "OPP" or "ELI" } && draft.Body is null)
                return true;
            if ((known || draft.Plural) && Whereabouts.AreLocal(draft))
                return true;
        }

        return false;
    }
}
