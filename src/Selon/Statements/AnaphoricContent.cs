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
                if (!quoted[v] && IsReporting(context, sentence, v) && context.Taken(sentence.Index, v) is null)
                    Add(context, sentence, v);
            }
        }
    }

    private static bool IsReporting(StatementContext context, Sentence sentence, int verb)
    {
        var word = sentence.Words[verb];
        if (word.Pos != UniversalPos.Verb || !(word.Head < 0 || word.Is("conj") || word.Is("parataxis")) || context.Lexicon.Verb(word.Lemma) is not { Quotes: true })
            return false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("ccomp") || sentence.Words[d].Is("xcomp"))
                return false;
        }

        // By the words, not by the parse, which loses clitics: "l'a souligné", "le rappelle".
        var w = verb - 1;
        while (w > 0 && (sentence.Words[w].Pos is UniversalPos.Aux or UniversalPos.Adv || context.Lexicon.Says(sentence.Words[w], "have")))
            w--;
        return w >= 0 && sentence.Words[w].Pos == UniversalPos.Pron && context.Lexicon.FormSays(sentence.Words[w], "anaphor");
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
        var attribution = Attribution.ByVerb(sentence, verb, context.Lexicon.Verb(sentence.Words[verb].Lemma)!, sources, Rule);
        attribution.Content.Add(content);
        context.Add(attribution);
    }
}
