using Selon.Entities;
using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Speakers named before a colon at the head of a paragraph, as in headlines (<c>Poll: Voters prefer trains</c>) and transcripts
/// (<c>DOLE: We will stay.</c>). What stands between quotation marks is left to others.
/// </summary>
internal static class SpeakerLabels
{
    private const string Rule = "speaker-label";
    private const int LongestLabel = 7;
    private const int ShortestContent = 4;

    public static void Find(StatementContext context)
    {
        var block = -1;
        foreach (var sentence in context.Resolved.Sentences)
        {
            if (sentence.Block == block)
                continue;
            block = sentence.Block;
            if (Colon(context, sentence) is > 0 and var colon && Speaker(context, sentence, colon) is >= 0 and var speaker)
                Add(context, sentence, colon, speaker);
        }
    }

    private static int Colon(StatementContext context, Sentence sentence)
    {
        var quoted = context.Quoted(sentence.Index);
        for (var w = 0; w <= Math.Min(LongestLabel, sentence.Words.Length - ShortestContent); w++)
        {
            if (quoted[w] || sentence.Words[w].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return -1;
            if (sentence.Words[w].Form == ":")
                return w;
        }

        return -1;
    }

    /// <summary>The last noun before the colon, when it is a person, a body or a document; in capitals any name.</summary>
    private static int Speaker(StatementContext context, Sentence sentence, int colon)
    {
        var word = colon - 1;
        while (word >= 0 && sentence.Words[word].Pos == UniversalPos.Punct)
            word--;
        if (word < 0 || sentence.Words[word].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return -1;
        if (context.Lexicon.IsStudy(sentence.Words[word].Lemma))
            return word;
        if (context.EntityOf(sentence.Index, word) is { } entity)
            return entity.Kind is EntityKind.Person or EntityKind.Organization ? word : -1;
        return -1;
    }

    private static void Add(StatementContext context, Sentence sentence, int colon, int speaker)
    {
        var content = sentence.Trimmed(context.Text, new WordRange(colon + 1, sentence.Words.Length));
        if (content.IsEmpty || !HasVerb(sentence, colon + 1) || context.QuotationsIn(content) is [var quotation, ..] && quotation.Span.Start <= content.Start + 1)
            return;
        var attribution = new Attribution { Sentence = sentence.Index, SourceSentence = sentence.Index, FoundBy = Rule, Sources = [speaker], Act = "say" };
        attribution.Content.Add(content);
        context.Add(attribution);
    }

    private static bool HasVerb(Sentence sentence, int from)
    {
        for (var w = from; w < sentence.Words.Length; w++)
        {
            if (sentence.Words[w].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return true;
        }

        return false;
    }
}
