using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Exports;
using Selon.Statements;
using Selon.Tables;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Exports;

/// <summary>Whatever stands in a row – half characters, control characters, markup, dates that are none – every format stays what it is.</summary>
public class HostileRowTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["ab é;,:\t\n\r\0\u0007\u2028\ud83d\ude00\ufffe<>&\"'`|\\=-+@"], 0, 12],
        Const("", "\ud83d", "😀", "]]>", "<!--", "=cmd|' /C calc'!A0", "{{}}", "%00", "\\", "\"\"\"", "٣", "e\u0301"));

    private static readonly Gen<string> Dates = Gen.OneOf(Words, Const("2024-03-12", "2024-03", "2024", "XXXX-03-12", "2024-W07", "9999-12-31", "0001-01-01", "2024-03-12/2024-03-14", "../2024", "/", "2024-13-45", "-", "2024-SP", "PAST_REF", "1899-12-31"));

    private static readonly Gen<Party> Parties = Gen.Select(Words, Words, Gen.Int[0, 6], Gen.Float[-90, 90]).Select((name, other, kind, degrees) => new Party
    {
        Name = name,
        Key = kind == 1 ? other : null,
        Country = kind < 3 ? other : "FRA",
        Sector = kind == 2 ? other : null,
        Kind = kind == 6 ? null : (EntityKind)kind,
        Role = other,
        Location = kind > 3 ? new GeoPoint(degrees, degrees) : null,
    });

    private static readonly Gen<ChronologyRow> Rows = Gen.Select(Words, Words, Dates, Parties.Array[0, 3], Gen.Int[0, 15], Gen.Int[0, 6], Gen.Bool, Gen.Bool).Select((a, b, date, parties, type, factuality, isEvent, told) => new ChronologyRow
    {
        Id = "e" + a,
        Event = isEvent ? new EventFacts { Type = (EventType)type, Modes = [a, "aerial"], Contexts = [b], Factuality = (Factuality)factuality } : null,
        Statement = isEvent ? null : new StatementFacts { Kind = StatementKind.Direct, Act = a, Cue = b, Content = [a, b] },
        Actors = [.. parties],
        Recipients = [.. parties.Reverse()],
        Places = [.. parties],
        Venue = told ? a : null,
        Date = new RowDate(date, b),
        ToldBy = told ? [new Teller { Statement = a, Parties = [.. parties] }] : [],
        Evidence = [Evidence(a, b, date, told), Evidence(b, a, date, !told)],
        Notes = [a],
    });

    public static TheoryData<string> Formats => [.. ExportFormats.All.Concat(TableFormats.All).Where(f => f.OfRows is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormatStaysWhatItIs(string name)
    {
        var format = ExportFormats.All.Concat(TableFormats.All).Single(f => f.Name == name);
        var export = format.OfRows!(new ExportOptions { AllFactualities = true });
        Gen.Select(Rows.Array[0, 4], Words).Sample((rows, title) => Check(name, ApprovedExportTests.Write(export, rows, new ExportHeading(title, title))), iter: format.IsBinary ? 20 : 300);
    }

    private static Gen<string> Const(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Evidence Evidence(string a, string b, string date, bool told)
    {
        var text = a + " " + b;
        return new Evidence
        {
            Article = new ArticleReference { Number = told ? 1 : 2, Id = a, Url = told ? "https://x.example/" + b : b, Title = b, Outlet = told ? a : null, Published = date, Language = told ? "fr" : "und" },
            Mention = "v0",
            Sentence = new TextSpan(3, 3 + text.Length),
            Text = text,
            Mark = told ? new TextSpan(3, 3 + a.Length) : null,
            Paragraph = b,
            Date = new RowDate(date, a),
            Factuality = told ? Factuality.Denied : null,
            FoundBy = a,
            Confidence = told ? 0.5m : null,
        };
    }

    private static void Check(string name, string written)
    {
        switch (name)
        {
            case "rows" or "plover" or "ftm":
                foreach (var line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    JsonDocument.Parse(line).Dispose();
                break;
            case "timelinejs" or "geojson" or "jsonld":
                JsonDocument.Parse(written).Dispose();
                break;
            case "graphml" or "gexf":
                XDocument.Parse(written);
                break;
            case "html":
                Assert.DoesNotContain("<!--", written, StringComparison.Ordinal);
                break;
            case "csv" or "acled":
                Assert.Single(CsvExportTests.Parse(written).Select(r => r.Length).Distinct());
                break;
            case "polecat" or "gdelt" or "gdelt-mentions":
                Assert.True(written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t').Length).Distinct().Count() <= 1, written);
                break;
            case "markdown":
                Assert.All(written.Split('\n').Where(l => l.StartsWith('|')), l => Assert.EndsWith("|", l, StringComparison.Ordinal));
                break;
            case "ics":
                Assert.All(written.Split("\r\n"), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n', StringComparison.Ordinal)));
                break;
        }
    }
}
