using Selon.Text;
using Selon.Time.Resolving;

namespace Selon.Time.Dating;

/// <summary>Says when a sentence goes on telling the scene of the one before it, so that its date holds on.</summary>
internal sealed class SceneContinuation(TenseFinder tenses, DatingWords words)
{
    /// <summary>How far from its start a sentence takes up a person: "Selon lui, …".</summary>
    private const int OpeningWords = 3;

    /// <summary>
    /// True when a clause tells the past (not the past before the past) without a time of its own and stands in the same
    /// paragraph as the sentence before it, or takes up its subject with a pronoun; or when it is the quotation that the
    /// sentence before announced with a colon.
    /// </summary>
    /// <param name="top">The verb of the clause.</param>
    public bool Continues(DatedArticle article, int sentence, int top)
    {
        var own = article.Sentences[sentence];
        var before = article.Sentences[sentence - 1];
        if (own.Words.Length == 0 || before.Words.Length == 0 || HasTime(article, sentence))
            return false;
        if (before.Words[^1].Form == ":")
            return true;
        var verb = own.Words[top];
        if (tenses.OfVerb(own, verb) != Tense.Past || TenseFinder.IsPluperfect(own, verb) || IsHabitual(own, top))
            return false;
        return own.Block == before.Block || TakesUpSpeaker(own, top);
    }

    /// <summary>Days, weeks and months hold on; a year is too wide.</summary>
    public static bool MayCarry(string edtf) => edtf.Length >= 7;

    private bool TakesUpSpeaker(Sentence sentence, int top)
    {
        if ((sentence.Dependent(top, "nsubj") ?? sentence.Dependent(top, "expl:subj")) is { } subject && IsPronoun(subject))
            return true;
        for (var i = 0; i < Math.Min(OpeningWords, sentence.Words.Length); i++)
        {
            if (IsPronoun(sentence.Words[i]))
                return true;
        }

        return false;
    }

    private bool IsPronoun(Word word) =>
        word.Pos == UniversalPos.Pron && words.ThirdPerson.Contains(word.Key());

    /// <summary>A time that could move the scene; "maintenant" and lengths do not.</summary>
    private static bool HasTime(DatedArticle article, int sentence)
    {
        foreach (var time in article.Times)
        {
            if (time.Sentence == sentence && time.Type is TimeType.Date or TimeType.Time && time.Value != nameof(Spotting.ReferenceValue.PRESENT_REF))
                return true;
            if (time.Sentence > sentence)
                break;
        }

        return false;
    }

    /// <summary>"ont toujours nié": a report of all times is no part of the scene.</summary>
    private bool IsHabitual(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("advmod") && words.Habitual.Contains(sentence.Words[d].Key()))
                return true;
        }

        return false;
    }
}
