using System.Collections.Immutable;
using Selon.Lexicons;
using Selon.Text;
using Selon.Time.Resolving;
using Selon.Time.Spotting;

namespace Selon.Time;

/// <summary>
/// Finds the time expressions of an article (TIMEX3, ISO 24617-1) by the sequence rules of its language and resolves them in the
/// order of the story. Immutable and safe to share between threads.
/// </summary>
public sealed class TimeStage
{
    private readonly TimeSpotter _spotter;
    private readonly TenseFinder _tenses;
    private readonly DatedTexts _texts;
    private readonly DateLines _dateLines;

    /// <summary>Reads rules and lexicons once. Throws <see cref="Text.Packs.PackException"/> when the pack has none.</summary>
    public TimeStage(LanguagePack pack)
    {
        _spotter = new TimeSpotter(pack);
        _tenses = new TenseFinder(pack);
        _texts = new DatedTexts(pack);
        _dateLines = new DateLines();
    }

    /// <summary>The time expressions of an article, in the order of the text, never overlapping.</summary>
    public DatedArticle Run(ParsedArticle parsed)
    {
        var spotted = Spot(parsed);
        var narrative = Start(parsed.Article, spotted);
        var times = ImmutableArray.CreateBuilder<TimeExpression>(spotted.Count);
        var isYearTold = new List<bool>(spotted.Count);
        for (var i = 0; i < spotted.Count; i++)
        {
            var (form, sentence) = spotted[i];
            var words = WordRanges.Of(sentence, form.Span);
            var context = new Context(narrative, _tenses) { Sentence = sentence, Words = words };
            if (form is { Op: TimeOp.Calendar, Pair: { } pair } && CalendarResolver.Resolve(pair, context)?.Period is { } end)
                form.NotAfter = end.Start;
            if (Resolve(form, context) is not { } resolution)
                continue;
            var opens = form.OpensInterval && i + 1 < spotted.Count;
            times.Add(Expression(form, sentence, words, resolution, times.Count, opens));
            isYearTold.Add(form.Has(TimeField.Year) || form.Has(TimeField.TwoDigitYear) || (resolution.Anchor is { } anchor && isYearTold[anchor]));
            if (resolution.Period is { } period && form.Op != TimeOp.Clock && !IsComparison(form, resolution))
                narrative.Tell(new StoryTime(times.Count - 1, sentence.Index, sentence.Block, period, isYearTold[^1], form.IsDateLine, resolution.Anchor != null, _texts.IsName(sentence, words)));
        }

        Close(times);
        return new DatedArticle(parsed, times.DrainToImmutable());
    }

    private List<(TimeForm Form, Sentence Sentence)> Spot(ParsedArticle parsed)
    {
        var work = new TimeWorkspace();
        var forms = new List<TimeForm>();
        var spotted = new List<(TimeForm, Sentence)>();
        foreach (var sentence in parsed.Sentences)
        {
            forms.Clear();
            _spotter.Find(parsed.Article, sentence, work, forms);
            foreach (var form in forms)
                spotted.Add((form, sentence));
        }

        _dateLines.Mark(parsed, spotted);
        return spotted;
    }

    private static Narrative Start(Article article, List<(TimeForm Form, Sentence Sentence)> spotted)
    {
        var isDayFirst = IsDayFirst(spotted);
        if (article.PublishedDay is { } day)
            return new Narrative(day, "published", null, isDayFirst);
        int? hint = null;
        foreach (var (form, _) in spotted)
        {
            if (form.Op == TimeOp.Hint)
                hint ??= form[TimeField.Year] + form[TimeField.Ordinal];
            if (form.IsDateLine && form[TimeField.Day] <= DateTime.DaysInMonth(form[TimeField.Year]!.Value, form[TimeField.Month]!.Value))
                return new Narrative(new DateOnly(form[TimeField.Year]!.Value, form[TimeField.Month]!.Value, form[TimeField.Day]!.Value), "the date line", hint, isDayFirst);
        }

        return new Narrative(null, "published", hint, isDayFirst);
    }

    /// <summary>The order of day and month that dates in figures show where one figure is no month.</summary>
    private static bool? IsDayFirst(List<(TimeForm Form, Sentence Sentence)> spotted)
    {
        bool dayFirst = false, monthFirst = false;
        foreach (var (form, _) in spotted)
        {
            if (form.Op != TimeOp.Figures)
                continue;
            dayFirst |= form[TimeField.Day] > 12;
            monthFirst |= form[TimeField.Count] > 12;
        }

        return dayFirst == monthFirst ? null : dayFirst;
    }

    private static Resolution? Resolve(TimeForm form, Context context) => form.Op switch
    {
        TimeOp.Calendar or TimeOp.Figures => CalendarResolver.Resolve(form, context),
        TimeOp.Shift => ShiftResolver.Shift(form, context),
        TimeOp.Period => ShiftResolver.Period(form, context),
        TimeOp.Clock => ClockResolver.Resolve(form, context),
        TimeOp.Duration => DurationResolver.Resolve(form),
        TimeOp.Set => DurationResolver.Set(form),
        TimeOp.Unplaced => new Resolution(TimeType.Date, "XXXX-XX-XX", null, "its day depends on place and year"),
        TimeOp.Ref => new Resolution(TimeType.Date, ((ReferenceValue)form[TimeField.Ref]!.Value).ToString(), null, "points to no date"),
        _ => null,
    };

    /// <summary>"a year earlier" compares; the story stays where it is.</summary>
    private static bool IsComparison(TimeForm form, Resolution resolution) =>
        form.Op == TimeOp.Shift && form.Unit >= CalendarUnit.Year && form.Direction == TimeDirection.Last && resolution.Anchor != null;

    private static TimeExpression Expression(TimeForm form, Sentence sentence, WordRange words, Resolution resolution, int index, bool opens) => new()
    {
        Index = index,
        Span = form.Span,
        Sentence = sentence.Index,
        Words = words,
        Type = resolution.Type,
        Value = resolution.Value,
        Mod = form[TimeField.Mod] is { } mod ? ((TimeMod)mod).ToString() : null,
        Quant = resolution.Type == TimeType.Set ? "EVERY" : null,
        Anchor = resolution.Anchor,
        Basis = resolution.Basis,
        Until = opens ? index + 1 : null,
        IsDateLine = form.IsDateLine,
        IsDayAssumed = resolution.IsDayAssumed,
        IsHour = form.Op == TimeOp.Clock,
        FoundBy = form.Rule,
    };

    /// <summary>Takes back intervals whose second bound had no value.</summary>
    private static void Close(ImmutableArray<TimeExpression>.Builder times)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i].Until is { } end && (end >= times.Count || times[end].Sentence != times[i].Sentence))
                times[i] = times[i] with { Until = null };
        }
    }
}
