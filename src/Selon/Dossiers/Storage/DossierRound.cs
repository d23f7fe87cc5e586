using System.Globalization;
using Selon.Records;

namespace Selon.Dossiers.Storage;

/// <summary>One walk over a dossier that compares what is said twice in it.</summary>
internal sealed class DossierRound(IDossierReader reader, Action<long>? progress)
{
    private readonly Dictionary<long, (int Events, int Statements)> _records = [];
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);

    public IEnumerable<DoctorFinding> Findings() => Articles().Concat(Rows());

    private IEnumerable<DoctorFinding> Articles()
    {
        var last = 0L;
        foreach (var article in reader.Articles())
        {
            var where = Numbered("article", article.Number);
            if (article.Number != last + 1)
                yield return Lost(where, Text($"the numbers from {last + 1} are missing before it"));
            last = article.Number;
            var version = _versions[article.Page] = _versions.GetValueOrDefault(article.Page) + 1;
            if (article.Version != version)
                yield return Lost(where, Text($"is version {article.Version} of its page where version {version} is due"));
            foreach (var wrong in Record(article))
                yield return Lost(where, wrong);
            progress?.Invoke(article.Number);
        }
    }

    private List<string> Record(StoredArticle stored)
    {
        _records[stored.Number] = (-1, -1);
        try
        {
            var record = RecordReader.Read(reader.Record(stored.Number));
            _records[stored.Number] = (record.Events.Length, record.Statements.Length);
            return [.. Differences(stored, record.Article)];
        }
        catch (RecordException e)
        {
            return [$"its record {e.Message}"];
        }
        catch (StorageException e)
        {
            return [e.Message];
        }
    }

    private static IEnumerable<string> Differences(StoredArticle stored, Text.Article article)
    {
        if (StoredArticle.HashOf(article.Title, article.Text) != stored.ContentHash)
            yield return "title and text of its record are not those that were stored";
        if (article.Id != stored.Id)
            yield return $"its record has the id {article.Id}, not {stored.Id}";
        if (article.Language != stored.Language)
            yield return $"its record is in the language {article.Language}, not {stored.Language}";
    }

    private IEnumerable<DoctorFinding> Rows()
    {
        var rows = reader.Rows(new RowQuery { Order = RowOrder.Arrival }).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var untold = rows.ToHashSet(StringComparer.Ordinal);
        foreach (var mention in reader.Mentions())
        {
            if (Wrong(mention, rows) is { } wrong)
                yield return Derived($"mention {mention.Id}", wrong);
            if (mention.RowId is { } row)
                untold.Remove(row);
        }

        foreach (var row in untold.Order(StringComparer.Ordinal))
            yield return Derived($"row {row}", "no mention tells it");
        foreach (var contradiction in reader.Contradictions())
        {
            if (contradiction.Rows.FirstOrDefault(r => !rows.Contains(r)) is { } gone)
                yield return Derived($"contradiction {contradiction.Id}", $"row {gone} is not there");
        }
    }

    private string? Wrong(StoredMention mention, HashSet<string> rows)
    {
        if (!_records.TryGetValue(mention.Article, out var record))
            return Text($"article {mention.Article} is not there");

        // A record that cannot be read has been told of already.
        var count = mention.Kind == RowKind.Event ? record.Events : record.Statements;
        if (count >= 0 && (uint)mention.Index >= (uint)count)
            return Text($"the record of article {mention.Article} has no {(mention.Kind == RowKind.Event ? "event" : "statement")} {mention.Index}");
        if (mention.RowId is { } row && !rows.Contains(row))
            return $"row {row} is not there";
        return reader.Digest(KeyKind.Reports, mention.Number) is null ? "what rows are made from is missing" : null;
    }

    private static DoctorFinding Lost(string where, string what) => new(FindingSeverity.Lost, where, what);

    private static DoctorFinding Derived(string where, string what) => new(FindingSeverity.Repairable, where, what);

    private static string Numbered(string what, long number) => Text($"{what} {number}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
