using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>
/// « des manifestants à Bakou », « prisoners rioted at a jail in Dili »: people who protest, live, serve or fall somewhere are of that
/// country as far as an article is concerned. Soldiers, envoys, reporters and travellers are not, and nothing is told where two
/// countries are named.
/// </summary>
internal static class Whereabouts
{
    /// <summary>How far below the verb or noun a place is looked for: « at a jail in the capital of … ».</summary>
    private const int MaxDepth = 4;

    // A word that governs more is a list or hostile; keeps the time linear.
    private const int MaxDependents = 64;

    /// <summary>True for people and bodies who mostly act at home.</summary>
    public static bool AreLocal(Draft draft) =>
        draft is { Form: MentionForm.Nominal, Noun: not null, Body: null }
        && (draft.Sector is "CVL" or "OPP" or "REB" or "CRM" or "COP" or "LAB" or "ETH" or "PRE" or "PTY" or "LEG" or "JUD" or "EDU" || draft.Class is "prisoner")
        && draft.Class is not ("artist" or "athlete" or "writer" or "settler" or "activist" or "analyst" or "scholar" or "hostage" or "person" or "supporter" or "pirate" or "smuggler" or "hacker" or "institute" or "lawyer" or "family");

    /// <summary>The country of the only place that the clause of the mention names, for people who act at home and whoever is based there; or null.</summary>
    public static string? Of(ReadingContext context, Draft draft)
    {
        var sentence = context.Sentences[draft.Sentence];
        var own = Below(context, sentence, draft.Head, draft.Head, 0);
        if (!AreLocal(draft))
            return IsBased(context, sentence, draft.Head) && own is { Length: > 0 } seat ? seat : null;
        if (own is not null || sentence.Words[draft.Head] is not { Head: >= 0 } head || !(head.Is("nsubj") || head.Is("obj")))
            return own is "" ? null : own;
        var verb = sentence.Words[head.Head];
        if (verb.Pos != UniversalPos.Verb || context.Lexicons.Words.Says(verb.Lemma, "abroad"))
            return null;
        return Below(context, sentence, verb.Index, draft.Head, 0) is { Length: > 0 } found ? found : null;
    }

    /// <summary>« a newspaper based in Beirut »: whoever it is.</summary>
    private static bool IsBased(ReadingContext context, Sentence sentence, int noun) =>
        sentence.Dependent(noun, "acl") is { } participle && context.Lexicons.Words.Says(participle.Lemma, "based");

    /// <summary>Empty when there are several.</summary>
    private static string? Below(ReadingContext context, Sentence sentence, int word, int draft, int depth)
    {
        string? found = null;
        var dependents = sentence.DependentsOf(word);
        if (dependents.Length > MaxDependents)
            return null;
        foreach (var d in dependents)
        {
            if (d == draft || depth >= MaxDepth || !Leads(context, sentence, sentence.Words[d], depth))
                continue;
            var place = PlaceAt(context, sentence, d) ?? Below(context, sentence, d, draft, depth + 1);
            if (place is not null && found is not null && place != found)
                return "";
            found ??= place;
        }

        return found;
    }

    /// <summary>A complement of place, or what a place inside it belongs to.</summary>
    private static bool Leads(ReadingContext context, Sentence sentence, Word word, int depth)
    {
        if (word.Is("acl") && word.Relation != "acl:relcl" && depth == 0)
            return true;
        if (!word.Is("obl") && !word.Is("nmod"))
            return depth > 0 && word.Is("compound");
        return sentence.Dependent(word.Index, "case") is { } preposition
            ? IsWhere(context, sentence, word, preposition) || (depth > 0 && context.Lexicons.Words.Says(preposition.Lemma, "of"))
            : depth > 0 && word.Relation == "nmod:poss";
    }

    /// <summary>« en Italie », « à Bamako », « au Mali », but not « à l'Italie ».</summary>
    private static bool IsWhere(ReadingContext context, Sentence sentence, Word word, Word preposition) =>
        context.Lexicons.Words.Says(preposition.Lemma, "where")
        || (context.Lexicons.Words.Says(preposition.Lemma, "where-no-article")
            && !(sentence.Dependent(word.Index, "det") is { } article && sentence.Tokens[article.Token].Words.Length == 1));

    private static string? PlaceAt(ReadingContext context, Sentence sentence, int word) =>
        context.NameAt(sentence.Index, word) is { Kind: EntityKind.Country or EntityKind.Place, Form: MentionForm.Name } name ? name.Entry?.Country ?? name.Country : null;
}
