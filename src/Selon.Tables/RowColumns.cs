using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Exports;
using Selon.Records;

namespace Selon.Tables;

/// <summary>One column of a table of rows: exactly one of the three says what stands in it.</summary>
internal sealed record RowColumn(string Name)
{
    public Func<ChronologyRow, string?>? Text { get; init; }

    public Func<ChronologyRow, double?>? Number { get; init; }

    public Func<ChronologyRow, DateOnly?>? Day { get; init; }
}

/// <summary>
/// The columns of tables with types, the same in all of them. Several values in a cell are separated by <c>; </c>; article, text and paragraph are those of the
/// evidence that tells a row most fully. Days are empty unless the date is known to the day.
/// </summary>
internal static class RowColumns
{
    public static ImmutableArray<RowColumn> All { get; } =
    [
        Text("id", r => r.UniqueId()),
        Text("kind", r => r.IsEvent ? "event" : "statement"),
        Text("type", r => r.Event?.Type.Name() ?? r.Statement!.Kind.Name()),
        Text("mode", r => string.Join("; ", r.Event?.Modes ?? [])),
        Text("contexts", r => string.Join("; ", r.Event?.Contexts ?? [])),
        Text("label", r => new RowText(r).Label),
        Text("date", r => r.Date?.Value),
        Day("first_day", r => EventDays.Of(r.Date?.Value)?.First),
        Day("last_day", r => EventDays.Of(r.Date?.Value)?.Last),
        Text("date_reason", r => r.Date?.Reason),
        Text("actors", r => new RowText(r).Actors),
        Text("actor_countries", r => Countries(r.Actors)),
        Text("recipients", r => new RowText(r).Recipients),
        Text("recipient_countries", r => Countries(r.Recipients)),
        Text("places", r => new RowText(r).Places),
        Number("latitude", r => r.Places.FirstOrDefault(p => p.Location is not null)?.Location?.Latitude),
        Number("longitude", r => r.Places.FirstOrDefault(p => p.Location is not null)?.Location?.Longitude),
        Text("factuality", r => r.Event?.Factuality.Name()),
        Text("according_to", r => RowText.Tellers(r.ToldBy)),
        Text("act", r => r.Statement?.Act),
        Text("text", r => new RowText(r).Content),
        Text("comment", r => new RowText(r).Comment()),
        Text("outlet", r => r.Evidence[0].Article.Outlet),
        Text("title", r => r.Evidence[0].Article.Title),
        Text("published", r => r.Evidence[0].Article.Published),
        Text("url", r => r.Evidence[0].Article.Url),
        Text("article", r => r.Evidence[0].Article.Id),
        Text("paragraph", r => r.Evidence[0].Paragraph),
        Text("found_by", r => r.Evidence[0].FoundBy),
        Number("confidence", r => (double?)r.Evidence[0].Confidence),
        Number("reports", r => r.Reports),
        Text("review", r => r.Review == Review.None ? null : r.Review.Name()),
        Text("notes", r => string.Join("; ", r.Notes)),
    ];

    private static RowColumn Text(string name, Func<ChronologyRow, string?> of) => new(name) { Text = of };

    private static RowColumn Number(string name, Func<ChronologyRow, double?> of) => new(name) { Number = of };

    private static RowColumn Day(string name, Func<ChronologyRow, DateOnly?> of) => new(name) { Day = of };

    private static string Countries(ImmutableArray<Party> parties) => string.Join("; ", parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal));
}
