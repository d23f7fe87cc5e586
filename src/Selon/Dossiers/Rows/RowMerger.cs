using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Events;

namespace Selon.Dossiers.Rows;

/// <summary>Makes one row of what several articles tell of one event, or of one statement. Nothing is lost: every report stays as evidence.</summary>
internal static class RowMerger
{
    /// <summary>One row under <paramref name="id"/>.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="reports">What each article tells, in the order of arrival; at least one, all of one kind.</param>
    /// <param name="reason">Why they were put together; null for a single one, or when people did it.</param>
    public static ChronologyRow Merge(string id, IReadOnlyList<ChronologyRow> reports, MergeReason? reason)
    {
        var lead = Lead(reports);
        if (reports.Count == 1)
            return lead with { Id = id, Merge = null };
        return lead with
        {
            Id = id,
            Date = Date(reports) ?? lead.Date,
            Actors = Fullest(reports, lead.Actors, r => r.Actors),
            Recipients = Fullest(reports, lead.Recipients, r => r.Recipients),
            Places = Fullest(reports, lead.Places, r => r.Places),
            Venue = lead.Venue ?? reports.Select(r => r.Venue).FirstOrDefault(v => v is not null),
            Evidence = [.. lead.Evidence, .. reports.Where(r => r != lead).SelectMany(r => r.Evidence)],
            Merge = reason,
        };
    }

    /// <summary>
    /// The report that tells most: who acts, on whom, when, where, what the outlet itself asserts before what somebody says; the first to arrive
    /// among equals.
    /// </summary>
    private static ChronologyRow Lead(IReadOnlyList<ChronologyRow> reports)
    {
        var (lead, best) = (reports[0], Fullness(reports[0]));
        foreach (var report in reports.Skip(1))
        {
            if (Fullness(report) is var fullness && fullness > best)
                (lead, best) = (report, fullness);
        }

        return lead;
    }

    private static int Fullness(ChronologyRow row) =>
        (IsReal(row) ? 16 : 0) + (row.Actors.IsEmpty ? 0 : 8) + (row.Recipients.IsEmpty ? 0 : 4) + (IsDated(row) ? 4 : 0)
        + (row.Places.IsEmpty ? 0 : 2) + (row.ToldBy.IsEmpty ? 1 : 0);

    // A report that it happened leads before one that it is denied, demanded or feared; the others stay beside it.
    private static bool IsReal(ChronologyRow row) => row.Event?.Factuality is null or Factuality.Occurred or Factuality.Ongoing;

    private static bool IsDated(ChronologyRow row) => DateOrder.IsResolved(row.Date?.Value);

    /// <summary>
    /// The date that most articles tell; among equals the most precise, then the first told. A date that only contains it
    /// (the month of the day) speaks for it and not against it.
    /// </summary>
    private static RowDate? Date(IReadOnlyList<ChronologyRow> reports)
    {
        var told = reports.Where(IsDated).Select(r => r.Date!).ToList();
        RowDate? best = null;
        var bestVotes = 0;
        foreach (var date in told)
        {
            var votes = told.Count(d => date.Value.StartsWith(d.Value, StringComparison.Ordinal));
            if (votes > bestVotes || (votes == bestVotes && date.Value.Length > best!.Value.Length))
                (best, bestVotes) = (date, votes);
        }

        return best;
    }

    /// <summary>The lead's parties, or where it names none those of the report that names most.</summary>
    private static ImmutableArray<Party> Fullest(IReadOnlyList<ChronologyRow> reports, ImmutableArray<Party> lead, Func<ChronologyRow, ImmutableArray<Party>> of)
    {
        if (!lead.IsEmpty)
            return lead;
        var best = lead;
        foreach (var report in reports)
        {
            if (of(report) is var parties && parties.Length > best.Length)
                best = parties;
        }

        return best;
    }
}
