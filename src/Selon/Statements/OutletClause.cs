using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Finds where the outlet takes the word again behind what was said: <c>called on it to go on, even as the army withdrew</c>. A clause behind
/// a comma with such a conjunction belongs to it when what was said has no finite verb or another tense.
/// </summary>
internal static class OutletClause
{
    private const string Aside = "aside";
    private const string Stressed = "stress of aside";

    /// <summary>The end of a content behind its cue, before such a clause.</summary>
    public static int Cut(StatementContext context, Sentence sentence, int cue, WordRange content)
    {
        var quoted = context.Quoted(sentence.Index);
        if (content.Start < cue)
            return content.End;
        for (var w = content.Start + 2; w < content.End - 2; w++)
        {
            if (quoted[w] || !context.Lexicon.Says(sentence.Words[w], Aside) || Start(context, sentence, w) is not (> 0 and var start) || start <= content.Start)
                continue;
            if (FirstFinite(sentence, w + 1, content.End, quoted) is var own and >= 0 && IsOther(sentence, content.Start, start, own, quoted))
                return WithoutPunctuation(sentence, start);
        }

        return content.End;
    }

    /// <summary>The conjunction, or the stress before it ("even as"); 0 when neither comma nor stress sets it off.</summary>
    private static int Start(StatementContext context, Sentence sentence, int conjunction)
    {
        var start = context.Lexicon.Says(sentence.Words[conjunction - 1], Stressed) ? conjunction - 1 : conjunction;
        var isStressed = start < conjunction || context.Lexicon.Says(sentence.Words[conjunction + 1], Stressed);
        return isStressed || sentence.Words[start - 1].Pos == UniversalPos.Punct ? start : 0;
    }

    private static bool IsOther(Sentence sentence, int from, int to, int own, ReadOnlySpan<bool> quoted)
    {
        var said = FirstFinite(sentence, from, to, quoted);
        return said < 0 || TenseOf(sentence, said) != TenseOf(sentence, own);
    }

    private static int FirstFinite(Sentence sentence, int from, int to, ReadOnlySpan<bool> quoted)
    {
        for (var w = from; w < to; w++)
        {
            if (!quoted[w] && sentence.Words[w] is { Morphology.IsFinite: true, Pos: UniversalPos.Verb or UniversalPos.Aux })
                return w;
        }

        return -1;
    }

    /// <summary>Tense and mood of a finite word; an auxiliary tells them with its lemma ("would", "had").</summary>
    private static (string? Tense, string? Mood, string Auxiliary) TenseOf(Sentence sentence, int finite)
    {
        var word = sentence.Words[finite];
        return (word.Morphology["Tense"], word.Morphology["Mood"], word.Is("aux") ? word.Lemma : "");
    }

    private static int WithoutPunctuation(Sentence sentence, int end)
    {
        while (end > 0 && sentence.Words[end - 1].Form == ",")
            end--;
        return end;
    }
}
