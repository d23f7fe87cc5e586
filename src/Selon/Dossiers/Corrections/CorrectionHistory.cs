using Selon.Chronologies;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Corrections;

/// <summary>An entry of the log and what became of it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsUndone">True when a later entry takes it back.</param>
/// <param name="Rows">Ids of the rows that it is about now, each once.</param>
/// <param name="Conflict">Why it does not apply as it was meant, in words; null when it does.</param>
public sealed record CorrectionState(Correction Entry, bool IsUndone, IReadOnlyList<string> Rows, string? Conflict);

/// <summary>Tells of each correction whether it still finds what it is about: articles may have been read anew since.</summary>
internal sealed class CorrectionHistory(IDossierReader reader, IReadOnlyList<Correction> log)
{
    public IReadOnlyList<CorrectionState> All()
    {
        var active = CorrectionLog.Active(log).Select(e => e.Number).ToHashSet();
        return [.. log.Select(e => State(e, e.Kind != CorrectionKind.Undo && !active.Contains(e.Number)))];
    }

    private CorrectionState State(Correction entry, bool isUndone)
    {
        var mentions = entry.Mentions.Select(a => (Anchor: a, Mention: CorrectionIndex.Find(reader, a))).ToList();
        var rows = mentions.Select(m => m.Mention?.RowId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var lost = mentions.Where(m => m.Mention is null).Select(m => m.Anchor).FirstOrDefault();
        var conflict = isUndone || entry.Kind == CorrectionKind.Undo ? null
            : lost is not null ? $"“{lost.Exact}” is not read as {(lost.IsStatement ? "a statement" : "an event")} any more, or its article has changed"
            : entry.Edits.Select(e => Problem(mentions[0].Mention!, e)).FirstOrDefault(p => p is not null);
        return new CorrectionState(entry, isUndone, rows, conflict);
    }

    /// <summary>Compares what was read when the edit was made with what is read now.</summary>
    private string? Problem(StoredMention mention, FieldEdit edit)
    {
        if (reader.Digest(KeyKind.Reports, mention.Number) is not { } bytes)
            return null;
        var report = RowJson.Read(bytes);
        if (RowFields.Problem(report, edit) is { } problem)
            return problem;
        var now = RowFields.Text(report, edit.Field);
        var wanted = edit.Value ?? string.Join("; ", edit.Parties.Select(p => p.Name));
        return now == edit.Was || now == wanted || mention.Group != mention.Number ? null : $"{RowFields.Name(edit.Field)} was “{edit.Was}” when it was set to “{wanted}”; it is read as “{now}” now";
    }
}
