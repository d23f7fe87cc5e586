using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// Office and name side by side: « le ministre russe Sergueï Lavrov », « X, ministre de Y, », « le chef du parti, X, »,
/// « Long Name (LN) ». Both stay mentions of their own, tied into one entity.
/// </summary>
internal sealed class AppositionFinder(ReadingContext context)
{
    // Words that may follow an office inside its brackets.
    private const int Bracketed = 10;

    private readonly HashSet<(Draft Name, bool After)> _tied = [];

    public static void Run(ReadingContext context)
    {
        var finder = new AppositionFinder(context);
        context.Sort();
        var drafts = context.Drafts;
        for (var i = 0; i < drafts.Count; i++)
        {
            var next = finder.NextOutside(i);
            if (next >= 0)
                finder.Join(drafts[i], drafts[next]);
        }

        finder.JoinByGrammar();
        DistantAppositions.Run(context);
    }

    /// <summary>Index of the first later draft that begins after this one ends, in the same sentence; -1 when there is none.</summary>
    private int NextOutside(int index)
    {
        var drafts = context.Drafts;
        var draft = drafts[index];
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i].Words.Start >= draft.Words.End)
                return i;
        }

        return -1;
    }

    private void Join(Draft first, Draft second)
    {
        var words = context.Sentences[first.Sentence].Words;
        var start = second.Words.Start;
        // « la ministre, Mme X »: a title is no word between.
        if (second.IsPerson && start > first.Words.End && context.Lexicons.Nouns.IsTitle(words[start - 1].Form, out _))
            start--;
        var gap = start - first.Words.End;
        if (gap == 0)
        {
            JoinAdjacent(first, second);
            return;
        }

        if (gap != 1)
            return;
        var between = words[first.Words.End].Form;
        if (between == "(" && IsClosed(second))
            JoinBracket(first, second);
        else if (between == ",")
            JoinComma(first, second);
    }

    private bool IsClosed(Draft draft)
    {
        var words = context.Sentences[draft.Sentence].Words;
        for (var w = draft.Words.End; w < Math.Min(words.Length, draft.Words.End + Bracketed); w++)
        {
            if (words[w].Form is ")" or "]")
                return true;
            if (words[w].Form == "(" || !draft.IsPerson)
                return false;
        }

        return false;
    }

    private void JoinAdjacent(Draft first, Draft second)
    {
        if (IsOffice(first) && IsPersonName(second, unsure: !EndsInThing(first)))
            TiePerson(Innermost(first), second);
        else if (IsBody(first) && second is { IsName: true, Kind: EntityKind.Organization or EntityKind.Other or EntityKind.Group } && Agrees(first, second))
            context.Tie(first, second);
        else if (first is { Noun.Class: "capital-noun" or "town-noun" } && second is { IsName: true, Kind: EntityKind.Place })
            context.Tie(first, second);
        else if (first.IsPerson && first.IsName && IsOffice(second) && second.Determination is Determination.None or Determination.Definite)
            TiePerson(second, first);
        else if (first is { Form: MentionForm.Nominal, Plural: true, Noun.Kind: NounKind.Person } && IsPersonName(second, unsure: true))
            Share(first, second);
    }

    /// <summary>« le directeur de l'entreprise X »: the name may be the thing's.</summary>
    private bool EndsInThing(Draft office)
    {
        var last = context.Sentences[office.Sentence].Words[office.Words.End - 1];
        return last.Pos == UniversalPos.Noun && last.Index != office.Head && !context.IsField(office.Sentence, last.Index) && context.HeadedAt(office.Sentence, last.Index) is null;
    }

    /// <summary>« le porte-parole du ministre X »: without a comma the name belongs to the office beside it.</summary>
    private Draft Innermost(Draft office)
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
    private Draft Outermost(Draft office)
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
    private bool AfterBy(Draft name) =>
        name.Words.Start > 0 && context.Sentences[name.Sentence].Words[name.Words.Start - 1].Lemma is { } lemma && context.Lexicons.Words.Says(lemma, "by");

    private void JoinBracket(Draft first, Draft second)
    {
        if (first.IsPerson && first.IsName && IsOffice(second))
            TiePerson(second, first);
        else if (IsOffice(first) && IsPersonName(second, unsure: false))
            TiePerson(first, second);
        else if (Acronyms.Abbreviates(context, first, second) || Acronyms.Abbreviates(context, second, first))
            context.Tie(first, second);
    }

    private void JoinComma(Draft first, Draft second)
    {
        if (first.IsPerson && first.IsName && IsOffice(second) && second.Determination != Determination.Demonstrative
            && !StartsOwnName(second) && (EndsPhrase(second, loose: true) || JoinSecondOffice(first, second)))
        {
            TiePerson(second, first);
        }
        else if (IsOffice(first) && IsPersonName(second, unsure: false) && EndsPhrase(second, loose: false))
        {
            TiePerson(first, second);
        }
        else if (first is { Form: MentionForm.Nominal, Plural: true, Noun.Kind: NounKind.Person } && IsPersonName(second, unsure: false))
        {
            Share(first, second);
        }
        else if (RankedName(first, second) is { } ranked)
        {
            context.Tie(first, ranked);
        }
    }

    /// <summary>« le porte-parole de l'armée, le colonel X, »: the name behind a rank; in a list another name or noun would follow.</summary>
    private Draft? RankedName(Draft office, Draft rank)
    {
        if (!IsOffice(office) || !IsOffice(rank) || rank is not { Alone: true, Sector: "MIL" or "COP", Determination: Determination.Definite })
            return null;
        var words = context.Sentences[rank.Sentence].Words;
        if (context.NameAt(rank.Sentence, rank.Words.End) is not { } name || !IsPersonName(name, unsure: true) || !EndsPhrase(name, loose: false))
            return null;
        var next = name.Words.End + 1;
        return next >= words.Length || words[next].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Pron or UniversalPos.Adp ? name : null;
    }

    /// <summary>Relations of apposition that the parser sees over a longer stretch: « le représentant du président pour X, Y, ».</summary>
    private void JoinByGrammar()
    {
        foreach (var draft in context.Drafts.ToArray())
        {
            var word = context.Sentences[draft.Sentence].Words[draft.Head];
            if (!word.Is("appos") || context.HeadedAt(draft.Sentence, word.Head) is not { } other)
                continue;
            if (IsOffice(draft) && IsPersonName(other, unsure: false))
                TiePerson(draft, other);
            else if (IsOffice(other) && IsPersonName(draft, unsure: false))
                TiePerson(Outermost(other), draft);
        }
    }

    /// <summary>After the phrase comes a comma, a bracket or the end, not a verb of its own.</summary>
    private bool EndsPhrase(Draft draft, bool loose)
    {
        var words = context.Sentences[draft.Sentence].Words;
        return draft.Words.End >= words.Length || words[draft.Words.End].Pos == UniversalPos.Punct
            || (loose && words[draft.Words.End].Pos is UniversalPos.Adp or UniversalPos.Sconj);
    }

    /// <summary>« X, ancien président et médiateur, »: the second office is X's too.</summary>
    private bool JoinSecondOffice(Draft name, Draft office)
    {
        var words = context.Sentences[office.Sentence].Words;
        var and = office.Words.End;
        if (office.Determination != Determination.None || and + 1 >= words.Length || words[and].Pos != UniversalPos.Cconj)
            return false;
        for (var w = and + 1; w < Math.Min(words.Length, and + 4); w++)
        {
            if (context.HeadedAt(office.Sentence, w) is { } other && IsOffice(other) && other.Words.Start == and + 1)
            {
                context.Tie(other, name);
                return true;
            }
        }

        return false;
    }

    private bool StartsOwnName(Draft office)
    {
        var words = context.Sentences[office.Sentence].Words;
        return office.Words.End < words.Length && context.NameAt(office.Sentence, office.Words.End) is { IsPerson: true };
    }

    private static bool IsOffice(Draft draft) => draft is { Form: MentionForm.Nominal, Kind: EntityKind.Person, Plural: false };

    private static bool IsBody(Draft draft) => draft is { Form: MentionForm.Nominal, Kind: EntityKind.Organization or EntityKind.Group };

    /// <param name="unsure">Beside an office, a name that the gazetteer does not know is a person's whatever its label.</param>
    private bool IsPersonName(Draft draft, bool unsure) =>
        draft.IsName && (draft.IsPerson || (unsure && draft is { Entry: null, Kind: EntityKind.Place or EntityKind.Other } && char.IsUpper(context.Text[draft.Span.Start])));

    private static bool Agrees(Draft noun, Draft name) =>
        name.Entry?.Class is not { Length: > 0 } known || noun.Class is "group" or "movement" || noun.Class == known
        || noun.Sector is null || noun.Sector == name.Entry.Sector || noun.Class is "armed-group" or "organization";

    private void TiePerson(Draft office, Draft name)
    {
        // « le porte-parole du ministre, X »: the outer office, met first, keeps the name.
        if (office.Role is null || (office.Words.Start == name.Words.End && AfterBy(name)) || !_tied.Add((name, office.Span.Start > name.Span.Start)))
            return;
        if (!name.IsPerson)
            name.Kind = EntityKind.Person;
        context.Tie(office, name);
    }

    /// <summary>« les ministres X et Y »: each has the country and sector of the group, none is the group.</summary>
    private void Share(Draft group, Draft name)
    {
        for (var d = name; d is not null; d = NextMember(d))
        {
            if (!IsPersonName(d, unsure: true))
                return;
            d.Kind = EntityKind.Person;
            d.Country ??= group.Country;
            d.Sector ??= group.Sector;
        }
    }

    private Draft? NextMember(Draft draft)
    {
        var words = context.Sentences[draft.Sentence].Words;
        var next = draft.Words.End;
        if (next + 1 >= words.Length || (words[next].Form != "," && !context.Lexicons.Words.Says(words[next].Form, "and")))
            return null;
        return context.NameAt(draft.Sentence, next + 1) is { IsName: true, Entry: null } member && member.Words.Start == next + 1 ? member : null;
    }
}
