using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Records;
using Selon.Text;

namespace Selon.Exports;

/// <summary>
/// One line for each row (RFC 4180, comma, CRLF). Article, text, paragraph and offsets are those of the evidence that tells it most fully.
/// Several values in a cell are separated by <c>; </c>. A cell that a spreadsheet would run as a formula gets an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection).
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
        Cell(text, lead.Article.Id);
        Cell(text, lead.Article.Url);
        Cell(text, lead.Article.Outlet);
        Cell(text, lead.Article.Title);
        Cell(text, lead.Article.Published);
        Cell(text, row.IsEvent ? "event" : "statement");
        Cell(text, row.Id);
        Cell(text, row.Date?.Value);
        Cell(text, row.Date?.Reason);
        What(text, row);
        End(text, row, lead);
        text.Length--;
        text.Append("\r\n");
    }

    private static void What(StringBuilder text, ChronologyRow row)
    {
        var words = new RowText(row);
        Cell(text, row.Event?.Type.Name() ?? row.Statement!.Kind.Name());
        Cell(text, string.Join("; ", row.Event?.Modes ?? []));
        Cell(text, string.Join("; ", row.Event?.Contexts ?? []));
        Cell(text, words.Actors);
        Cell(text, Countries(row.Actors));
        Cell(text, words.Recipients);
        Cell(text, Countries(row.Recipients));
        Cell(text, words.Places);
        Cell(text, row.Event?.Factuality.Name());
        Cell(text, RowText.Tellers(row.ToldBy));
        Cell(text, row.Statement?.Cue);
        Cell(text, row.Statement is { } statement ? string.Join(" […] ", statement.Content) : row.Evidence[0].Text);
    }

    private static void End(StringBuilder text, ChronologyRow row, Evidence lead)
    {
        var span = lead.Content.IsEmpty ? lead.Sentence : new TextSpan(lead.Content[0].Start, lead.Content[^1].End);
        Cell(text, lead.Paragraph);
        Cell(text, span.Start.ToString(CultureInfo.InvariantCulture));
        Cell(text, span.End.ToString(CultureInfo.InvariantCulture));
        Cell(text, lead.FoundBy);
        Cell(text, lead.Confidence?.ToString("0.###", CultureInfo.InvariantCulture));
        Cell(text, row.Reports.ToString(CultureInfo.InvariantCulture));
        Cell(text, row.Review == Review.None ? null : row.Review.Name());
        Cell(text, string.Join("; ", row.Notes));
    }

    /// <summary>Country codes in the order of the names, each once.</summary>
    private static string Countries(ImmutableArray<Party> parties) => string.Join("; ", parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal));

    private static void Cell(StringBuilder text, string? value)
    {
        value ??= "";
        var formula = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (!formula && !value.AsSpan().ContainsAny(",\"\r\n"))
        {
            text.Append(value).Append(',');
            return;
        }

        text.Append('"').Append(formula ? "'" : "").Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",");
    }
}
