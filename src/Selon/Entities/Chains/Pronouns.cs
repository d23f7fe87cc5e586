using System.Collections.Immutable;
using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>Reads the pronouns that can refer to an entity here; expletives and objects that are clauses are none.</summary>
internal static class Pronouns
{
    public static Pronoun? Read(ReadingContext context, int sentence, Word word)
    {
        var words = context.Sentences[sentence].Words;
        if (context.Lexicons.Words.Says(word.Lemma, "last-named"))
            return LastNamed(context, words, word);
        if (word.Pos == UniversalPos.Det)
            return context.Lexicons.Pronouns.FindPossessive(Folding.Fold(word.Form));
        if (context.Lexicons.Pronouns.FindObject(Folding.Fold(word.Form)) is { } clitic && IsObject(context, words, word))
            return clitic.Gender == Gender.Unknown && words[word.Head].Morphology.Has("Gender", "Fem") && word.Is("obj") ? clitic with { Gender = Gender.Feminine } : clitic;
        if (context.Lexicons.Pronouns.Find(Folding.Fold(word.Form)) is not { } pronoun)
            return null;
        var fits = pronoun.Use switch
        {
            _ when pronoun.Who == PronounWho.Thing && !pronoun.IsOfSpeech => IsThing(context, sentence, word),
            PronounUse.Subject => IsSubject(context, sentence, word),
            PronounUse.Source => word.Index > 0 && words[word.Index - 1].Pos == UniversalPos.Adp,
            PronounUse.Relative => word.Is("nsubj") || word.Is("dep") || word.Relation is "mark" or "nmod:poss",
            _ => true,
        };
        return fits ? pronoun : null;
    }

    /// <summary>« it » of which nothing says that it stands for no thing at all.</summary>
    private static bool IsThing(ReadingContext context, int sentence, Word word) =>
        !word.Is("expl") && (!word.Is("nsubj") || IsSubject(context, sentence, word));

    /// <summary>« l'a arrêté », « leur a dit »; « le sait » and « l'est » take up what was said. In « l'a arrêtée » the participle tells the gender.</summary>
    private static bool IsObject(ReadingContext context, ImmutableArray<Word> words, Word word) =>
        (word.Is("obj") || word.Is("iobj") || word.Is("obl")) && word.Head > word.Index && words[word.Head].Pos == UniversalPos.Verb
        && (!word.Is("obj") || !context.Lexicons.Words.Says(words[word.Head].Lemma, "takes-clause"));

    /// <summary>« ce dernier », « ces dernières », no noun after them.</summary>
    private static Pronoun? LastNamed(ReadingContext context, ImmutableArray<Word> words, Word word)
    {
        if (word.Index == 0 || (word.Index + 1 < words.Length && words[word.Index + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num))
            return null;
        return context.Lexicons.Pronouns.Find(Folding.Fold(words[word.Index - 1].Form) + " " + Folding.Fold(word.Form));
    }

    private static bool IsSubject(ReadingContext context, int sentence, Word word)
    {
        var words = context.Sentences[sentence].Words;
        if (word.Is("obj") || (word.Is("expl") && word.Relation != "expl:subj") || IsExistential(context, words, word.Index))
            return false;
        if (word.Head < 0)
            return true;
        var verb = words[word.Head];
        var known = context.Lexicons.Nouns.IsImpersonal(verb.Lemma, out var when) && when is "always" or "clause";
        // Parsers take many a real subject for an expletive: only known impersonals and « il a été décidé de » are.
        if (word.Is("expl"))
            return !known && !(BeforeClause(words, verb.Index) && context.Sentences[sentence].Dependent(verb.Index, "aux:pass") is not null);
        return !known || (when != "always" && !BeforeClause(words, verb.Index));
    }

    /// <summary>« il y a », « il s'agit ».</summary>
    private static bool IsExistential(ReadingContext context, ImmutableArray<Word> words, int pronoun) =>
        pronoun + 2 < words.Length && context.Lexicons.Nouns.IsImpersonal(words[pronoun + 2].Lemma, out var with)
        && (words[pronoun + 1].Lemma == with || words[pronoun + 1].Form == with);

    private static bool BeforeClause(ImmutableArray<Word> words, int verb) =>
        verb + 1 < words.Length && words[verb + 1] is { Pos: UniversalPos.Sconj or UniversalPos.Adp or UniversalPos.Det or UniversalPos.Num or UniversalPos.Cconj };
}
