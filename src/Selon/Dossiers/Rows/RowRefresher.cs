using System.Buffers;
using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Rows;

/// <summary>
/// Makes the rows of some mentions anew: those of their groups, and of all groups that corrections tie to these. A row is a
/// function of its mentions and of the log, whatever stood there before.
/// </summary>
internal sealed class RowRefresher(IDossierWriter writer, CorrectionIndex corrections)
{
    private readonly SortedDictionary<long, StoredMention> _mentions = [];
    private readonly Dictionary<long, ChronologyRow> _reports = [];
    private readonly SortedSet<long> _structural = [];

    /// <summary>Ids of the rows that were written, in the order of their first mentions.</summary>
    public IReadOnlyList<string> Refresh(IEnumerable<long> seeds)
    {
        foreach (var seed in seeds)
            Consider(seed);
        var groups = new MentionGroups(_mentions.Select(m => KeyValuePair.Create(m.Key, m.Value.Group == 0 ? m.Key : m.Value.Group)));
        foreach (var number in _structural)
            Apply(groups, corrections[number]);

        var stale = _mentions.Values.Select(m => m.RowId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var written = new List<string>();
        var contradictions = new ContradictionRegister(writer);
        foreach (var group in groups.All)
        {
            var row = RowOf(group);
            stale.Remove(row.Id);
            writer.PutRow(RowFacets.Stored(row, Stories(row)));
            written.Add(row.Id);
            contradictions.Put(row.Id, [.. group.Select(m => _mentions[m])]);
            foreach (var member in group)
            {
                if (_mentions[member].RowId != row.Id)
                    writer.UpdateMention(_mentions[member] with { RowId = row.Id });
            }
        }

        foreach (var id in stale.Order(StringComparer.Ordinal))
        {
            contradictions.Remove(id);
            writer.DeleteRow(id);
        }

        return written;
    }

    /// <summary>Takes in a mention, its group, and what people merged with or split from any of them.</summary>
    private void Consider(long seed)
    {
        var pending = new Queue<long>([seed]);
        while (pending.TryDequeue(out var number))
        {
            if (_mentions.ContainsKey(number) || writer.Mention(number) is not { } mention)
                continue;
            _mentions.Add(number, mention);
            if (mention.Group != 0)
            {
                foreach (var other in writer.MentionsOfGroup(mention.Group))
                    pending.Enqueue(other.Number);
            }

            foreach (var correction in corrections.About(writer, mention).Where(c => c.Kind is CorrectionKind.Merge or CorrectionKind.Split))
            {
                if (!_structural.Add(correction.Number))
                    continue;
                foreach (var anchor in correction.Mentions)
                {
                    if (CorrectionIndex.Find(writer, anchor) is { } found)
                        pending.Enqueue(found.Number);
                }
            }
        }
    }

    private void Apply(MentionGroups groups, Correction correction)
    {
        var found = correction.Mentions.Select(a => CorrectionIndex.Find(writer, a)?.Number).OfType<long>();
        if (correction.Kind == CorrectionKind.Merge)
            groups.Merge(found);
        else
            groups.Split(found);
    }

    private ChronologyRow RowOf(IReadOnlyCollection<long> group)
    {
        var reports = group.Select(Report).ToList();
        var row = RowMerger.Merge(_mentions[group.First()].Id, reports, Reason(reports));
        var seen = new SortedDictionary<long, Correction>();
        foreach (var member in group)
        {
            foreach (var correction in corrections.About(writer, _mentions[member]))
                seen[correction.Number] = correction;
        }

        foreach (var correction in seen.Values)
            row = RowCorrector.Apply(row, correction);
        return row;
    }

    /// <summary>The weakest of the reasons for which the reports came together: what a reader should doubt first.</summary>
    private static MergeReason? Reason(List<ChronologyRow> reports) => reports.Select(r => r.Merge).OfType<MergeReason>().MinBy(r => r.Score);

    private ChronologyRow Report(long mention)
    {
        if (_reports.TryGetValue(mention, out var report))
            return report;
        var bytes = writer.Digest(KeyKind.Reports, mention) ?? throw new StorageException(StorageFault.Damaged, $"mention {mention} has no report");
        return _reports[mention] = RowJson.Read(bytes);
    }

    private IEnumerable<(long Number, string Name)> Stories(ChronologyRow row)
    {
        foreach (var number in row.Evidence.Select(e => (long)e.Article.Number).Distinct())
        {
            if (writer.Article(number) is { Story: > 0 and var story } && writer.Article(story) is { } first)
                yield return (story, first.Title ?? first.Id);
        }
    }
}
