using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>
/// Finds the date of what a noun names again: "cette réunion", "les attaques" have that of the same noun, or of the verb that it
/// is made from ("the launch" of what was launched), earlier in the text; a headline's noun that of the same one below.
/// </summary>
internal sealed class NamedAgain(DatingWords words, ClauseWalk walk, ClauseDates dates)
{
    /// <summary>How many sentences away the same thing is looked for.</summary>
    private const int Reach = 24;

    /// <summary>The date, or null when the noun names nothing again or nobody told its day.</summary>
    public AssignedDate? Of(DatedArticle article, Sentence own, int word)
    {
        var noun = own.Words[word];
        if (noun.Pos == UniversalPos.Verb)
            return OfSetting(article, own, word);
        if (noun.Pos != UniversalPos.Noun)
            return null;
        if (Headlines.IsHeadline(article, own))
            return Find(article, own, noun, own.Index + 1, 1);
        return IsKnown(own, noun) ? Find(article, own, noun, own.Index - 1, -1) : null;
    }

    /// <summary>True for a noun, no word of a name, that stands for something told before.</summary>
    public bool IsKnown(Sentence sentence, Word noun) =>
        noun.Pos == UniversalPos.Noun && !IsOfName(noun) && sentence.Dependent(noun.Index, "det") is { } determiner && words.Known.Contains(determiner.Key());

    /// <summary>"were killed in the attack": a verb without a time has that of the event that it happened in.</summary>
    private AssignedDate? OfSetting(DatedArticle article, Sentence own, int verb)
    {
        foreach (var d in own.DependentsOf(verb))
        {
            var noun = own.Words[d];
            if (noun.Pos == UniversalPos.Noun && noun.Is("obl") && words.EventNouns.Contains(noun.Lemma) && ClauseWalk.HasMark(own, d, words.Inside, none: false))
                return dates.Governing(article, own, d, out _) ?? Of(article, own, d);
        }

        return null;
    }

    /// <summary>"the Resolute Support mission": a word of a name names nothing again.</summary>
    private static bool IsOfName(Word noun) => noun.Index > 0 && char.IsUpper(noun.Form[0]);

    /// <summary>The nearest one; where another in a paragraph apart has another day, which is meant is not sure.</summary>
    private AssignedDate? Find(DatedArticle article, Sentence own, Word noun, int from, int step)
    {
        AssignedDate? nearest = null;
        for (var s = from; s >= 0 && s < article.Sentences.Length && Math.Abs(s - own.Index) < Reach; s += step)
        {
            if (nearest != null && (step > 0 || article.Sentences[nearest.Value.Time < 0 ? s : article.Times[nearest.Value.Time].Sentence].Block == own.Block))
                break;
            foreach (var word in article.Sentences[s].Words)
            {
                if (step < 0 && nearest is null && word.Lemma == noun.Lemma && IsNew(article.Sentences[s], word) && dates.Governing(article, article.Sentences[s], word.Index, out _) is null)
                    return null;
                if (!IsSame(noun, word) || DateOf(article, article.Sentences[s], word) is not { } date
                    || !SceneContinuation.MayCarry(date.Value) || IsAfterAll(article, own, date.Value))
                    continue;
                if (nearest is { } other && !IsSameTime(other.Value, date.Value))
                    return null;
                nearest ??= date with { Carry = DateCarry.Again };
            }
        }

        return nearest;
    }

    /// <summary>True for a noun that brings something new: "an attack".</summary>
    public static bool IsNew(Sentence sentence, Word noun) =>
        noun.Pos == UniversalPos.Noun && sentence.Dependent(noun.Index, "det") is { } determiner && determiner.Morphology.Has("Definite", "Ind");

    private static bool IsSameTime(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    /// <summary>What a subject did may have another day than itself: "the attack drew protests on Monday".</summary>
    private AssignedDate? DateOf(DatedArticle article, Sentence sentence, Word word) =>
        word.Pos == UniversalPos.Noun && walk.IsActor(sentence, word) ? dates.Own(article, sentence, word.Index) : dates.Governing(article, sentence, word.Index, out _);

    private static bool IsSame(Word noun, Word word) => word.Pos switch
    {
        UniversalPos.Noun => word.Lemma == noun.Lemma,
        UniversalPos.Verb => WordStems.AreSame(noun.Lemma, word.Lemma),
        _ => false,
    };

    /// <summary>"En 2009, … après son enlèvement": what is told of a time is not what came after all times of its sentence.</summary>
    private static bool IsAfterAll(DatedArticle article, Sentence own, string date)
    {
        string? last = null;
        foreach (var time in ExpressionDates.In(article, own.Index))
        {
            // A date that is part of a name ("le pacte de 2012") is no time of the sentence.
            if (time.IsDateLine || time.IsHour || TimeLinks.GovernorOf(own, time.Words) is not (var verb and >= 0) || own.Words[verb].Pos != UniversalPos.Verb)
                continue;
            if (time.Type == TimeType.Date && EdtfDate.Of(time.Value) is { } told && (last is null || string.CompareOrdinal(told, last) > 0))
                last = told;
        }

        return last != null && string.CompareOrdinal(date, 0, last, 0, Math.Min(date.Length, last.Length)) > 0;
    }
}
