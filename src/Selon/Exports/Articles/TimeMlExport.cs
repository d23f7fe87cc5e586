using System.Globalization;
using System.Text;
using Selon.Records;
using Selon.Text;
using Selon.Time;

namespace Selon.Exports;

/// <summary>
/// TimeML 1.2.1 (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html): time expressions, event triggers and
/// the cues of statements inline, and a link from each event to the time that dates it. TimeML has no overlapping elements:
/// where two would overlap, the time expression stays, then the event. Several articles stand in one <c>collection</c>.
/// </summary>
public sealed class TimeMlExport : ArticleTextExport
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    public override string Head(ArticleRecord? only) => only is null ? Declaration + "<collection>\n" : Declaration;

    public override string Tail(ArticleRecord? only) => only is null ? "</collection>\n" : "";

    protected override void Write(ArticleRecord record, int number, StringBuilder text)
    {
        var article = record.Article;
        text.Append("<TimeML>\n<DOCID>").AppendText(article.Id).Append("</DOCID>\n");
        if (article.Published is { } published)
        {
            // Its number follows those of the text, so that all others are called as in the record.
            text.Append("<DCT><TIMEX3 tid=\"t").Append(record.Times.Length.ToString(CultureInfo.InvariantCulture))
                .Append("\" type=\"").Append(published.Contains('T', StringComparison.Ordinal) ? "TIME" : "DATE").Append("\" value=\"").AppendText(published)
                .Append("\" functionInDocument=\"CREATION_TIME\">").AppendText(published).Append("</TIMEX3></DCT>\n");
        }

        if (article.Title is { } title)
            text.Append("<TITLE>").AppendText(title).Append("</TITLE>\n");
        var elements = TimeMlElement.Of(record);
        text.Append("<TEXT>");
        var at = 0;
        foreach (var element in elements)
        {
            text.AppendText(article.Text.AsSpan(at, element.Span.Start - at)).Append(element.Open)
                .AppendText(element.Span.In(article.Text)).Append(element.Close);
            at = element.Span.End;
        }

        text.AppendText(article.Text.AsSpan(at)).Append("</TEXT>\n");
        foreach (var element in elements)
            text.Append(element.After);
        text.Append("</TimeML>\n");
    }
}
