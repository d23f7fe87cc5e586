using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>Rows as a Markdown table.</summary>
internal static class MarkdownTable
{
    public static void Head(StringBuilder text) =>
        text.Append("| Date | Kind | Who | What | Where in the text |\n| --- | --- | --- | --- | --- |\n");

    public static void Row(StringBuilder text, RowText row) =>
        text.Append("| ").Append(Escape(row.Date)).Append(" | ").Append(row.Row.IsEvent ? "■ event" : "❝ statement")
            .Append(" | ").Append(Who(row)).Append(" | ").Append(What(row)).Append(" | ").Append(Escape(row.Paragraphs)).Append(" |\n");

    private static string Who(RowText row) => Escape(row.Actors) + (row.Recipients.Length > 0 ? " → " + Escape(row.Recipients) : "");

    private static string What(RowText row)
    {
        var what = new StringBuilder("**").Append(Escape(row.Label)).Append("**");
        if (row.Label.Length == 0)
            what.Clear();
        if (row.Factuality.Length > 0)
            what.Append(" *").Append(row.Factuality).Append('*');
        if (row.Places.Length > 0)
            what.Append(" at ").Append(Escape(row.Places));
        if (row.AccordingTo.Length > 0)
            what.Append(" according to ").Append(Escape(row.AccordingTo));
        return what.Append(what.Length > 0 ? ": " : "").Append(Escape(row.Content)).ToString();
    }

    /// <summary>A link where it is one (which knows no escapes between its angles), else the words.</summary>
    public static string Link(string url) =>
        WebAddress.IsLink(url) && !url.AsSpan().ContainsAny('<', '>') ? $"<{url}>" : Escape(url);

    /// <summary>Takes the meaning from every character that has one in Markdown, the table's bar and HTML among them.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '\\' or '&' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
                text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return text.ToString();
    }
}
