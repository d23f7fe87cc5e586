using System.Globalization;
using Selon.Chronologies;

namespace Selon.Cli.Tables;

/// <summary>One row: date, mark, who does what to whom, then the words that say so.</summary>
internal static class TableRow
{
    /// <summary>A filled square for what happened.</summary>
    public const string EventMark = "■";

    /// <summary>A quotation mark for what was said; a bar runs down beside its content.</summary>
    public const string StatementMark = "❝";

    private const string StatementBar = "│";
    private const int DateWidth = 11;
    private const int BodyStart = DateWidth + 4;

    public static void Write(TablePage page, RowText row, bool explain)
    {
        var width = page.Width - BodyStart;
        var paragraphs = new StyledText().Add(Where(row), Style.Dim).Clip(width / 2);
        var dates = row.Date.Split(" –", 2);
        if (dates.Length == 2)
            dates[1] = "–" + dates[1];
        var lines = Body(row, explain, width, width - paragraphs.Width - 2);
        for (var i = 0; i < Math.Max(lines.Count, row.Date.Length == 0 ? 1 : dates.Length); i++)
        {
            var date = (i < dates.Length ? dates[i] : "").PadRight(DateWidth);
            var margin = new StyledText().Add(date, i == 0 ? Style.Strong : Style.Plain).Add("  ");
            AddMark(margin, row.Row.IsEvent, i == 0);
            page.Put(margin.Whole(), i < lines.Count ? lines[i] : default, i == 0 ? paragraphs : default);
        }
    }

    /// <summary>The paragraphs of one article; of several only how many they are.</summary>
    private static string Where(RowText row) => row.Row.Reports is var reports and > 1 ? string.Create(CultureInfo.InvariantCulture, $"{reports} reports") : row.Paragraphs;

    private static void AddMark(StyledText margin, bool isEvent, bool first)
    {
        if (isEvent)
            margin.Add(first ? EventMark : " ", Style.Event);
        else
            margin.Add(first ? StatementMark : StatementBar, Style.Statement);
        margin.Add(" ");
    }

    private static List<StyledLine> Body(RowText row, bool explain, int width, int firstWidth)
    {
        var lines = new List<StyledLine>(Head(row).Wrap(firstWidth, width));
        var content = Content(row);
        if (row.Row.IsEvent && !explain)
            lines.Add(Around(row, width));
        else
            lines.AddRange(content.Wrap(width, width));
        if (explain)
        {
            foreach (var reason in RowReasons.Of(row))
                lines.AddRange(new StyledText().Add(reason, Style.Dim).Wrap(width, width));
        }

        return lines;
    }

    private static StyledText Head(RowText row)
    {
        var head = new StyledText();
        if (row.Row.IsEvent)
        {
            head.Add(row.Label, Style.Event);
            if (row.Factuality.Length > 0)
                head.Add($" [{row.Factuality}]", Style.Alert);
            if (row.Actors.Length > 0)
                head.Add("  " + row.Actors, Style.Strong);
        }
        else
        {
            head.Add(row.Actors, Style.Statement);
            if (row.Label.Length > 0)
                head.Add(" · " + row.Label);
        }

        if (row.Recipients.Length > 0)
            head.Add(" → ").Add(row.Recipients, row.Row.IsEvent ? Style.Strong : Style.Plain);
        if (row.Places.Length > 0)
            head.Add(" · at " + row.Places);
        if (row.AccordingTo.Length > 0)
            head.Add(" · according to ").Add(row.AccordingTo, Style.Statement);
        return head;
    }

    private static StyledText Content(RowText row)
    {
        if (!row.Row.IsEvent)
            return new StyledText().Add(row.Content);
        var trigger = row.TriggerInContent;
        return new StyledText()
            .Add(row.Content[..trigger.Start], Style.Dim)
            .Add(row.Content[trigger.Start..trigger.End], Style.Trigger)
            .Add(row.Content[trigger.End..], Style.Dim);
    }

    /// <summary>One line of the sentence with the trigger in it.</summary>
    private static StyledLine Around(RowText row, int width)
    {
        var trigger = row.TriggerInContent;
        var start = 0;
        if (row.Content.Length > width && trigger.End > width * 3 / 4)
        {
            start = Math.Max(0, Math.Min(trigger.Start - (width / 3), row.Content.Length - width + 2));
            while (start > 0 && start < trigger.Start && row.Content[start - 1] != ' ')
                start++;
        }

        var text = new StyledText()
            .Add(start > 0 ? "… " : "", Style.Dim)
            .Add(row.Content[start..trigger.Start], Style.Dim)
            .Add(row.Content[trigger.Start..trigger.End], Style.Trigger)
            .Add(row.Content[trigger.End..], Style.Dim);
        return text.Clip(width);
    }
}
