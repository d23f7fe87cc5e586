using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Dossiers.Rows;
using Selon.Dossiers.Storage;

namespace Selon.Dossiers.Corrections;

/// <summary>A correction that cannot be made; the message tells why, in words for its author.</summary>
public sealed class CorrectionException(string message) : Exception(message);

/// <summary>Checks a correction, appends it to the log and makes the rows anew that it touches; inside one transaction.</summary>
internal sealed class Corrector(IDossierWriter writer, IReadOnlyList<Correction> log)
{
    public (Correction Entry, IReadOnlyList<string> Rows) Apply(Correction correction)
    {
        Check(correction);
        var entry = correction with { Number = writer.AddCorrection(CorrectionJson.Write(correction)).Number };
        var whole = log.Append(entry).ToList();
        var seeds = Touched(entry).Select(a => CorrectionIndex.Find(writer, a)?.Number).OfType<long>();
        return (entry, new RowRefresher(writer, new CorrectionIndex(whole)).Refresh(seeds));
    }

    private void Check(Correction correction)
    {
        if (string.IsNullOrWhiteSpace(correction.Author))
            throw new CorrectionException("a correction needs an author");
        if (correction.Kind == CorrectionKind.Undo)
        {
            if (log.All(e => e.Number != correction.Undoes))
                throw new CorrectionException($"there is no correction {correction.Undoes}");
            return;
        }

        var found = correction.Mentions.Select(a => CorrectionIndex.Find(writer, a)).ToList();
        if (found.Count == 0 || found.Contains(null))
            throw new CorrectionException("what it is about is not in the dossier");
        var rows = found.Select(m => m!.RowId).Distinct(StringComparer.Ordinal).Count();
        switch (correction.Kind)
        {
            case CorrectionKind.Merge when rows < 2:
                throw new CorrectionException("a merge needs two rows or more");
            case CorrectionKind.Merge when found.Select(m => m!.Kind).Distinct().Count() > 1:
                throw new CorrectionException("an event and a statement cannot be one row");
            case CorrectionKind.Split when rows > 1:
                throw new CorrectionException("what a split takes away must come from one row");
            case CorrectionKind.Split when writer.MentionsOfRow(found[0]!.RowId!).Count == found.Select(m => m!.Number).Distinct().Count():
                throw new CorrectionException("a split must leave something in its row");
            case CorrectionKind.Note when string.IsNullOrWhiteSpace(correction.Note):
                throw new CorrectionException("a note needs words");
            case CorrectionKind.Edit:
                CheckEdits(correction, found[0]!);
                break;
        }
    }

    private void CheckEdits(Correction correction, StoredMention mention)
    {
        if (correction.Edits.IsEmpty)
            throw new CorrectionException("an edit needs a field");
        var row = RowJson.Read((writer.Row(mention.RowId!) ?? throw new CorrectionException("its row is not in the dossier")).Json);
        foreach (var edit in correction.Edits)
        {
            if (RowFields.Problem(row, edit) is { } problem)
                throw new CorrectionException(problem);
        }
    }

    /// <summary>The anchors of an entry, and of those that it takes back.</summary>
    private ImmutableArray<MentionAnchor> Touched(Correction entry)
    {
        for (var e = entry; ;)
        {
            if (e.Kind != CorrectionKind.Undo)
                return e.Mentions;
            if (log.FirstOrDefault(x => x.Number == e.Undoes) is not { } target || target.Number >= e.Number)
                return [];
            e = target;
        }
    }
}
