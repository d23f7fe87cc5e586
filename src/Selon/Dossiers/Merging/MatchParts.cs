using System.Collections.Immutable;
using System.Globalization;
using Selon.Events;
using Selon.Records;

namespace Selon.Dossiers.Merging;

/// <summary>Adds up what agrees between two mentions. Each comparison says false when it rules the match out.</summary>
internal sealed class MatchParts
{
    private readonly ImmutableArray<string>.Builder _reasons = ImmutableArray.CreateBuilder<string>();

    public double Sum { get; private set; }

    /// <summary>True when one account denies what the other tells.</summary>
    public bool Contradicts { get; private set; }

    public ImmutableArray<string> Reasons => _reasons.ToImmutable();

    public void Add(double weight, string reason)
    {
        Sum += weight;
        _reasons.Add(reason);
    }

    public bool CompareTypes(EventDigest a, EventDigest b)
    {
        if (EventKeys.Compatible(a.Type) != EventKeys.Compatible(b.Type))
            return RuledOut($"other type: {a.Type.Name()}, {b.Type.Name()}");
        if (a.Modes.Any(m => b.Modes.Contains(m, StringComparer.Ordinal)))
            Add(MatchWeights.SameMode, "same mode");
        return true;
    }

    public bool CompareFactuality(EventDigest a, EventDigest b)
    {
        var (first, second) = (FactualityClass.Of(a.Factuality), FactualityClass.Of(b.Factuality));
        if (first == second)
            return true;
        Contradicts = FactualityClass.AreOpposed(first, second);
        var names = $"{a.Factuality.Name()}, {b.Factuality.Name()}";
        if (!Contradicts)
            return RuledOut($"other factuality: {names}");
        _reasons.Add($"accounts contradict each other: {names}");
        return true;
    }

    public bool CompareDates(EventDigest a, EventDigest b)
    {
        if (a.Days is not { } first || b.Days is not { } second)
            return AreTimely(a, b) || RuledOut($"no date told, and the articles are too far apart: {a.Published}, {b.Published}");
        if (!first.Overlaps(second))
            return RuledOut($"other date: {a.Date}, {b.Date}");
        if (first == second && first.IsDay)
            Add(MatchWeights.SameDay, $"same day: {a.Date}");
        else
            Add(MatchWeights.OverlappingDates, $"dates agree: {a.Date}, {b.Date}");
        return true;
    }

    /// <summary>
    /// Where an account tells no date, its article must be of the days in which one writes of the event: news of one kind about the same people
    /// come back every week. Without publication dates nothing is known.
    /// </summary>
    private static bool AreTimely(EventDigest a, EventDigest b)
    {
        if (DayRange.Of(a.Published) is not { IsDay: true } first || DayRange.Of(b.Published) is not { IsDay: true } second)
            return true;
        return (a.Days, b.Days) switch
        {
            ({ } day, null) => IsWrittenOf(day, second),
            (null, { } day) => IsWrittenOf(day, first),
            _ => Math.Abs(first.First - second.First) <= MatchWeights.DaysApart,
        };
    }

    private static bool IsWrittenOf(DayRange day, DayRange published) =>
        published.First >= day.First - MatchWeights.DaysApart && published.First <= day.Last + MatchWeights.DaysAfter;

    public bool CompareRoles(EventDigest a, EventDigest b)
    {
        var actors = RoleMatch.Of(a.Actors, b.Actors, out var actor);
        var recipients = RoleMatch.Of(a.Recipients, b.Recipients, out var recipient);
        if (actors == Agreement.Different)
            return RuledOut($"other actor: {actor}");
        if (recipients == Agreement.Different)
            return RuledOut($"other recipient: {recipient}");
        Agree(actors, MatchWeights.SameActor, MatchWeights.CompatibleActor, "actor", actor);
        Agree(recipients, MatchWeights.SameRecipient, MatchWeights.CompatibleRecipient, "recipient", recipient);
        return true;
    }

    public bool ComparePlaces(EventDigest a, EventDigest b)
    {
        var places = RoleMatch.OfPlaces(a.Places, b.Places, out var place);
        if (places == Agreement.Different)
            return RuledOut($"other place: {place}");
        Agree(places, MatchWeights.SamePlace, MatchWeights.CompatiblePlace, "place", place);
        return true;
    }

    public void CompareContent(EventDigest a, EventDigest b)
    {
        if (a.Language != b.Language)
            return;
        if (a.Trigger == b.Trigger && a.Trigger != 0)
            Add(MatchWeights.SameTrigger, "same word for it");
        var likeness = ContentLikeness.Of(a.Words, b.Words);
        Add(MatchWeights.Content * likeness, string.Create(CultureInfo.InvariantCulture, $"sentences alike: {100 * likeness:F0} %"));
    }

    private void Agree(Agreement agreement, double same, double compatible, string role, string name)
    {
        if (agreement == Agreement.Same)
            Add(same, $"same {role}: {name}");
        else if (agreement == Agreement.Compatible)
            Add(compatible, $"{role}s may be the same: {name}");
    }

    private bool RuledOut(string reason)
    {
        _reasons.Clear();
        _reasons.Add(reason);
        return false;
    }
}
