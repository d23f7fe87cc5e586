using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// « le collectif Rues pour tous », « l'association Mains ouvertes »: a noun for people who joined, with a capital right after it
/// that the name model passed over, is a name to the end of its capitals and of what hangs on them without an article.
/// </summary>
internal static class NamedBodies
{
    private const int Longest = 8;

    public static void Run(ReadingContext context)
    {
        for (var s = 0; s < context.Sentences.Length; s++)
        {
            for (var token = 0; token < context.Folded[s].Count; token++)
                Read(context, s, token);
        }
    }

    private static void Read(ReadingContext context, int sentence, int token)
    {
        var read = context.Sentences[sentence];
        var start = read.Tokens[token].Words.Start;
        var next = read.Tokens[token].Words.End;
        if (next >= read.Words.Length || !char.IsLower(read.Words[start].Form[0]) || !IsCapital(context, sentence, next) || context.NameAt(sentence, start) is not null
            || !context.Lexicons.Nouns.Forms.TryGet(context.Folded[sentence][token], out var nouns)
            || nouns[0] is not { Kind: NounKind.Institution, Plural: false, Class: "movement" or "association" or "ngo" or "union" or "front" or "federation" or "foundation" } noun)
        {
            return;
        }

        var end = EndOf(context, sentence, next);
        var draft = DraftBuilder.Name(context, sentence, new WordRange(start, end), MentionForm.Name, EntityKind.Organization);
        draft.Head = start;
        draft.ImpliedClass = noun.Class;
        draft.Sector = noun.Sector;
        context.Add(draft);
    }

    private static bool IsCapital(ReadingContext context, int sentence, int word)
    {
        var at = context.Sentences[sentence].Words[word];
        return at.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj && char.IsUpper(at.Form[0]) && context.NameAt(sentence, word) is null;
    }

    private static int EndOf(ReadingContext context, int sentence, int from)
    {
        var words = context.Sentences[sentence].Words;
        var end = from + 1;
        while (end < words.Length && end - from < Longest)
        {
            var joined = context.Lexicons.Words.Says(words[end].Lemma, "in-name") && end + 1 < words.Length
                && words[end + 1].Pos is UniversalPos.Noun or UniversalPos.Pron or UniversalPos.Adj or UniversalPos.Propn;
            if (context.NameAt(sentence, end) is not null || (!joined && !IsCapital(context, sentence, end)))
                break;
            end += joined ? 2 : 1;
        }

        return end;
    }
}
