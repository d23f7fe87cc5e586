using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// iCalendar (RFC 5545): a whole day, or several, for every row that is dated to the day. What is known to the month or less is left out, and so is what was
/// denied or negated: a calendar shows it as if it were. Lines end with CRLF and are folded at 75 octets. DTSTAMP, which must be there,
/// is the day of coding when it is given, else the start of 1970: there is no clock here.
/// </summary>
public sealed class IcsExport(ExportOptions options) : StreamedTextExport
{
    private const int MaxOctets = 75;

    protected override string Tail => "END:VCALENDAR\r\n";

    protected override string Head(ExportHeading? heading)
    {
        var head = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Selon//Chronology//EN\r\nCALSCALE:GREGORIAN\r\n");
        if (heading is not null)
            Line(head, "X-WR-CALNAME", heading.Title);
        return head.ToString();
    }

    protected override void Write(ChronologyRow row, StringBuilder text)
    {
        if (EventDays.Of(row.Date?.Value) is not { } days || days.Last == DateOnly.MaxValue || row.Event is { Factuality: Events.Factuality.Denied or Events.Factuality.Negated })
            return;
        var words = new RowText(row);
        var stamp = options.CodedDate?.Replace("-", "", StringComparison.Ordinal) ?? "19700101";
        text.Append("BEGIN:VEVENT\r\n");
        Line(text, "UID", row.UniqueId() + "@selon");
        text.Append("DTSTAMP:").Append(stamp).Append("T000000Z\r\nDTSTART;VALUE=DATE:").Append(days.First.Digits())
            .Append("\r\nDTEND;VALUE=DATE:").Append(days.Last.AddDays(1).Digits()).Append("\r\nTRANSP:TRANSPARENT\r\n");
        text.Append(row.Event is null || row.Event.CameAbout() ? "STATUS:CONFIRMED\r\n" : "STATUS:TENTATIVE\r\n");
        Line(text, "SUMMARY", Summary(words));
        Line(text, "DESCRIPTION", Description(words));
        Line(text, "CATEGORIES", row.Event?.Type.Name() ?? "STATEMENT");
        if (words.Places.Length > 0)
            Line(text, "LOCATION", words.Places);
        if (row.Places.FirstOrDefault(p => p.Location is not null)?.Location is { } point)
            text.Append("GEO:").Append(Degrees(point.Latitude)).Append(';').Append(Degrees(point.Longitude)).Append("\r\n");
        if (WebAddress.IsUri(row.Evidence[0].Article.Url))
            Fold(text, "URL:" + row.Evidence[0].Article.Url);
        text.Append("END:VEVENT\r\n");
    }

    private static string Summary(RowText row)
    {
        var summary = new StringBuilder(row.Row.IsEvent ? row.Label : $"{row.Actors}: {row.Label}");
        if (row.Factuality.Length > 0)
            summary.Append(" [").Append(row.Factuality).Append(']');
        if (row.Row.IsEvent && row.Actors.Length > 0)
            summary.Append(": ").Append(row.Actors);
        if (row.Recipients.Length > 0)
            summary.Append(" → ").Append(row.Recipients);
        if (row.AccordingTo.Length > 0)
            summary.Append(" (according to ").Append(row.AccordingTo).Append(')');
        return summary.ToString();
    }

    private static string Description(RowText row)
    {
        var comment = row.Comment();
        return row.Content + (comment.Length > 0 ? "\n" + comment : "") + "\n" + row.Row.Evidence[0].Article.Citation();
    }

    private static string Degrees(float value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string name, string value)
    {
        var line = new StringBuilder(name).Append(':');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => line.Append('\\').Append(c),
                '\n' => line.Append("\\n"),
                _ when char.IsControl(c) => line.Append(' '),
                _ => line.Append(c),
            };
        }

        Fold(text, line.ToString());
    }

    /// <summary>Breaks a line before it grows longer than 75 octets, never inside a character.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            octets += rune.Utf8SequenceLength;
            text.Append(rune.ToString());
        }

        text.Append("\r\n");
    }
}
