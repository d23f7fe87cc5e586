using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Records;
using Selon.Text;

namespace Selon.Exports;

/// <summary>
/// One line for each row (RFC 4180, comma, CRLF). Article, text, paragraph and offsets are those of the evidence that tells it most fully.
/// Several values in a cell are separated by <c>; </c>.
/// </summary>
public sealed class CsvExport : StreamedTextExport
{
    private const string Columns =
        "article,url,outlet,title,published,kind,id,date,date_reason,type,mode,contexts,actors,actor_countries,recipients,recipient_countries,places,"
        + "factuality,according_to,cue,text,paragraph,start,end,found_by,confidence,reports,review,notes\r\n";

    protected override string Head(ExportHeading? heading) => Columns;

    protected override void Write(ChronologyRow row, StringBuilder text)
    {
        var lead = row.Evidence[0];
        var line = new CsvLine(text);
        line.Add(lead.Article.Id);
        line.Add(lead.Article.Url);
        line.Add(lead.Article.Outlet);
        line.Add(lead.Article.Title);
        line.Add(lead.Article.Published);
        line.Add(row.IsEvent ? "event" : "statement");
        line.Add(row.Id);
        line.Add(row.Date?.Value);
        line.Add(row.Date?.Reason);
        What(line, row);
        End(line, row, lead);
        line.End();
    }

    private static void What(CsvLine line, ChronologyRow row)
    {
        var words = new RowText(row);
        line.Add(row.Event?.Type.Name() ?? row.Statement!.Kind.Name());
        line.Add(string.Join("; ", row.Event?.Modes ?? []));
        line.Add(string.Join("; ", row.Event?.Contexts ?? []));
        line.Add(words.Actors);
        line.Add(Countries(row.Actors));
        line.Add(words.Recipients);
        line.Add(Countries(row.Recipients));
        line.Add(words.Places);
        line.Add(row.Event?.Factuality.Name());
        line.Add(RowText.Tellers(row.ToldBy));
        line.Add(row.Statement?.Cue);
        line.Add(row.Statement is { } statement ? string.Join(" […] ", statement.Content) : row.Evidence[0].Text);
    }

    private static void End(CsvLine line, ChronologyRow row, Evidence lead)
    {
        var span = lead.Content.IsEmpty ? lead.Sentence : new TextSpan(lead.Content[0].Start, lead.Content[^1].End);
        line.Add(lead.Paragraph);
        line.Add(span.Start.ToString(CultureInfo.InvariantCulture));
        line.Add(span.End.ToString(CultureInfo.InvariantCulture));
        line.Add(lead.FoundBy);
        line.Add(lead.Confidence?.ToString("0.###", CultureInfo.InvariantCulture));
        line.Add(row.Reports.ToString(CultureInfo.InvariantCulture));
        line.Add(row.Review == Review.None ? null : row.Review.Name());
        line.Add(string.Join("; ", row.Notes));
    }

    /// <summary>Country codes in the order of the names, each once.</summary>
    private static string Countries(ImmutableArray<Party> parties) => string.Join("; ", parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal));
}
