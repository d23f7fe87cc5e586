using Selon.Text;

namespace Selon.Statements;

/// <summary>Clauses that an adverb gives out as hearsay (<c>reportedly</c>): nobody is named, but it is not the outlet that asserts them.</summary>
internal static class Hearsay
{
    private const string Rule = "hearsay-adverb";

    public static void Find(StatementContext context)
    {
        foreach (var sentence in context.Resolved.Sentences)
        {
            var quoted = context.Quoted(sentence.Index);
            foreach (var word in sentence.Words)
            {
                if (word.Pos == UniversalPos.Adv && !quoted[word.Index] && word.Head >= 0 && context.Lexicon.Says(word, "hearsay"))
                    Add(context, sentence, word.Index);
            }
        }
    }

    private static void Add(StatementContext context, Sentence sentence, int adverb)
    {
        var head = sentence.Words[adverb].Head;
        var clause = sentence.Subtree(head);
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = Rule,
            CueWord = adverb,
            CueWords = new WordRange(adverb, adverb + 1),
            Act = "say",
            MayLackSource = true,
        };
        foreach (var piece in (WordRange[])[clause with { End = Math.Max(clause.Start, Math.Min(clause.End, adverb)) }, clause with { Start = Math.Min(clause.End, Math.Max(clause.Start, adverb + 1)) }])
        {
            var span = sentence.Trimmed(context.Text, piece);
            if (!span.IsEmpty)
                attribution.Content.Add(span);
        }

        if (attribution.Content.Count > 0)
            context.Add(attribution);
    }
}
