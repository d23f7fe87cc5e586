using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// A reporting verb whose object is a pronoun for the sentence before: <c>Le ministre l'a souligné jeudi.</c>
/// The content is that sentence, when nobody else has said it.
/// </summary>
internal static class AnaphoricContent
{
    private const string Rule = "anaphoric-content";

    public static void Find(StatementContext context)
    {
        foreach (var sentence in context.Resolved.Sentences)
        {
            var quoted = context.Quoted(sentence.Index);
            for (var v = 0; v < sentence.Words.Length; v++)
            {
                if (!quoted[v] && IsReporting(context, sentence, v) && !context.IsTaken(sentence.Index, v))
                    Add(context, sentence, v);
            }
        }
    }

    private static bool IsReporting(StatementContext context, Sentence sentence, int verb)
    {
        var word = sentence.Words[verb];
        if (word.Pos != UniversalPos.Verb || context.Lexicon.Verb(word.Lemma) is not { Quotes: true })
            return false;
        var object_ = false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var dependent = sentence.Words[d];
            if (dependent.Is("ccomp") || dependent.Is("xcomp"))
                return false;
            object_ |= dependent.Is("obj") && d < verb && dependent.Pos == UniversalPos.Pron && dependent.Form is "l'" or "l’" or "le" or "L'" or "L’" or "Le";
        }

        return object_;
    }

    private static void Add(StatementContext context, Sentence sentence, int verb)
    {
        var before = context.Before(sentence.Index);
        if (before < 0)
            return;
        var content = context.Sentence(before).Trimmed(context.Text, new WordRange(0, context.Sentence(before).Words.Length));
        if (content.IsEmpty || context.IsContent(content))
            return;
        var sources = context.AgentsOf(sentence.Index, verb);
        if (sources.Count == 0)
            return;
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = Rule,
            CueWord = verb,
            CueWords = new WordRange(verb, verb + 1),
            Sources = sources,
            Act = context.Lexicon.Verb(sentence.Words[verb].Lemma)!.Act,
        };
        attribution.Content.Add(content);
        context.Found.Add(attribution);
    }
}
