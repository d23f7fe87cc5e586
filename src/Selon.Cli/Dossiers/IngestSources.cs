using System.Collections.Immutable;
using System.Globalization;
using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Intake;

namespace Selon.Cli.Dossiers;

/// <summary>Everything that the inputs hold, one after the other: files, archives, feeds and the pages that they name.</summary>
internal sealed class IngestSources(Dossier dossier, IntakeReader inputs, WebSource? web, bool again, Action<string> say)
{
    /// <summary>The articles in the order of the inputs.</summary>
    /// <param name="files">Files, addresses, <c>-</c>; no folders.</param>
    /// <param name="done">Told when an input is at its end.</param>
    public IEnumerable<IngestCandidate> Read(IEnumerable<string> files, Action<string> done)
    {
        foreach (var file in files)
        {
            foreach (var candidate in InputPaths.IsWeb(file) ? Web(file) : File(file))
                yield return candidate;
            done(file);
        }
    }

    private IEnumerable<IngestCandidate> File(string file)
    {
        var state = FileState(file);
        if (state is not null && !again && dossier.Store.Read(r => r.InputState(state.Key)) == state.Value)
            yield break;
        foreach (var item in InputFiles.Read<IntakeItem>([file], inputs.Read))
        {
            if (!item.Result.IsRead)
            {
                yield return new IngestCandidate(file, item.Result.Error);
                continue;
            }

            foreach (var candidate in Item(file, item.Result.Value))
                yield return candidate;
        }

        if (state is not null)
            yield return IngestCandidate.Mark(file, state);
    }

    private IEnumerable<IngestCandidate> Item(string file, IntakeItem item)
    {
        switch (item)
        {
            case IntakeItem.Whole whole:
                yield return new IngestCandidate(file, whole.Article, whole.Captured);
                break;
            case IntakeItem.PassedOver passed:
                say($"{file}: passed over {passed.Count.ToString(CultureInfo.InvariantCulture)} {passed.What}");
                break;
            case IntakeItem.ToWatch feed:
                foreach (var candidate in Web(feed.Feed.Address.Text))
                    yield return candidate;
                break;
            case IntakeItem.ToFetch page when web is null:
                yield return new IngestCandidate(file, new IntakeError(file, page.Entry.Line, $"{page.Entry.Address?.Text} is not fetched: --offline"));
                break;
            case IntakeItem.ToFetch page:
                if (web.Page(page.Entry, file) is { } fetched)
                    yield return fetched;
                break;
        }
    }

    private IEnumerable<IngestCandidate> Web(string address) =>
        web?.Read(address) ?? [new IngestCandidate(address, new IntakeError(address, null, "is not fetched: --offline"))];

    /// <summary>What tells that a file is the one that was read to its end before; null for what is no file on a disk.</summary>
    private static SourceState? FileState(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return file != InputFiles.StandardInput && info.Exists
                ? new SourceState("file:" + info.FullName, string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}"))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
