using System.Globalization;
using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Dossiers.Storage;
using Selon.Intake;
using Selon.Intake.Addresses;
using Selon.Records;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Cli.Dossiers;

/// <summary>
/// Reads articles on several threads and puts them into a dossier one by one, in the order of the inputs, so that the dossier is the same
/// with any number of threads. What the dossier has already is not read.
/// </summary>
internal sealed class IngestJob(Dossier dossier, Languages languages, int threads, Report report, Action<AddOutcome>? added = null)
{
    private readonly string _reader = Fingerprint.Of(AppContext.BaseDirectory);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    public IngestTally Tally { get; } = new();

    /// <summary>Reads until the candidates end or <paramref name="stop"/> is asked for; what is kept then is whole.</summary>
    /// <exception cref="StorageException">The dossier cannot be written.</exception>
    public void Run(IEnumerable<IngestCandidate> candidates, CancellationToken stop)
    {
        foreach (var (candidate, record, error) in OrderedWork.Run(candidates.TakeWhile(_ => !stop.IsCancellationRequested), Read, threads, Weight))
        {
            if (stop.IsCancellationRequested)
                return;
            if (error is not null)
                Failed(candidate, error);
            else if (candidate.Result is null)
                Mark(candidate);
            else if (record is null)
                Known(candidate);
            else
                Add(candidate, record);
        }
    }

    private static long Weight(IngestCandidate candidate) => candidate.Result?.Value?.Text.Length ?? 0;

    private (IngestCandidate Candidate, ArticleRecord? Record, IntakeError? Error) Read(IngestCandidate candidate)
    {
        if (candidate.Result is not { } result)
            return (candidate, null, null);
        if (!result.IsRead)
            return (candidate, null, result.Error);
        var article = result.Value;
        if (dossier.Knows(Page(article), article.Title, article.Text))
            return (candidate, null, null);
        if (languages.Find(article.Language, out var reason) is not { Reader: var reader })
            return (candidate, null, new IntakeError(candidate.Source, null, $"article {article.Url ?? article.Id} {reason}"));
        try
        {
            return (candidate, ArticleRecord.Of(reader.Read(article)), null);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or PackException))
        {
            // One article that a stage stumbles over must not take the others with it; it is told, never dropped.
            return (candidate, null, new IntakeError(candidate.Source, null, $"article {article.Id}: internal error, please report it: {e}"));
        }
    }

    private void Add(IngestCandidate candidate, ArticleRecord record)
    {
        var outcome = dossier.Add(record, new ArticleOrigin(Page(record.Article), candidate.Source, Utc(candidate.Captured), _reader) { States = candidate.States });
        Tally.Count(outcome.Result);
        report.Read();
        added?.Invoke(outcome);
    }

    private void Known(IngestCandidate candidate)
    {
        Tally.Count(AddResult.Known);
        dossier.Note(candidate.States);
        report.Read();
    }

    /// <summary>A source is done with when nothing of it failed; else it is read again next time.</summary>
    private void Mark(IngestCandidate candidate)
    {
        if (!_failed.Contains(candidate.Source))
            dossier.Note(candidate.States);
    }

    private void Failed(IngestCandidate candidate, IntakeError error)
    {
        _failed.Add(candidate.Source);
        Tally.Failed++;
        report.Failed(error);
    }

    private static string? Page(Article article) => article.Url is { } url ? WebAddress.Read(url)?.Text ?? url : null;

    private static string? Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
