using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Attributions by a reporting verb and a <c>que</c> or <c>that</c> that follows it, found by the order of words where the parse has
/// lost the clause: <c>a redit lors d'une visite à Oslo que …</c>.
/// </summary>
internal static class ClauseBehindCue
{
    private const string Rule = "clause-behind-cue";
    private const int Farthest = 14;
    private const int Nearest = 8;
    private const int ShortestClause = 4;

    public static void Find(StatementContext context)
    {
        foreach (var sentence in context.Resolved.Sentences)
        {
            var quoted = context.Quoted(sentence.Index);
            for (var v = 0; v < sentence.Words.Length; v++)
            {
                var word = sentence.Words[v];
                if (quoted[v] || word.Pos != UniversalPos.Verb || context.Lexicon.Verb(word.Lemma) is not { TakesClause: true } verb)
                    continue;
                if (context.Taken(sentence.Index, v) is not null)
                    continue;
                if (Conjunction(context, sentence, v) is >= 0 and var que)
                    Add(context, sentence, v, que, verb);
                else if (ClauseEnd.IsMain(sentence, v) && Colon(context, sentence, v) is >= 0 and var behind)
                    Add(context, sentence, v, behind, verb with { AnimateSource = true });
                else if (context.Lexicon.PutsSubjectFirst && verb.Quotes && BareClause(context, sentence, v) is >= 0 and var start)
                    Add(context, sentence, v, start, verb);
            }
        }
    }

    /// <summary>The <c>que</c> that opens the clause, no finite verb standing between; or -1.</summary>
    private static int Conjunction(StatementContext context, Sentence sentence, int verb)
    {
        for (var w = verb + 1; w < Math.Min(verb + Farthest, sentence.Words.Length - 2); w++)
        {
            var word = sentence.Words[w];
            if (word.Morphology.IsFinite || word.Form is ":" or ";")
                return -1;
            if (word.Pos == UniversalPos.Sconj && context.Lexicon.Says(word, "that") && !word.Is("fixed") && sentence.Words[w - 1].Pos is not (UniversalPos.Adv or UniversalPos.Adp))
                return w;
        }

        return -1;
    }

    /// <summary>
    /// First word of a clause, not quoted, that a colon announces close behind the verb (<c>explique le danger : si rien ne change, …</c>); or -1.
    /// </summary>
    private static int Colon(StatementContext context, Sentence sentence, int verb)
    {
        for (var w = verb + 1; w < Math.Min(verb + Nearest, sentence.Words.Length - ShortestClause); w++)
        {
            if (sentence.Words[w].Morphology.IsFinite || context.Quoted(sentence.Index)[w])
                return -1;
            if (sentence.Words[w].Form != ":")
                continue;
            for (var v = w + 1; v < sentence.Words.Length; v++)
            {
                if (context.Quoted(sentence.Index)[v])
                    return -1;
                if (sentence.Words[v].Morphology.IsFinite)
                    return w + 1;
            }

            return -1;
        }

        return -1;
    }

    /// <summary>
    /// First word of a clause without <c>that</c> behind the verb: a noun phrase, after words that tell when or to whom, and a finite
    /// verb of its own behind it (<c>The team has said single people would qualify</c>); or -1.
    /// </summary>
    private static int BareClause(StatementContext context, Sentence sentence, int verb)
    {
        if (sentence.Words[verb].Morphology.IsInfinitive && sentence.Dependent(verb, "aux") is null)
            return -1;
        var start = verb + 1;
        while (start < sentence.Words.Length && (sentence.Words[start].Pos is UniversalPos.Adv || context.Lexicon.IsTime(sentence.Words[start].Lemma) || context.Arguments(sentence.Index).Of(verb, Rules.ArgumentKind.Recipient).Contains(start)))
            start++;
        if (start >= sentence.Words.Length || context.Quoted(sentence.Index)[start] || sentence.Words[start].Pos is not (UniversalPos.Det or UniversalPos.Pron or UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Num or UniversalPos.Adj))
            return -1;
        for (var w = start + 1; w < Math.Min(sentence.Words.Length, start + Farthest); w++)
        {
            var word = sentence.Words[w];
            if (word.Morphology.Has("PronType", "Rel") || word.Pos is UniversalPos.Sconj || word.Form is ":" or ";" || context.Quoted(sentence.Index)[w])
                return -1;
            if (word.Morphology.IsFinite)
                return word.Head == verb && word.Is("conj") ? -1 : start;
        }

        return -1;
    }

    private static void Add(StatementContext context, Sentence sentence, int verb, int que, CueVerb cue)
    {
        var sources = context.AgentsOf(sentence.Index, verb);
        var content = sentence.Trimmed(context.Text, new WordRange(que, sentence.Words.Length));
        if (sources.Count == 0 || content.IsEmpty || context.IsContent(content))
            return;
        var attribution = Attribution.ByVerb(sentence, verb, cue, sources, Rule);
        attribution.Content.Add(content);
        context.Add(attribution);
    }
}
