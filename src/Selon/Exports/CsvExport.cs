using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Events;
using Selon.Records;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Exports;

/// <summary>
/// One row for each event mention and each statement, in the order of the text (RFC 4180, comma, CRLF). Several values in a
/// cell are separated by <c>; </c>. A cell that a spreadsheet would run as a formula gets an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
public sealed class CsvExport : TextExport
{
    private const string Columns =
        "article,url,outlet,title,published,kind,id,date,date_reason,type,mode,contexts,actors,actor_countries,recipients,recipient_countries,places,"
        + "factuality,according_to,cue,text,paragraph,start,end,found_by,confidence\r\n";

    public override string Head(CodedArticle? only) => Columns;

    protected override void Write(CodedArticle coded, int number, StringBuilder text)
    {
        var rows = new ArticleRows(coded, text);
        var statements = coded.Attributed.Statements;
        var s = 0;
        foreach (var mention in coded.Events.OrderBy(e => e.Trigger))
        {
            while (s < statements.Length && statements[s].Content[0].CompareTo(mention.Trigger) <= 0)
                rows.Add(statements[s++]);
            rows.Add(mention);
        }

        while (s < statements.Length)
            rows.Add(statements[s++]);
    }

    private sealed class ArticleRows(CodedArticle coded, StringBuilder text)
    {
        private readonly RowWords _words = new(coded);

        public void Add(EventMention mention)
        {
            Start("event", JsonParts.Id('v', mention.Index), mention.Date);
            Cell(mention.Type.Name());
            Cell(string.Join("; ", mention.Modes));
            Cell(string.Join("; ", mention.Contexts));
            Roles(mention.Actors, mention.Recipients);
            Cell(_words.Names(mention.Places));
            Cell(mention.Factuality.Name());
            Cell(_words.Tellers(Chronology.Tellers(coded, mention.AssertedBy)));
            Cell("");
            Cell(_words.OneLine(mention.Evidence));
            End(mention.Sentence, mention.Evidence, mention.FoundBy, mention.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        }

        public void Add(Statement statement)
        {
            Start("statement", JsonParts.Id('s', statement.Index), statement.Date);
            Cell(statement.Kind.Name());
            Cell("");
            Cell("");
            var speakers = _words.Speaker(statement);
            Cell(speakers);
            Cell(_words.Countries(statement.SourceEntities));
            Cell(_words.Names(statement.Addressees));
            Cell(_words.Countries(statement.Addressees));
            Cell(statement.Venue ?? "");
            Cell("");
            Cell(_words.Tellers(Chronology.Tellers(coded, statement.Within)));
            Cell(statement.Cue is { } cue ? _words.OneLine(cue) : "");
            Cell(string.Join(" […] ", statement.Content.Select(_words.OneLine)));
            End(statement.Sentence, new TextSpan(statement.Content[0].Start, statement.Content[^1].End), statement.FoundBy, "");
        }

        private void Start(string kind, string id, AssignedDate? date)
        {
            var article = coded.Article;
            Cell(article.Id);
            Cell(article.Url ?? "");
            Cell(article.Outlet ?? "");
            Cell(article.Title ?? "");
            Cell(article.Published ?? "");
            Cell(kind);
            Cell(id);
            Cell(date?.Value ?? "");
            Cell(_words.DateReason(date));
        }

        private void Roles(ImmutableArray<int> actors, ImmutableArray<int> recipients)
        {
            Cell(_words.Names(actors));
            Cell(_words.Countries(actors));
            Cell(_words.Names(recipients));
            Cell(_words.Countries(recipients));
        }

        private void End(int sentence, TextSpan span, string foundBy, string confidence)
        {
            Cell(_words.Paragraph(sentence));
            Cell(span.Start.ToString(CultureInfo.InvariantCulture));
            Cell(span.End.ToString(CultureInfo.InvariantCulture));
            Cell(foundBy);
            Cell(confidence);
            text.Length--;
            text.Append("\r\n");
        }

        private void Cell(string value)
        {
            var formula = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
            if (!formula && !value.AsSpan().ContainsAny(",\"\r\n"))
            {
                text.Append(value).Append(',');
                return;
            }

            text.Append('"').Append(formula ? "'" : "").Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",");
        }
    }
}
