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
                if (context.Taken(sentence.Index, v) is null && Conjunction(context, sentence, v) is >= 0 and var que)
                    Add(context, sentence, v, que, verb);
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
