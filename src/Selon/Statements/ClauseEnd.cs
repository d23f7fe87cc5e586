using Selon.Text;

namespace Selon.Statements;

/// <summary>Where a content really ends, when the parse has hung its last words elsewhere.</summary>
internal static class ClauseEnd
{
    /// <summary>The end of <paramref name="content"/>, moved to the right over what plainly belongs to it; the cue never does.</summary>
    public static int Of(StatementContext context, Sentence sentence, int cue, WordRange content)
    {
        var end = content.End;
        if (content.Start < cue || end >= sentence.Words.Length)
            return end;
        if (context.Lexicon.PutsSubjectFirst && IsSubjectOfRest(context, sentence, cue, content))
            return LastWord(sentence);
        if (!HasVerb(sentence, content) && context.Lexicon.Says(sentence.Words[content.Start], "that"))
            return LastWord(sentence);
        if (Rest(sentence, cue, content) is var rest && rest > end)
            return rest;
        end = WithRemnants(context, sentence, cue, WithComplements(context, sentence, end));
        return WithConjunct(sentence, end);
    }

    /// <summary>
    /// The noun that the parse took for what is said is the subject of what follows: <c>said at least one car had been driven into
    /// the wall</c>.
    /// </summary>
    private static bool IsSubjectOfRest(StatementContext context, Sentence sentence, int cue, WordRange content) =>
        context.Lexicon.Verb(sentence.Words[cue].Lemma) is { TakesClause: true }
        && !HasVerb(sentence, content)
        && sentence.Words[content.End] is var next && next.Morphology.IsFinite && next.Pos is UniversalPos.Aux or UniversalPos.Verb
        && next.Head != cue && !sentence.IsWithin(cue, content.End);

    /// <summary>
    /// Behind the verb of a main clause all is content up to a second verb or a clause of the reporting verb's own
    /// (<c>said he would stay and left the room</c>), or 0 when the reporting verb is below another.
    /// </summary>
    private static int Rest(Sentence sentence, int cue, WordRange content)
    {
        if (!HasVerb(sentence, content) || !IsMain(sentence, cue))
            return 0;
        var end = LastWord(sentence);
        foreach (var d in sentence.DependentsOf(cue))
        {
            if (d >= content.End && (sentence.Words[d].Is("conj") || sentence.Words[d].Is("advcl") || sentence.Words[d].Is("parataxis")) && !IsBehindColon(sentence, d))
                end = Math.Min(end, sentence.Subtree(d).Start);
        }

        while (end > content.End && sentence.Words[end - 1].Pos is UniversalPos.Punct or UniversalPos.Cconj)
            end--;
        return end;
    }

    /// <summary>What a colon announces goes on with what was said.</summary>
    private static bool IsBehindColon(Sentence sentence, int word) =>
        sentence.Subtree(word).Start is > 0 and var start && (sentence.Words[start].Form == ":" || sentence.Words[start - 1].Form == ":");

    /// <summary>True for the verb of a main clause: the root, or what is coordinated to it or put beside it.</summary>
    public static bool IsMain(Sentence sentence, int word)
    {
        for (var climbed = 0; climbed < sentence.Words.Length; climbed++)
        {
            var w = sentence.Words[word];
            if (w.Head < 0)
                return true;
            if (!w.Is("conj") && !w.Is("parataxis"))
                return false;
            word = w.Head;
        }

        return false;
    }

    private static bool HasVerb(Sentence sentence, WordRange words)
    {
        for (var w = words.Start; w < words.End; w++)
        {
            if (sentence.Words[w].Morphology.IsFinite)
                return true;
        }

        return false;
    }

    private static int LastWord(Sentence sentence)
    {
        var end = sentence.Words.Length;
        while (end > 0 && sentence.Words[end - 1].Pos == UniversalPos.Punct)
            end--;
        return end;
    }

    /// <summary>Phrases with <c>de</c> that follow at once belong to the noun before them, whatever they were hung on.</summary>
    private static int WithComplements(StatementContext context, Sentence sentence, int end)
    {
        while (end < sentence.Words.Length && sentence.Words[end] is { Pos: UniversalPos.Adp } preposition && context.Lexicon.Says(preposition, "genitive"))
        {
            var noun = preposition.Head;
            if (noun <= end || sentence.Words[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Num))
                return end;
            end = Math.Max(end + 1, sentence.Subtree(noun).End);
        }

        return end;
    }

    /// <summary>
    /// Nouns, appositions and quotations behind the content that the parse has hung on the cue or above it; circumstances,
    /// clauses and a second predicate are left to the cue.
    /// </summary>
    private static int WithRemnants(StatementContext context, Sentence sentence, int cue, int end)
    {
        var quoted = context.Quoted(sentence.Index);
        var reached = end;
        for (var w = end; w < sentence.Words.Length; w++)
        {
            var word = sentence.Words[w];
            if (word.Pos == UniversalPos.Punct && !quoted[w])
                continue;
            if (!quoted[w] && !IsRemnant(sentence, cue, w))
                break;
            reached = w + 1;
        }

        return reached;
    }

    private static bool IsRemnant(Sentence sentence, int cue, int word)
    {
        var top = word;
        while (sentence.Words[top].Head >= 0 && sentence.Words[top].Head != cue && sentence.Words[top].Head > cue)
            top = sentence.Words[top].Head;
        var w = sentence.Words[top];
        return top > cue && w.Relation is "appos" or "nmod" or "amod" or "dep" or "flat" or "nummod" or "obj" or "fixed";
    }

    /// <summary>A conjunct without a verb belongs to what it follows: <c>douze morts et près de trente blessés</c>.</summary>
    private static int WithConjunct(Sentence sentence, int end)
    {
        if (end >= sentence.Words.Length || sentence.Words[end].Pos != UniversalPos.Cconj)
            return end;
        var w = end + 1;
        while (w < sentence.Words.Length && sentence.Words[w].Pos is not (UniversalPos.Punct or UniversalPos.Cconj))
        {
            if (sentence.Words[w].Morphology.IsFinite || sentence.Words[w].Pos == UniversalPos.Pron || IsSecondPredicate(sentence, w))
                return end;
            w++;
        }

        return w;
    }

    /// <summary>A participle with an object of its own tells something else: <c>et exigé la libération</c>.</summary>
    private static bool IsSecondPredicate(Sentence sentence, int word) =>
        sentence.Words[word].Pos == UniversalPos.Verb && sentence.Dependent(word, "obj") is not null;
}
