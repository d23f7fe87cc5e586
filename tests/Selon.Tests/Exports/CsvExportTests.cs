using System.Text;
using Selon.Chronologies;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Exports;

public class CsvExportTests
{
    [Fact]
    public void EveryRowIsOneLineWithAllCells()
    {
        var record = ArticleRecord.Of(Talks.Read());
        var rows = Parse(ExportTests.Rows(new CsvExport(), record, null));
        Assert.Equal(ArticleChronology.Of(record).Rows.Select(r => r.Id), rows.Skip(1).Select(r => r[6]));
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        var sanction = rows.Single(r => r[6] == "v1");
        Assert.Equal("2024-03-12", sanction[Array.IndexOf(rows[0], "date")]);
        Assert.Equal("“le 12 mars”: year from published", sanction[Array.IndexOf(rows[0], "date_reason")]);
        Assert.Equal("VLD", sanction[Array.IndexOf(rows[0], "actor_countries")]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    public void NoCellIsAFormula(string title)
    {
        var coded = new CodedBuilder("Arvenne a manifesté.").With(a => a with { Title = title });
        coded.Event(Selon.Events.EventType.Protest, "manifesté", [coded.Entity("Arvenne")]);
        var row = Parse(ExportTests.Rows(new CsvExport(), ArticleRecord.Of(coded.Build()), null))[1];
        Assert.Equal("'" + title, row[3]);
    }

    /// <summary>RFC 4180, read strictly.</summary>
    internal static List<string[]> Parse(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var i = 0;
        while (i < csv.Length)
        {
            var cell = new StringBuilder();
            if (csv[i] == '"')
            {
                for (i++; csv[i] != '"' || (i + 1 < csv.Length && csv[i + 1] == '"'); i++)
                {
                    if (csv[i] == '"')
                        i++;
                    cell.Append(csv[i]);
                }

                i++;
            }
            else
            {
                while (csv[i] is not (',' or '\r'))
                    cell.Append(csv[i++]);
            }

            row.Add(cell.ToString());
            Assert.True(csv[i] is ',' or '\r');
            if (csv[i] == '\r')
            {
                Assert.Equal('\n', csv[++i]);
                rows.Add([.. row]);
                row.Clear();
            }

            i++;
        }

        return rows;
    }
}
