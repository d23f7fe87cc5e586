using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>What a pronoun asks of the entity that it takes up.</summary>
/// <param name="Relative">« qui »: its antecedent stands in the grammar.</param>
/// <param name="Nearest">« ce dernier », « celui-ci »: the last one named, not the most salient.</param>
internal readonly record struct Pronoun(Gender Gender, bool Plural, bool Relative, bool Nearest);

/// <summary>Reads the third-person pronouns of French that can refer to an entity.</summary>
internal static class Pronouns
{
    public static Pronoun? Read(ReadingContext context, int sentence, Word word)
    {
        if (word.Lemma == "dernier")
            return LastNamed(context.Sentences[sentence].Words, word);
        var form = Folding.Fold(word.Form);
        if (form.StartsWith("t ", StringComparison.Ordinal))
            form = form[2..];
        return form switch
        {
            "il" => IsSubject(context, sentence, word) ? new Pronoun(Gender.Masculine, false, false, false) : null,
            "elle" => new Pronoun(Gender.Feminine, false, false, false),
            "ils" => IsSubject(context, sentence, word) ? new Pronoun(Gender.Masculine, true, false, false) : null,
            "elles" => new Pronoun(Gender.Feminine, true, false, false),
            "lui" or "eux" => AfterSource(context, sentence, word) ? new Pronoun(Gender.Masculine, form == "eux", false, false) : null,
            "qui" => IsRelative(word) ? new Pronoun(Gender.Unknown, false, true, false) : null,
            "celui ci" => new Pronoun(Gender.Masculine, false, false, true),
            "celle ci" => new Pronoun(Gender.Feminine, false, false, true),
            "ceux ci" => new Pronoun(Gender.Masculine, true, false, true),
            "celles ci" => new Pronoun(Gender.Feminine, true, false, true),
            _ => null,
        };
    }

    /// <summary>« ce dernier », « ces dernières », no noun after them.</summary>
    private static Pronoun? LastNamed(System.Collections.Immutable.ImmutableArray<Word> words, Word word)
    {
        if (word.Index == 0 || (word.Index + 1 < words.Length && words[word.Index + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num))
            return null;
        var before = Folding.Fold(words[word.Index - 1].Form);
        return before switch
        {
            "ce" or "cet" => new Pronoun(Gender.Masculine, false, false, true),
            "cette" => new Pronoun(Gender.Feminine, false, false, true),
            "ces" => new Pronoun(word.Form.StartsWith("derniè", StringComparison.Ordinal) ? Gender.Feminine : Gender.Masculine, true, false, true),
            _ => null,
        };
    }

    private static bool IsRelative(Word word) => word.Is("nsubj") || word.Is("dep") || word.Relation is "mark";

    /// <summary>« selon lui », « d'après eux »: elsewhere the pronoun is an object, not needed here.</summary>
    private static bool AfterSource(ReadingContext context, int sentence, Word word) =>
        word.Index > 0 && context.Sentences[sentence].Words[word.Index - 1].Pos == UniversalPos.Adp;

    private static bool IsSubject(ReadingContext context, int sentence, Word word)
    {
        if (word.Is("obj") || (word.Is("expl") && word.Relation != "expl:subj"))
            return false;
        var words = context.Sentences[sentence].Words;
        if (word.Index + 1 < words.Length && words[word.Index + 1].Form is "y" or "s'" or "s’" && IsExistential(words, word.Index + 1))
            return false;
        if (word.Head < 0)
            return true;
        var verb = words[word.Head];
        // Parsers take many a real subject for an expletive: only known impersonals and « il a été décidé de » are.
        if (word.Is("expl"))
            return !context.Lexicons.Nouns.IsImpersonal(verb.Lemma, out _) && !(BeforeClause(words, verb.Index) && context.Sentences[sentence].Dependent(verb.Index, "aux:pass") is not null);
        return !context.Lexicons.Nouns.IsImpersonal(verb.Lemma, out var always) || (!always && !BeforeClause(words, verb.Index));
    }

    /// <summary>« il y a », « il s'agit ».</summary>
    private static bool IsExistential(System.Collections.Immutable.ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at + 1].Lemma is "avoir" or "agir";

    private static bool BeforeClause(System.Collections.Immutable.ImmutableArray<Word> words, int verb) =>
        verb + 1 < words.Length && words[verb + 1] is { Pos: UniversalPos.Sconj or UniversalPos.Adp or UniversalPos.Det or UniversalPos.Num or UniversalPos.Cconj };
}
