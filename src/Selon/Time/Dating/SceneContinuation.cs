using Selon.Text;
using Selon.Time.Resolving;

namespace Selon.Time.Dating;

/// <summary>Says when a sentence goes on telling the scene of the one before it, so that its date holds on.</summary>
internal sealed class SceneContinuation(TenseFinder tenses, DatingWords words, ClauseDates dates)
{
    /// <summary>How many sentences a scene lasts without a time.</summary>
    private const int Reach = 24;

    /// <summary>How many sentences away a known subject is taken up.</summary>
    private const int SubjectReach = 8;

    private const int DayLength = 10;

    private const int MonthLength = 7;

    /// <summary>How far from its start a sentence takes up a person: "Selon lui, …".</summary>
    private const int OpeningWords = 3;

    /// <summary>The date of the sentence before, as long as the scene goes on.</summary>
    /// <param name="top">The verb of the clause, or -1.</param>
    public AssignedDate? Carried(DatedArticle article, int sentence, int top)
    {
        for (var s = sentence; s > 0 && sentence - s < Reach && top >= 0; s--)
        {
            if (!Continues(article, s, top))
                return OfSubject(article, s, top);
            var before = article.Sentences[s - 1];
            if (before.Root >= 0 && dates.Governing(article, before, before.Root, out _) is { } carried)
                return MayCarry(carried.Value) && !IsStateOfToday(article, before, carried) && !TenseFinder.IsPluperfect(before, before.Words[before.Root]) ? carried with { Carry = DateCarry.Scene } : null;
            top = Teller(before);
        }

        return null;
    }

    /// <summary>
    /// "The court ordered …" below "A court on Saturday convicted …": a sentence about the known body or thing that was the subject
    /// of the last dated one goes on with it, whatever background stands between.
    /// </summary>
    private AssignedDate? OfSubject(DatedArticle article, int sentence, int top)
    {
        var own = article.Sentences[sentence];
        if (!IsNarrated(article, own, top) || TimeLinks.SubjectOf(own, top) is not { Pos: UniversalPos.Noun } subject
            || own.Dependent(subject.Index, "det") is not { } determiner || !words.Known.Contains(determiner.Key()))
            return null;
        return LastDated(article, sentence, out var told) is { Value.Length: DayLength } date && article.Sentences[told] is var before
            && TimeLinks.SubjectOf(before, before.Root)?.Lemma == subject.Lemma
            ? date
            : null;
    }

    /// <summary>The date of the last dated sentence before one whose verb narrates on.</summary>
    /// <param name="told">Index of that sentence.</param>
    public AssignedDate? Before(DatedArticle article, int sentence, int verb, out int told)
    {
        told = -1;
        return article.Sentences[sentence] is var own && own.Words[verb].Pos == UniversalPos.Verb && IsNarrated(article, own, verb) && !TellsNew(own, verb)
            ? LastDated(article, sentence, out told)
            : null;
    }

    /// <summary>"A separate attack hit …": another event, which may have another day.</summary>
    private bool TellsNew(Sentence sentence, int verb) =>
        TimeLinks.SubjectOf(sentence, verb) is { } subject && words.EventNouns.Contains(subject.Lemma) && NamedAgain.IsNew(sentence, subject);

    private AssignedDate? LastDated(DatedArticle article, int sentence, out int told)
    {
        for (told = sentence - 1; told >= 0 && sentence - told < SubjectReach; told--)
        {
            var before = article.Sentences[told];
            if (before.Root >= 0 && dates.Governing(article, before, before.Root, out _) is { } date)
                return IsStateOfToday(article, before, date) || TenseFinder.IsPluperfect(before, before.Words[before.Root]) ? null : date with { Carry = DateCarry.Scene };
        }

        return null;
    }

    /// <summary>"compte aujourd'hui cent membres": a state on the day of publication is no scene for what happened.</summary>
    private bool IsStateOfToday(DatedArticle article, Sentence sentence, AssignedDate date) =>
        !article.Times[date.Time].IsHour && article.Article.PublishedDay is { } today && date.Value == today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        && tenses.OfVerb(sentence, sentence.Words[sentence.Root]) is Tense.Present or Tense.Unknown && sentence.Words[sentence.Root].Morphology.IsFinite;

    /// <summary>The verb of "…, a-t-il noté" in a sentence, else its root.</summary>
    private static int Teller(Sentence sentence) =>
        sentence.Root >= 0 && sentence.Dependent(sentence.Root, "parataxis") is { Pos: UniversalPos.Verb } inserted ? inserted.Index : sentence.Root;

    /// <summary>
    /// True when a clause tells the past (not the past before the past) without a time of its own and stands in the same
    /// paragraph as the sentence before it, or takes up its subject with a pronoun; or when it is the quotation that the
    /// sentence before announced with a colon.
    /// </summary>
    /// <param name="top">The verb of the clause.</param>
    private bool Continues(DatedArticle article, int sentence, int top)
    {
        var own = article.Sentences[sentence];
        var before = article.Sentences[sentence - 1];
        if (own.Words.Length == 0 || before.Words.Length == 0 || HasTime(article, sentence))
            return false;
        if (before.Words[^1].Form == ":")
            return true;
        if (!IsNarrated(article, own, top))
            return false;
        return own.Block == before.Block || TakesUpSpeaker(own, top);
    }

    /// <summary>True when a clause tells the past, not the past before it or what has come of it, in a sentence without a time.</summary>
    public bool IsNarrated(DatedArticle article, Sentence own, int top)
    {
        var verb = own.Words[top];
        return !HasTime(article, own.Index) && tenses.OfVerb(own, verb) == Tense.Past && !TenseFinder.IsPluperfect(own, verb) && !IsLedAway(own, top);
    }

    /// <summary>Days, weeks and months hold on; a year or season ("2016-21") is too wide.</summary>
    public static bool MayCarry(string edtf) => edtf.Length > MonthLength || (edtf.Length == MonthLength && string.CompareOrdinal(edtf, 5, "12", 0, 2) <= 0);

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
    public static bool HasTime(DatedArticle article, int sentence)
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

    /// <summary>"ont toujours nié", "has banned": a report of all times, or of what has come, is no part of the scene.</summary>
    private bool IsLedAway(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            if (word.Is("advmod") && words.Habitual.Contains(word.Key()) || word.Is("aux") && words.Perfect.Contains(word.Key()))
                return true;
        }

        return false;
    }
}
