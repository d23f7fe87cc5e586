using System.Collections.Immutable;

namespace Selon.Chronologies;

/// <summary>What an article or a dossier tells, in the order of time.</summary>
/// <param name="Dated">Rows whose date is known at least to the year, by date, then in the order of the articles and of their text.</param>
/// <param name="Undated">The others, in the order of the articles and of their text.</param>
public sealed record Chronology(ImmutableArray<ChronologyRow> Dated, ImmutableArray<ChronologyRow> Undated)
{
    /// <summary>All rows: dated first.</summary>
    public IEnumerable<ChronologyRow> Rows => Dated.Concat(Undated);

    /// <summary>Puts rows in order; the same rows give the same order, however they come.</summary>
    public static Chronology Of(IEnumerable<ChronologyRow> rows)
    {
        var all = rows.ToLookup(r => DateOrder.IsResolved(r.Date?.Value));
        return new Chronology([.. InText(all[true].OrderBy(r => DateOrder.Key(r.Date!.Value)))], [.. InText(all[false].OrderBy(_ => 0))]);
    }

    private static IOrderedEnumerable<ChronologyRow> InText(IOrderedEnumerable<ChronologyRow> rows) =>
        rows.ThenBy(r => r.Evidence[0].Article.Number).ThenBy(r => r.Evidence[0].Place).ThenBy(r => r.IsEvent).ThenBy(r => r.Id, IdOrder.Instance);
}
