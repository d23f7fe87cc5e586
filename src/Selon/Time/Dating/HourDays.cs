using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>
/// Says on which day an hour without one lies: that of the scene it is told in, else the day that the headline names, else that
/// of the date line which it continues ("3 mars 2018. – À 9 h 19, …"). Never the day of publication.
/// </summary>
internal sealed class HourDays(TimeLinks links)
{
    /// <summary>How many sentences a scene lasts.</summary>
    private const int Reach = 24;

    /// <summary>Most words before an hour that opens its sentence.</summary>
    private const int OpeningWords = 2;

    /// <summary>Sentences from a date line to the one that it opens: its dash may be one of its own.</summary>
    private const int DateLineReach = 2;

    private const int Noon = 12;

    /// <summary>The day as EDTF, or null when the text does not tell.</summary>
    public string? DayOf(DatedArticle article, TimeExpression hour)
    {
        var headline = OfHeadline(article);
        if (hour.Anchor is { } anchor && IsScene(article, hour, article.Times[anchor], headline != null))
            return InSmallHours(hour, article.Times[anchor]) ? null : EdtfDate.Of(article.Times[anchor].Value);
        return headline ?? OfDateLine(article, hour);
    }

    /// <summary>A day in the same sentence, or one that dates a main clause before; "demain" in what somebody asks for is no scene.</summary>
    /// <param name="inBlock">Only in the same paragraph: the article goes through the hours of one day.</param>
    private bool IsScene(DatedArticle article, TimeExpression hour, TimeExpression day, bool inBlock)
    {
        if (day.Sentence == hour.Sentence)
            return true;
        var sentence = article.Sentences[day.Sentence];
        if (inBlock && sentence.Block != article.Sentences[hour.Sentence].Block)
            return false;
        return hour.Sentence - day.Sentence <= Reach && sentence.Root >= 0 && (IsFrame(sentence, day.Words) || IsOfMainClause(sentence, day.Words));
    }

    private bool IsOfMainClause(Sentence sentence, WordRange day)
    {
        if (links.HangsOn(sentence, day, sentence.Root, DaySide.None))
            return true;
        foreach (var d in sentence.DependentsOf(sentence.Root))
        {
            if (sentence.Words[d].Is("conj") && links.HangsOn(sentence, day, d, DaySide.None))
                return true;
        }

        return false;
    }

    private static bool IsFrame(Sentence sentence, WordRange words) =>
        words.Start <= OpeningWords && words.End < sentence.Words.Length && sentence.Words[words.End].Pos == UniversalPos.Punct;

    /// <summary>A night has two days, and goes by the name of the first: which one has "à 2 h" is not sure.</summary>
    private static bool InSmallHours(TimeExpression hour, TimeExpression night) =>
        night.Value.EndsWith("TNI", StringComparison.Ordinal) && hour.Value.IndexOf('T', StringComparison.Ordinal) is var t and >= 0
        && hour.Value.Length >= t + 3 && int.TryParse(hour.Value.AsSpan(t + 1, 2), System.Globalization.CultureInfo.InvariantCulture, out var h) && h < Noon;

    /// <summary>"Grèves : samedi 22 décembre 2018": a headline that names one day and tells nothing is the title of that day.</summary>
    private static string? OfHeadline(DatedArticle article)
    {
        if (article.Sentences.IsEmpty || !Headlines.IsHeadline(article, article.Sentences[0]))
            return null;
        string? day = null;
        foreach (var time in article.Times)
        {
            if (time.Sentence > 0)
                break;
            if (day != null || time.IsDateLine || time.Type != TimeType.Date || EdtfDate.Of(time.Value) is not { Length: 10 } told)
                return null;
            day = told;
        }

        foreach (var word in article.Sentences[0].Words)
        {
            if (word.Pos is UniversalPos.Verb or UniversalPos.Aux)
                return null;
        }

        return day;
    }

    private static string? OfDateLine(DatedArticle article, TimeExpression hour)
    {
        if (hour.Words.Start > OpeningWords)
            return null;
        foreach (var time in article.Times)
        {
            if (time.Index >= hour.Index)
                break;
            if (time.IsDateLine && time.Index == hour.Index - 1 && hour.Sentence - time.Sentence <= DateLineReach)
                return EdtfDate.Of(time.Value);
        }

        return null;
    }
}
