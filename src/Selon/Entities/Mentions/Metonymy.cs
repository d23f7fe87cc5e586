using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Does a capital act for its government here (« Moscou a annoncé »), or is it the town (« à Moscou »)?</summary>
internal static class Metonymy
{
    public static bool Acts(ReadingContext context, Draft name, Draft? previous)
    {
        var words = context.Sentences[name.Sentence].Words;
        var before = name.Words.Start - 1;
        // « entre Paris et Berlin »: the second goes with the first.
        if (previous is not null && previous.Sentence == name.Sentence && previous.Words.End == before && words[before].Pos == UniversalPos.Cconj)
            return previous.Form == MentionForm.Metonym || (previous.Kind == EntityKind.Country && ActsAt(context, name.Sentence, previous.Head, previous.Words.Start));
        return ActsAt(context, name.Sentence, name.Head, name.Words.Start);
    }

    private static bool ActsAt(ReadingContext context, int sentence, int head, int start)
    {
        var words = context.Sentences[sentence].Words;
        var word = First(words, words[head]);
        var governor = word.Head >= 0 ? words[word.Head] : null;
        var before = start > 0 ? words[start - 1] : null;
        if (before?.Pos == UniversalPos.Det && start > 1)
            before = words[start - 2];
        if (before?.Pos != UniversalPos.Adp && word.Index != head && word.Index > 0)
            before = words[word.Index - 1];
        return before?.Pos == UniversalPos.Adp
            ? AfterPreposition(context, before, word, governor)
            : Bare(context, word, governor, words);
    }

    private static Word First(System.Collections.Immutable.ImmutableArray<Word> words, Word word)
    {
        for (var steps = 0; steps < 8 && word.Is("conj") && word.Head >= 0; steps++)
            word = words[word.Head];
        return word;
    }

    private static bool AfterPreposition(ReadingContext context, Word preposition, Word word, Word? governor)
    {
        var table = context.Lexicons.Metonymy;
        var words = context.Lexicons.Words;
        if (words.Says(preposition.Lemma, "to"))
            return governor?.Pos == UniversalPos.Verb && table.TakesDative(governor.Lemma);
        if (words.Says(preposition.Lemma, "of"))
            return governor is not null && table.IsHead(governor.Lemma);
        if (words.Says(preposition.Lemma, "between"))
            return governor is null || !table.JoinsTowns(governor.Lemma);
        if (words.Says(preposition.Lemma, "by"))
            return word.Relation is "obl:agent";
        return table.IsPreposition(preposition.Lemma);
    }

    private static bool Bare(ReadingContext context, Word word, Word? governor, System.Collections.Immutable.ImmutableArray<Word> words)
    {
        var table = context.Lexicons.Metonymy;
        if (governor is null && word.Relation is not ("root" or "dep"))
            return false;
        if (governor is null || (!word.Is("nsubj") && !word.Is("obj") && !word.Is("iobj")))
            return BeforeVerb(table, words, word);
        if (word.Relation is "nsubj:pass")
            return table.TakesObject(governor.Lemma);
        if (word.Is("nsubj"))
            return governor.Pos is UniversalPos.Verb ? !table.KeepsSubject(governor.Lemma) : governor.Pos == UniversalPos.Adj;
        return table.TakesObject(governor.Lemma) || table.TakesDative(governor.Lemma);
    }

    /// <summary>A weak parse, as in headlines: directly before a finite verb a name or two are most likely its subject.</summary>
    private static bool BeforeVerb(MetonymyTable table, System.Collections.Immutable.ImmutableArray<Word> words, Word word)
    {
        if (word.Relation is not ("dep" or "root" or "appos" or "parataxis" or "nmod"))
            return false;
        var next = word.Index + 1;
        while (next + 1 < words.Length && words[next].Pos is UniversalPos.Cconj && words[next + 1].Pos == UniversalPos.Propn)
            next += 2;
        return next < words.Length && words[next] is { Pos: UniversalPos.Verb or UniversalPos.Aux } verb && verb.Morphology.Has("VerbForm", "Fin") && !table.KeepsSubject(verb.Lemma);
    }
}
