using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// « le ministre des Transports, des Ports et de la Pêche X »: fields written with capitals, several in a row, whether the table of
/// fields knows them or not. Marks their words before names are looked for, which they would else be taken for.
/// </summary>
internal sealed class MinisterFields(ReadingContext context)
{
    private const int Longest = 24;

    public static void Run(ReadingContext context)
    {
        var finder = new MinisterFields(context);
        for (var s = 0; s < context.Sentences.Length; s++)
        {
            var folded = context.Folded[s];
            for (var i = 0; i < folded.Count; i++)
                finder.Read(s, i);
        }
    }

    private void Read(int sentence, int token)
    {
        var table = context.Lexicons.Nouns.Forms;
        var folded = context.Folded[sentence];
        var read = context.Sentences[sentence];
        for (var end = table.Reach(folded, token); end > token; end--)
        {
            if (!table.TryGet(folded.Slice(token, end), out var nouns) || nouns[0].Class is not ("minister" or "ministry" or "deputy-minister" or "secretary-of-state"))
                continue;
            var at = read.Tokens[end - 1].Words.End;
            while (at < read.Words.Length && read.Words[at].Pos == UniversalPos.Adj && char.IsLower(read.Words[at].Form[0]))
                at++;
            Mark(sentence, at);
            return;
        }
    }

    /// <summary>One field after another; a single one is left to the table of fields.</summary>
    private void Mark(int sentence, int at)
    {
        var words = context.Sentences[sentence].Words;
        var first = FieldEnd(sentence, at);
        var end = first;
        while (end > 0 && end < Math.Min(words.Length, at + Longest))
        {
            var next = end;
            while (next < words.Length && next < end + 2 && (words[next].Form == "," || words[next].Pos == UniversalPos.Cconj))
                next++;
            var after = next > end ? FieldEnd(sentence, next) : -1;
            if (after < 0)
                break;
            end = after;
        }

        if (end > first)
            context.MarkField(sentence, at, end);
    }

    /// <summary>Where a field ends that begins with its preposition and article, or -1: a capital, then adjectives and « de l'information ».</summary>
    private int FieldEnd(int sentence, int at)
    {
        var words = context.Sentences[sentence].Words;
        if (at + 2 >= words.Length)
            return -1;
        // « des » after a comma: taggers take it for an article alone.
        var alone = words[at].Pos == UniversalPos.Det && at > 0 && words[at - 1].Pos is UniversalPos.Punct or UniversalPos.Cconj;
        if (!alone && (words[at].Pos != UniversalPos.Adp || !context.Lexicons.Words.Says(words[at].Lemma, "complement") || words[at + 1].Pos != UniversalPos.Det))
            return -1;
        var noun = alone ? at + 1 : at + 2;
        var token = words[noun].Token;
        if (words[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || !char.IsUpper(words[noun].Form[0])
            || (context.Lexicons.Gazetteer.Forms.TryGet(context.Folded[sentence][token], out _) && !context.Lexicons.Nouns.Portfolios.TryGet(context.Folded[sentence][token], out _)))
        {
            return -1;
        }

        var end = noun + 1;
        while (end < words.Length && IsRest(words, end))
            end++;
        while (end > noun + 1 && words[end - 1].Pos is UniversalPos.Adp or UniversalPos.Det)
            end--;
        return end;
    }

    private bool IsRest(System.Collections.Immutable.ImmutableArray<Word> words, int word) => char.IsLower(words[word].Form[0]) && words[word].Pos switch
    {
        UniversalPos.Adj => true,
        UniversalPos.Adp => context.Lexicons.Words.Says(words[word].Lemma, "of"),
        UniversalPos.Det => words[word - 1].Pos == UniversalPos.Adp,
        UniversalPos.Noun => words[word - 1].Pos is UniversalPos.Adp or UniversalPos.Det,
        _ => false,
    };
}
