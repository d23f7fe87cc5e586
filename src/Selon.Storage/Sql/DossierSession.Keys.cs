using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    public IReadOnlyList<long> Lookup(KeyKind kind, ReadOnlySpan<long> keys, int limitPerKey)
    {
        if (keys.IsEmpty || limitPerKey <= 0)
            return [];
        var items = new List<long>(Sql.Lookup((int)kind, [.. keys], limitPerKey).Distinct());
        items.Sort();
        return items;
    }

    public IReadOnlyList<long> KeysOf(KeyKind kind, long item) =>
        Sql.All("SELECT key FROM keys WHERE kind = @p0 AND item = @p1 ORDER BY key", r => r.GetInt64(0), (int)kind, item);

    public ReadOnlyMemory<byte>? Digest(KeyKind kind, long item) =>
        Sql.First("SELECT bytes FROM digests WHERE kind = @p0 AND item = @p1", r => r.Bytes(0), (int)kind, item) is { } bytes ? (ReadOnlyMemory<byte>?)bytes : null;

    public long[] TermCounts(ReadOnlySpan<long> terms)
    {
        var counts = Sql.All($"SELECT term, count FROM terms WHERE {Sql.In("term", "@p0")}", r => (r.GetInt64(0), r.GetInt64(1)), Sql.List([.. terms])).ToDictionary();
        var answer = new long[terms.Length];
        for (var i = 0; i < answer.Length; i++)
            answer[i] = counts.GetValueOrDefault(terms[i]);
        return answer;
    }

    public void SetKeys(KeyKind kind, long item, ReadOnlySpan<long> keys)
    {
        Sql.Run("DELETE FROM keys WHERE kind = @p0 AND item = @p1", (int)kind, item);
        if (!keys.IsEmpty)
            Sql.Run($"INSERT INTO keys (kind, key, item) SELECT DISTINCT @p0, value, @p1 FROM {Sql.Table("@p2")} WHERE true", (int)kind, item, Sql.List([.. keys]));
    }

    public void SetDigest(KeyKind kind, long item, ReadOnlyMemory<byte>? digest)
    {
        if (digest is { } bytes)
            Sql.Run("INSERT INTO digests (kind, item, bytes) VALUES (@p0, @p1, @p2) ON CONFLICT (kind, item) DO UPDATE SET bytes = excluded.bytes", (int)kind, item, bytes);
        else
            Sql.Run("DELETE FROM digests WHERE kind = @p0 AND item = @p1", (int)kind, item);
    }

    public void AddTerms(ReadOnlySpan<long> terms, long by = 1)
    {
        // In the order of the table: neighbours are on one page.
        var sorted = terms.ToArray();
        Array.Sort(sorted);
        const string Add = "INSERT INTO terms (term, count) SELECT DISTINCT value, @p0 FROM {0} WHERE true ON CONFLICT (term) DO UPDATE SET count = terms.count + excluded.count";
        if (sorted.Length > 0)
            Sql.Run(Add.Replace("{0}", Sql.Table("@p1"), StringComparison.Ordinal), by, Sql.List(sorted));
    }
}
