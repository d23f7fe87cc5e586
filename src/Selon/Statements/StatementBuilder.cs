using System.Collections.Immutable;
using Selon.Entities;
using Selon.Rules;
using Selon.Text;
using Selon.Time;

namespace Selon.Statements;

/// <summary>Turns attributions into statements: checks and resolves sources, orders, nests, dates.</summary>
internal sealed class StatementBuilder(StatementContext context, EventDating dating, Negation negation)
{
    private const int FarthestAntecedent = 3;

    /// <summary>Sentences between a body's words and "it added".</summary>
    private const int FarthestBody = 2;

    public ImmutableArray<Statement> Build()
    {
        var kept = new List<Attribution>();
        foreach (var attribution in context.Found)
        {
            if (attribution.Content.Count > 0 && HasSource(attribution) && !IsRepeated(attribution, kept))
                kept.Add(attribution);
        }

        // Quotations in a text in which nobody speaks are proverbs, titles or verse.
        if (!kept.Exists(static a => a.Sources.Count > 0))
            kept.RemoveAll(static a => a.FoundBy == LooseQuotations.Alone);
        kept.RemoveAll(a => a.SameSourceAs is { } first && !kept.Contains(Origin(first)));
        kept.Sort(static (a, b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.Reach.CompareTo(b.Reach) is not 0 and var order ? order : a.CueWord.CompareTo(b.CueWord));
        kept.RemoveAll(a => IsMereAttitude(a) && IsInside(a, kept));
        var statements = ImmutableArray.CreateBuilder<Statement>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
            statements.Add(Create(kept[i], i, Enclosing(kept, i), statements));
        return statements.ToImmutable();
    }

    private bool HasSource(Attribution attribution)
    {
        if (attribution.Sources.Count == 0)
            return attribution.SameSourceAs is not null || attribution.MayLackSource;
        var sentence = context.Sentence(attribution.SourceSentence);
        attribution.Sources.RemoveAll(s => SourceWords.IsFirstOrSecondPerson(sentence.Words[s]));
        if (attribution.Sources.Count == 0)
            return false;
        if (attribution.NeedsSpeaker)
            attribution.Sources.RemoveAll(s => !context.IsSpeaker(attribution.SourceSentence, s));
        return attribution.Sources.Count > 0;
    }

    /// <summary>One cue tells one statement, and the same content has one teller: the first finder wins.</summary>
    private static bool IsRepeated(Attribution attribution, List<Attribution> kept) => kept.Exists(k =>
        attribution.CueWord >= 0 && k.Sentence == attribution.Sentence && k.CueWord == attribution.CueWord
        || k.Reach == attribution.Reach && k.Sentence == attribution.Sentence);

    /// <summary>
    /// What somebody is said to think, want or favour inside another's statement is that statement's content; only what is said
    /// there in words is a statement of its own.
    /// </summary>
    private bool IsMereAttitude(Attribution attribution) =>
        context.Lexicon.PutsSubjectFirst && (attribution.Act is "think" or "want" or "plan" or "feel" or "support" or "discuss" or "know" or "decide" || !attribution.Content.Exists(IsClause));

    private bool IsClause(TextSpan content)
    {
        foreach (var sentence in context.SentencesIn(content))
        {
            var words = sentence.WordsIn(content);
            for (var w = words.Start; w < words.End; w++)
            {
                if (context.Quoted(sentence.Index)[w] || sentence.Words[w].Morphology.IsFinite)
                    return true;
            }
        }

        return false;
    }

    private bool IsInside(Attribution attribution, List<Attribution> kept)
    {
        if (attribution.CueWord < 0)
            return false;
        var cue = context.Sentence(attribution.Sentence).Words[attribution.CueWord].Span;
        return kept.Exists(k => k != attribution && k.Content.Exists(c => c.Contains(cue)));
    }

    private static Attribution Origin(Attribution attribution)
    {
        while (attribution.SameSourceAs is { } before)
            attribution = before;
        return attribution;
    }

    /// <summary>The innermost other statement whose content holds both cue and content of this one.</summary>
    private int? Enclosing(List<Attribution> kept, int index)
    {
        var inner = kept[index];
        if (inner.CueWord < 0)
            return null;
        var cue = context.Sentence(inner.Sentence).Words[inner.CueWord].Span;
        int? best = null;
        for (var i = 0; i < kept.Count; i++)
        {
            if (i == index || !kept[i].Content.Exists(c => c.Contains(cue)))
                continue;
            if (best is not { } b || kept[i].Reach.Length < kept[b].Reach.Length)
                best = i;
        }

        return best;
    }

    private Statement Create(Attribution attribution, int index, int? within, IReadOnlyList<Statement> before)
    {
        var entities = Entities(Origin(attribution), before);
        return new Statement
        {
            Index = index,
            Kind = Kind(attribution),
            SourceEntities = entities,
            SourceSpan = (context.Lexicon.PointsBack ? Origin(attribution) : attribution) is { Sources.Count: > 0 } named ? SourceSpan(named) : null,
            Cue = attribution.CueWords.Length == 0 ? null : context.Sentence(attribution.Sentence).SpanOf(attribution.CueWords),
            Sentence = attribution.Sentence,
            CueWord = attribution.CueWord,
            Content = [.. attribution.Content],
            SpeechAct = attribution.Act,
            IsNegated = attribution.CueWord >= 0 && (negation.IsNegated(context.Sentence(attribution.Sentence), attribution.CueWord) || IsSupposed(context.Sentence(attribution.Sentence), attribution.CueWord)),
            Within = within,
            Date = Told(attribution) ?? SameOccasion(attribution, entities, before),
            Addressees = [.. attribution.Addressees.Select(a => context.EntityOf(attribution.Sentence, a)?.Index).OfType<int>().Where(a => !entities.Contains(a)).Distinct()],
            FoundBy = attribution.FoundBy,
        };
    }

    /// <summary>The date of the cue; a time in the subject of what was said is none of it (<c>said the blast late on Thursday had …</c>).</summary>
    private AssignedDate? Told(Attribution attribution)
    {
        var dated = context.Resolved.Dated;
        if (attribution.CueWord < 0 || dating.DateOf(dated, attribution.Sentence, attribution.CueWord) is not { } date)
            return null;
        return date.Carry == DateCarry.None && dated.Times[date.Time] is var time && attribution.Content.Exists(c => c.Contains(time.Span))
            && context.Sentence(attribution.Sentence).Dependent(attribution.CueWord, "ccomp") is { } clause && time.Sentence == attribution.Sentence && clause.Index > time.Words.Start
            ? null
            : date;
    }

    /// <summary>What somebody would say (<c>if the union says that …</c>) is not said.</summary>
    private bool IsSupposed(Sentence sentence, int cue) =>
        sentence.Dependent(cue, "mark") is { } mark && mark.Index < cue && context.Lexicon.Says(mark, "supposing");

    /// <summary>
    /// A speaker who goes on in the same article speaks on the same occasion, unless the tense or an adverb
    /// (<c>avait indiqué plus tôt</c>) leads away from it. The date is that of the speaker's last statement.
    /// </summary>
    private AssignedDate? SameOccasion(Attribution attribution, ImmutableArray<int> speakers, IReadOnlyList<Statement> before)
    {
        if (speakers is not [var speaker] || attribution.CueWord >= 0 && LeadsAway(context.Sentence(attribution.Sentence), attribution.CueWord))
            return null;
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].SourceEntities is [var other] && other == speaker)
                return before[i].Date is { } told ? told with { Carry = DateCarry.Occasion } : null;
        }

        return null;
    }

    private bool LeadsAway(Sentence sentence, int cue)
    {
        var word = sentence.Words[cue];
        if (word.Pos != UniversalPos.Verb)
            return false;
        if (word.Morphology["Tense"] is "Imp" or "Fut" || word.Morphology["Mood"] is "Cnd" or "Sub")
            return true;
        foreach (var d in sentence.DependentsOf(cue))
        {
            var dependent = sentence.Words[d];
            if (dependent.Is("aux") && dependent.Morphology["Tense"] is "Imp" or "Fut" || dependent.Is("advmod") && context.Lexicon.Says(dependent, "other occasion"))
                return true;
        }

        return false;
    }

    private ImmutableArray<int> Entities(Attribution origin, IReadOnlyList<Statement> before)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var source in origin.Sources)
        {
            if ((context.EntityOf(origin.SourceSentence, source) ?? Antecedent(origin.SourceSentence, source)) is { } entity && !found.Contains(entity.Index))
                found.Add(entity.Index);
        }

        if (origin.Sources.Count != 1)
            return found.ToImmutable();
        if (IsPronoun(origin, "person") && (found.Count == 0 || GoesOn(origin, found[0], before)) && LastSpeaker(before, EntityKind.Person) is { } person)
            return [person.SourceEntities[0]];
        if (found.Count == 0 && IsPronoun(origin, "body") && LastSpeaker(before, EntityKind.Organization) is { } body && origin.SourceSentence - body.Sentence <= FarthestBody)
            return [body.SourceEntities[0]];
        return found.ToImmutable();
    }

    /// <summary>"a-t-il ajouté": a pronoun that no other stage has resolved stands for the last single speaker.</summary>
    private Statement? LastSpeaker(IReadOnlyList<Statement> before, EntityKind kind)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i] is { Within: null, SourceEntities: [var speaker] } && context.Resolved.Entities[speaker].Kind == kind)
                return before[i];
        }

        return null;
    }

    /// <summary>
    /// <c>…, said Ann Dole. "…," she said.</c>: a quotation behind somebody's words goes on with that speaker, whomever the words
    /// spoke of, unless the one that the pronoun was resolved to is named behind them.
    /// </summary>
    private bool GoesOn(Attribution origin, int resolved, IReadOnlyList<Statement> before)
    {
        if (Kind(origin) != StatementKind.Direct || before.LastOrDefault(static s => s.Within is null) is not { SourceEntities: [var speaker], SourceSpan: { } named } last
            || context.Resolved.Entities[speaker].Kind != EntityKind.Person)
            return false;
        if (speaker == resolved || origin.SourceSentence - last.Sentence is not 1)
            return false;
        foreach (var mention in context.Resolved.Entities[resolved].Mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Span.Start > named.End && mention.Sentence <= origin.SourceSentence)
                return false;
        }

        return true;
    }

    /// <summary>The entity named right before a relative pronoun that the parse has not tied to it (<c>Ann Dole, who said …</c>).</summary>
    private Entity? Antecedent(int sentence, int word)
    {
        if (!context.Lexicon.PutsSubjectFirst || !context.Lexicon.Says(context.Sentence(sentence).Words[word], "relative"))
            return null;
        for (var w = word - 1; w >= 0 && w >= word - FarthestAntecedent; w--)
        {
            if (context.EntityOf(sentence, w) is { } entity)
                return entity;
        }

        return null;
    }

    private bool IsPronoun(Attribution origin, string what)
    {
        var word = context.Sentence(origin.SourceSentence).Words[origin.Sources[0]];
        return word.Pos == UniversalPos.Pron && context.Lexicon.Says(word, what);
    }

    private TextSpan SourceSpan(Attribution attribution)
    {
        var sentence = context.Sentence(attribution.SourceSentence);
        if (attribution.CueWord >= 0 && attribution.Sentence == attribution.SourceSentence && RelativeSubject(sentence, attribution) is >= 0 and var relative)
            return sentence.Words[relative].Span;
        var span = sentence.SpanOf(Phrase(attribution.Sources[0]));
        foreach (var source in attribution.Sources)
            span = span.Union(sentence.SpanOf(Phrase(source)));
        return span;

        WordRange Phrase(int source)
        {
            var words = SourceWords.Phrase(sentence, source);
            return words.Start < attribution.SourceLimit ? words with { End = Math.Max(source + 1, Math.Min(words.End, attribution.SourceLimit)) } : words;
        }
    }

    /// <summary>The relative pronoun that stands for the source beside the cue (<c>the mayor, who said …</c>), or -1.</summary>
    private int RelativeSubject(Sentence sentence, Attribution attribution)
    {
        if (!context.Lexicon.PutsSubjectFirst)
            return -1;
        foreach (var d in sentence.DependentsOf(attribution.CueWord))
        {
            if (sentence.Words[d].Is("nsubj") && context.Lexicon.Says(sentence.Words[d], "relative") && !attribution.Sources.Contains(d))
                return d;
        }

        return -1;
    }

    /// <summary>Direct when all words of the content are quoted, but for an introducing que or de; indirect when none is.</summary>
    private StatementKind Kind(Attribution attribution)
    {
        var quoted = 0;
        var bare = 0;
        foreach (var content in attribution.Content)
        {
            foreach (var sentence in context.SentencesIn(content))
            {
                var isQuoted = context.Quoted(sentence.Index);
                var words = sentence.WordsIn(content);
                for (var w = words.Start; w < words.End; w++)
                {
                    if (sentence.Words[w].Pos == UniversalPos.Punct || bare + quoted == 0 && sentence.Words[w].Pos is UniversalPos.Sconj or UniversalPos.Adp)
                        continue;
                    if (isQuoted[w])
                        quoted++;
                    else
                        bare++;
                }
            }
        }

        return quoted == 0 ? StatementKind.Indirect : bare == 0 ? StatementKind.Direct : StatementKind.Mixed;
    }
}
