using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Entities;

namespace Selon.Exports;

/// <summary>
/// The 61 columns of GDELT 2.0 events, with tabs between them and without a header line, as GDELT writes them
/// (http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf). One event is one line: an actor and a recipient, the first of each. Codes of
/// CAMEO come from <c>languages/cameo.tsv</c>. Cells that Selon does not know are empty: tone, ethnic and religious codes, FIPS codes of places.
/// </summary>
public sealed class GdeltExport(ExportOptions options) : EventTableExport(options)
{
    private protected override void Write(ChronologyRow row, EventFacts happened, StringBuilder text)
    {
        var line = new TabLine(text);
        line.Add(row.NumericId());
        Dates(line, row.Date);
        var first = row.Actors.FirstOrDefault();
        var second = row.Recipients.FirstOrDefault() ?? row.Actors.Skip(1).FirstOrDefault();
        Actor(line, first);
        Actor(line, second);
        var (code, goldstein) = EventCodes.CameoOf(happened);
        line.Add(row.Evidence.Any(e => e.Paragraph is "headline" or "¶1") ? "1" : "0").Add(code).Add(code).Add(code[..2]).Add(QuadClass(code)).Add(goldstein);
        line.Add(row.Evidence.Length).Add(row.Evidence.Select(e => e.Article.Outlet ?? e.Article.Id).Distinct(StringComparer.Ordinal).Count()).Add(row.Reports).Empty(1);
        Place(line, null);
        Place(line, null);
        Place(line, row.Places.FirstOrDefault(p => p.Location is not null) ?? row.Places.FirstOrDefault());
        line.Add(Published(row)).Add(row.Evidence[0].Article.Url ?? row.Evidence[0].Article.Id).End();
    }

    /// <summary>DATEADDED and the times of mentions: GDELT means the moment of reading; there is no clock here, so the publication date stands in where it is known.</summary>
    internal static string Published(ChronologyRow row) => Published(row.Evidence[0].Article);

    internal static string Published(ArticleReference article) => EventDays.Of(article.Published) is { } days ? days.First.Digits() + "000000" : "";

    /// <summary>SQLDATE needs the day, MonthYear the month, Year the year; the fraction is GDELT's: thirty days a month.</summary>
    private static void Dates(TabLine line, RowDate? date)
    {
        var days = EventDays.Of(date?.Value);
        var key = date is null ? null : DateOrder.Key(date.Value);
        var (year, month) = ((key ?? 0) / 10000, (key ?? 0) / 100 % 100);
        var isMonth = month > 0 && date!.Value.Length >= 7 && char.IsAsciiDigit(date.Value[5]) && month <= 12 && (date.Value[5] is '0' or '1');
        line.Add(days?.First.Digits())
            .Add(isMonth || days is not null ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}") : "")
            .Add(key is not null && !date!.Value[..4].Contains('X', StringComparison.Ordinal) ? year.ToString("0000", CultureInfo.InvariantCulture) : "")
            .Add(days is { First: var day } ? (day.Year + ((((day.Month - 1) * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture) : "");
    }

    private static void Actor(TabLine line, Party? party)
    {
        line.Add(party?.Country == party?.Sector ? party?.Country : party?.Country + party?.Sector).Add(party?.Name.ToUpperInvariant()).Add(party?.Country is "IGO" or "NGO" ? "" : party?.Country).Empty(4)
            .Add(party?.Sector).Empty(2);
    }

    /// <summary>Type 1 is a country, 4 a town outside the USA; its features are not those of GeoNames.</summary>
    private static void Place(TabLine line, Party? place)
    {
        line.Add(place?.Kind switch { null => "0", EntityKind.Country => "1", _ when place.Location is not null => "4", _ => "0" })
            .Add(place?.Name).Empty(3).Add(place?.Location?.Latitude).Add(place?.Location?.Longitude).Empty(1);
    }

    private static string QuadClass(string code) => int.Parse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture) switch
    {
        <= 5 => "1",
        <= 8 => "2",
        <= 13 => "3",
        _ => "4",
    };
}

/// <summary>
/// The 16 columns of GDELT 2.0 mentions (the same codebook): a line for every place that tells an event of <see cref="GdeltExport"/>. The last column, which GDELT
/// reserves, holds who tells it there.
/// </summary>
public sealed class GdeltMentionsExport(ExportOptions options) : EventTableExport(options)
{
    private protected override void Write(ChronologyRow row, EventFacts happened, StringBuilder text)
    {
        foreach (var evidence in row.Evidence)
        {
            var article = evidence.Article;
            new TabLine(text).Add(row.NumericId()).Add(GdeltExport.Published(row)).Add(GdeltExport.Published(article)).Add(article.Url is null ? "2" : "1").Add(article.Outlet)
                .Add(article.Url ?? article.Citation()).Empty(3).Add(evidence.Mark?.Start ?? evidence.Sentence.Start).Add("1")
                .Add(evidence.Confidence is { } c ? (long)decimal.Round(c * 100) : 0).Empty(2)
                .Add(article.Language == "en" ? "" : $"srclc:{(article.Language == "fr" ? "fra" : article.Language)}")
                .Add(evidence.ToldBy.IsEmpty ? "" : "according to " + RowText.Tellers(evidence.ToldBy)).End();
        }
    }
}
