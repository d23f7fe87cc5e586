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

    private readonly OfficePhrases _phrases = new(context);

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
        if (OfficePhrases.IsOffice(first) && _phrases.IsPersonName(second, unsure: !_phrases.EndsInThing(first)))
            TiePerson(_phrases.Innermost(first), second);
        else if (OfficePhrases.IsBody(first) && second is { IsName: true, Kind: EntityKind.Organization or EntityKind.Other or EntityKind.Group } && OfficePhrases.Agrees(first, second))
            context.Tie(first, second);
        else if (first is { Noun.Class: "capital-noun" or "town-noun" } && second is { IsName: true, Kind: EntityKind.Place })
            context.Tie(first, second);
        else if (first.IsPerson && first.IsName && OfficePhrases.IsOffice(second) && second.Determination is Determination.None or Determination.Definite)
            TiePerson(second, first);
        else if (first is { Form: MentionForm.Nominal, Plural: true, Noun.Kind: NounKind.Person } && _phrases.IsPersonName(second, unsure: true))
            Share(first, second);
    }

    private void JoinBracket(Draft first, Draft second)
    {
        if (first.IsPerson && first.IsName && OfficePhrases.IsOffice(second))
            TiePerson(second, first);
        else if (OfficePhrases.IsOffice(first) && _phrases.IsPersonName(second, unsure: false))
            TiePerson(first, second);
        else if (Acronyms.Abbreviates(context, first, second) || Acronyms.Abbreviates(context, second, first))
            context.Tie(first, second);
    }

    private void JoinComma(Draft first, Draft second)
    {
        if (first.IsPerson && first.IsName && OfficePhrases.IsOffice(second) && second.Determination != Determination.Demonstrative
            && !_phrases.StartsOwnName(second) && (_phrases.EndsPhrase(second, loose: true) || JoinSecondOffice(first, second)))
        {
            TiePerson(second, first);
        }
        else if (OfficePhrases.IsOffice(first) && _phrases.IsPersonName(second, unsure: false) && _phrases.EndsPhrase(second, loose: false))
        {
            TiePerson(first, second);
        }
        else if (first is { Form: MentionForm.Nominal, Plural: true, Noun.Kind: NounKind.Person } && _phrases.IsPersonName(second, unsure: false))
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
        if (!OfficePhrases.IsOffice(office) || !OfficePhrases.IsOffice(rank) || rank is not { Alone: true, Sector: "MIL" or "COP", Determination: Determination.Definite })
            return null;
        var words = context.Sentences[rank.Sentence].Words;
        if (context.NameAt(rank.Sentence, rank.Words.End) is not { } name || !_phrases.IsPersonName(name, unsure: true) || !_phrases.EndsPhrase(name, loose: false))
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
            if (OfficePhrases.IsOffice(draft) && _phrases.IsPersonName(other, unsure: false))
                TiePerson(draft, other);
            else if (OfficePhrases.IsOffice(other) && _phrases.IsPersonName(draft, unsure: false))
                TiePerson(_phrases.Outermost(other), draft);
        }
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
            if (context.HeadedAt(office.Sentence, w) is { } other && OfficePhrases.IsOffice(other) && other.Words.Start == and + 1)
            {
                context.Tie(other, name);
                return true;
            }
        }

        return false;
    }

    private void TiePerson(Draft office, Draft name)
    {
        // « le porte-parole du ministre, X »: the outer office, met first, keeps the name.
        // « activist X and analyst Y »: an office before its own name is not another's.
        if (context.Lexicons.OwnersFirst && name.Words.Start != office.Words.End && _phrases.StartsOwnName(office))
            return;
        if (office.Role is null || (office.Words.Start == name.Words.End && _phrases.AfterBy(name)) || !_tied.Add((name, office.Span.Start > name.Span.Start)))
            return;
        if (!name.IsPerson)
            name.Kind = EntityKind.Person;
        office.Country ??= CountryBehind(name);
        context.Tie(office, name);
    }

    /// <summary>« King Hassan of Morocco », « le roi Hassan du Maroc ».</summary>
    private string? CountryBehind(Draft name)
    {
        var words = context.Sentences[name.Sentence].Words;
        var next = name.Words.End;
        // « Olav de Norvège »: the country is part of the name.
        if (name.Words.Length > 2 && context.Lexicons.Words.Says(words[next - 2].Lemma, "of")
            && context.Lexicons.Gazetteer.Forms.TryGet(context.Folded[name.Sentence][words[next - 1].Token], out var known) && known[0].Entry is { Kind: EntityKind.Country } state)
            return state.Country;
        if (next + 1 >= words.Length || !context.Lexicons.Words.Says(words[next].Lemma, "of"))
            return null;
        if (words[next + 1].Pos == UniversalPos.Det && next + 2 < words.Length)
            next++;
        return context.NameAt(name.Sentence, next + 1) is { Kind: EntityKind.Country, Entry: { } country } ? country.Country : null;
    }

    /// <summary>« les ministres X et Y »: each has the country and sector of the group, none is the group.</summary>
    private void Share(Draft group, Draft name)
    {
        for (var d = name; d is not null; d = NextMember(d))
        {
            if (!_phrases.IsPersonName(d, unsure: true))
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
