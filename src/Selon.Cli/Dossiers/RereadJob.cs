using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Dossiers.Storage;
using Selon.Intake;
using Selon.Records;
using Selon.Text.Packs;

namespace Selon.Cli.Dossiers;

/// <summary>
/// Reads the articles of a dossier anew and makes the chronology anew at the end. Each new record is kept at once; a run that is interrupted goes on where
/// it was, and the chronology follows the old readings until it is through.
/// </summary>
internal sealed class RereadJob(Dossier dossier, Languages languages, int threads, Report report)
{
    private const string Unfinished = "reread";

    private readonly string _reader = Fingerprint.Of(AppContext.BaseDirectory);

    /// <summary>The number of articles that were read anew.</summary>
    /// <param name="all">Also those that this reader has read.</param>
    /// <param name="stop">Stops between two articles.</param>
    public int Run(bool all, CancellationToken stop)
    {
        var read = 0;
        var articles = Articles().Where(a => all || a.Reader != _reader).TakeWhile(_ => !stop.IsCancellationRequested);
        foreach (var (article, record, error) in OrderedWork.Run(articles, Read, threads, _ => 1))
        {
            if (error is not null)
            {
                report.Failed(error);
                continue;
            }

            if (read++ == 0)
                dossier.Note([new SourceState(Unfinished, _reader)]);
            dossier.ReplaceRecord(article.Number, record!, _reader);
            report.Read();
        }

        if (!stop.IsCancellationRequested && dossier.Store.Read(r => r.InputState(Unfinished)) is not null)
        {
            dossier.Rebuild();
            dossier.Note([new SourceState(Unfinished, null)]);
        }

        return read;
    }

    /// <summary>All articles, some at a time: no transaction stays open while they are read.</summary>
    private IEnumerable<StoredArticle> Articles()
    {
        const int AtATime = 100;
        var after = 0L;
        while (true)
        {
            var some = dossier.Store.Read(r => r.Articles(after).Take(AtATime).ToList());
            foreach (var article in some)
                yield return article;
            if (some.Count < AtATime)
                yield break;
            after = some[^1].Number;
        }
    }

    private (StoredArticle Article, ArticleRecord? Record, IntakeError? Error) Read(StoredArticle stored)
    {
        var article = RecordReader.Read(dossier.Store.Read(r => r.Record(stored.Number))).Article;
        if (languages.Find(article.Language, out var reason) is not { Reader: var reader })
            return (stored, null, new IntakeError(stored.Source, null, $"article {article.Url ?? article.Id} {reason}"));
        try
        {
            return (stored, ArticleRecord.Of(reader.Read(article)), null);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or PackException))
        {
            return (stored, null, new IntakeError(stored.Source, null, $"article {article.Id}: internal error, please report it: {e}"));
        }
    }
}
