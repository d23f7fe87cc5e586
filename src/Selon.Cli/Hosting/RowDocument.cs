using Selon.Chronologies;
using Selon.Events;
using Selon.Exports;
using Selon.Records;

namespace Selon.Cli.Hosting;

/// <summary>
/// The rows of the articles, article by article. The first article is held back until it is known whether it is the only one,
/// whose headline then heads the document.
/// </summary>
internal sealed class RowDocument(RowExport export, Stream stream) : Document<Chronology>
{
    private RowWriter? _writer;
    private (ArticleRecord Record, Chronology Rows)? _first;

    public override void End()
    {
        if (_writer is null)
            Open(_first is { Record.Article: var article } ? new ExportHeading(ArticleHeading.Of(article), article.Outlet) : null);
        _writer!.Complete();
        _writer.Dispose();
    }

    protected override Chronology Render(CodedArticle coded, ArticleRecord record, int number) => ArticleChronology.Of(record, number);

    protected override void Add(ArticleRecord record, Chronology part)
    {
        if (_writer is null && _first is null)
        {
            _first = (record, part);
            return;
        }

        if (_writer is null)
            Open(null);
        Write(part);
    }

    private void Open(ExportHeading? heading)
    {
        _writer = export.Open(stream, heading);
        if (_first is { Rows: var rows })
            Write(rows);
        _first = null;
    }

    private void Write(Chronology rows)
    {
        foreach (var row in rows.Rows)
            _writer!.Write(row);
    }
}
