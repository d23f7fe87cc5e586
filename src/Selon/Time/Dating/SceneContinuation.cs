using System.Collections.Frozen;
using Selon.Text;
using Selon.Time.Resolving;

namespace Selon.Time.Dating;

/// <summary>Says when a sentence goes on telling the scene of the one before it, so that its date holds on.</summary>
/// <param name="pronouns">Pronouns of the third person that take up who acted or spoke before.</param>
internal sealed class SceneContinuation(TenseFinder tenses, FrozenSet<string> pronouns)
{
    /// <summary>
    /// True when a sentence without time expressions tells the past, not the past before the past, in the same paragraph, or
    /// takes up its subject with a pronoun.
    /// </summary>
    public bool Continues(DatedArticle article, int sentence)
    {
        var own = article.Sentences[sentence];
        if (own.Root < 0 || own.Words.Length == 0)
            return false;
        foreach (var time in article.Times)
        {
            if (time.Sentence == sentence)
                return false;
            if (time.Sentence > sentence)
                break;
        }

        var root = own.Words[own.Root];
        if (tenses.OfVerb(own, root) != Tense.Past || IsPluperfect(own, root))
            return false;
        return own.Block == article.Sentences[sentence - 1].Block || HasPronounSubject(own);
    }

    /// <summary>Days, weeks and months hold on; a year is too wide.</summary>
    public bool MayCarry(string edtf) => edtf.Length >= 7;

    private bool HasPronounSubject(Sentence sentence) =>
        sentence.Dependent(sentence.Root, "nsubj") is { Pos: UniversalPos.Pron } subject
        && pronouns.Contains(subject.Form.ToLowerInvariant().TrimStart('-'));

    private static bool IsPluperfect(Sentence sentence, Word root)
    {
        foreach (var d in sentence.DependentsOf(root.Index))
        {
            var word = sentence.Words[d];
            if (word.Is("aux") && word.Morphology.Has("Tense", "Imp") && !word.Relation.EndsWith("pass", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
