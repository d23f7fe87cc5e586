using Selon.Intake;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Cli.Hosting;

/// <summary>Reads all inputs to the end and writes them into one document.</summary>
internal sealed class ReadJob(Languages languages, IDocument document, int threads)
{
    private bool _toldIncomplete;

    /// <summary>Reads until the inputs end or <paramref name="stop"/> is asked for; the document is complete either way.</summary>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="PackException">A model or pack is missing or damaged.</exception>
    public void Run(IEnumerable<InputItem<Article>> items, Report report, Action beforeWrite, CancellationToken stop)
    {
        foreach (var outcome in OrderedWork.Run(Until(items, stop), Read, threads, Weight))
        {
            if (outcome.Error is { } error)
            {
                report.Failed(error);
                continue;
            }

            beforeWrite();
            if (outcome.Missing.Count > 0 && !_toldIncomplete)
            {
                _toldIncomplete = true;
                report.Say($"not read yet in language {outcome.Language}: {string.Join(", ", outcome.Missing)}");
            }

            outcome.Write!();
            report.Read();
        }

        beforeWrite();
        document.End();
    }

    private static IEnumerable<InputItem<Article>> Until(IEnumerable<InputItem<Article>> items, CancellationToken stop)
    {
        foreach (var item in items)
        {
            if (stop.IsCancellationRequested)
                yield break;
            yield return item;
        }
    }

    private static long Weight(InputItem<Article> item) => item.Result.Value?.Text.Length ?? 0;

    private Outcome Read(InputItem<Article> item)
    {
        if (!item.Result.IsRead)
            return new Outcome(null, null, item.Result.Error, []);
        var article = item.Result.Value;
        if (languages.Find(article.Language, out var reason) is not { Reader: var reader })
            return new Outcome(null, null, new IntakeError(item.File, null, $"article {article.Id} {reason}"), []);
        try
        {
            return new Outcome(document.Prepare(reader.Read(article), item.Number), article.Language, null, reader.Missing);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or PackException))
        {
            // One article that a stage stumbles over must not take the others with it; it is told, never dropped.
            return new Outcome(null, null, new IntakeError(item.File, null, $"article {article.Id}: internal error, please report it: {e}"), []);
        }
    }

    private readonly record struct Outcome(Action? Write, string? Language, IntakeError? Error, IReadOnlyList<string> Missing);
}
