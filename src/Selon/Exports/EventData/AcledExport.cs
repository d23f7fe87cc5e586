using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Events;

namespace Selon.Exports;

/// <summary>
/// The 31 columns of ACLED's data export as CSV (https://acleddata.com/knowledge-base/guide-to-2023-acled-column-changes and the codebook), for events that
/// ACLED knows; <c>acled.tsv</c> beside this file tells which. Fatalities, administrative areas and regions are not read and stay empty. Notes hold the
/// sentence and who tells it.
/// </summary>
public sealed class AcledExport(ExportOptions options) : EventTableExport(options)
{
    internal const string Columns =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,"
        + "iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    private const string Civilians = "Civilians";

    private static readonly CodeTable Types = new("Selon.Exports.acled.tsv");
    private static readonly CodeTable Actors = new("Selon.Exports.acled_actors.tsv");

    protected override string Head(ExportHeading? heading) => Columns + "\r\n";

    private protected override void Write(ChronologyRow row, EventFacts happened, StringBuilder text)
    {
        if (Types.Find(happened) is not { } type)
            return;
        var (first, second) = Sides(row);
        var (inter1, inter2) = (Inter(first, happened), Inter(second, null));
        var line = new CsvLine(text);
        line.Add(row.UniqueId());
        Dates(line, row.Date);
        var (kind, sub) = Kind(type["event"], type["sub"], inter1, inter2);
        line.Add(type["disorder"]).Add(kind).Add(sub);
        line.Add(first.FirstOrDefault()?.Name).Add(Others(first)).Add(inter1).Add(second.FirstOrDefault()?.Name).Add(Others(second)).Add(inter2);
        line.Add(string.Join('-', new[] { inter1, inter2 }.Where(i => i.Length > 0))).Add(inter2 == Civilians && type["disorder"] == "Political violence" ? "Civilian targeting" : "");
        Place(line, row);
        line.Add(string.Join("; ", row.Evidence.Select(e => e.Article.Outlet ?? e.Article.Id).Distinct(StringComparer.Ordinal))).Empty(1).Add(Notes(row)).Empty(3).End();
    }

    /// <summary>Those who act and those whom it hits; in mutual events the first actor and the others.</summary>
    private static (List<Party> First, List<Party> Second) Sides(ChronologyRow row) => row.Recipients.IsEmpty && row.Event!.Modes.Contains("sideAB", StringComparer.Ordinal)
        ? ([.. row.Actors.Take(1)], [.. row.Actors.Skip(1)])
        : ([.. row.Actors], [.. row.Recipients]);

    private static string Others(List<Party> side) => string.Join("; ", side.Skip(1).Select(p => p.Name));

    private static string Inter(List<Party> side, EventFacts? protest)
    {
        if (protest is { Type: EventType.Protest })
            return protest.Modes.Any(m => m is "riot" or "vandalize") ? "Rioters" : "Protesters";
        return side.FirstOrDefault()?.Sector is { } sector && Actors.Find(sector) is { } line ? line["inter"] : "";
    }

    /// <summary>An attack that is not told more exactly is a battle between armed sides, and violence when civilians are hit; else it stays open.</summary>
    private static (string Kind, string Sub) Kind(string kind, string sub, string first, string second) => kind.Length > 0 ? (kind, sub) : (first, second) switch
    {
        (_, Civilians) => ("Violence against civilians", "Attack"),
        ("State forces" or "Rebel group", "State forces" or "Rebel group") => ("Battles", "Armed clash"),
        _ => ("", ""),
    };

    /// <summary>Precision 1 is a day, 2 a week or several days, 3 a month; ACLED would put a day in the middle of it, here the day stays empty.</summary>
    private static void Dates(CsvLine line, RowDate? date)
    {
        var days = EventDays.Of(date?.Value);
        var key = date is null ? null : DateOrder.Key(date.Value);
        var isYear = key is not null && !date!.Value[..4].Contains('X', StringComparison.Ordinal);
        line.Add(days?.First.Iso()).Add(isYear ? (key!.Value / 10000).ToString("0000", CultureInfo.InvariantCulture) : "")
            .Add(days is { } d ? d.First == d.Last ? "1" : "2" : isYear && key!.Value / 100 % 100 > 0 ? "3" : "");
    }

    private static void Place(CsvLine line, ChronologyRow row)
    {
        var place = row.Places.FirstOrDefault(p => p.Location is not null) ?? row.Places.FirstOrDefault();
        line.Empty(2).Add(place?.Country).Empty(3).Add(place?.Name).Add(place?.Location?.Latitude)
            .Add(place?.Location?.Longitude).Add(place?.Location is null ? "" : "1");
    }

    private static string Notes(ChronologyRow row)
    {
        var comment = new RowText(row).Comment();
        return row.Evidence[0].Text + (comment.Length > 0 ? $" [{comment}]" : "");
    }
}
