using System.Data.Common;
using System.Globalization;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    public StoreInfo Info => new(int.Parse(Meta("schema"), CultureInfo.InvariantCulture), Meta("program"));

    public IReadOnlyList<StoredCopy> CopiesOf(long article) =>
        Sql.All("SELECT article, original, json FROM copies WHERE original = @p0 ORDER BY article", ReadCopy, article);

    public IReadOnlyList<StoredCopy> OriginalsOf(long article) =>
        Sql.All("SELECT article, original, json FROM copies WHERE article = @p0 ORDER BY original", ReadCopy, article);

    public IReadOnlyList<StoredCorrection> Corrections(long after = 0) => Sql.All(
        "SELECT number, json, pending FROM corrections WHERE number > @p0 ORDER BY number",
        r => new StoredCorrection(r.GetInt64(0), r.GetString(1), r.GetInt32(2) != 0), after);

    public string? InputState(string source) => Sql.First("SELECT state FROM inputs WHERE source = @p0", r => r.GetString(0), source);

    public IReadOnlyList<KeyValuePair<string, string>> InputStates() =>
        Sql.All("SELECT source, state FROM inputs ORDER BY source", r => KeyValuePair.Create(r.GetString(0), r.GetString(1)));

    public void PutCopy(StoredCopy copy) => Sql.Run(
        "INSERT INTO copies (article, original, json) VALUES (@p0, @p1, @p2) ON CONFLICT (article, original) DO UPDATE SET json = excluded.json",
        copy.Article, copy.Of, copy.Json);

    public void DeleteCopy(long article, long of) => Sql.Run("DELETE FROM copies WHERE article = @p0 AND original = @p1", article, of);

    public StoredCorrection AddCorrection(string json, bool isPending = false)
    {
        var number = (Sql.Number("SELECT max(number) FROM corrections") ?? 0) + 1;
        Sql.Run("INSERT INTO corrections (number, json, pending) VALUES (@p0, @p1, @p2)", number, json, isPending ? 1 : 0);
        return new StoredCorrection(number, json, isPending);
    }

    public void SetPending(long correction, bool isPending) => Sql.Run("UPDATE corrections SET pending = @p1 WHERE number = @p0", correction, isPending ? 1 : 0);

    public void SetInputState(string source, string? json)
    {
        if (json is null)
            Sql.Run("DELETE FROM inputs WHERE source = @p0", source);
        else if (Sql.Run("UPDATE inputs SET state = @p1 WHERE source = @p0", source, json) == 0)
            Sql.Run("INSERT INTO inputs (source, state) VALUES (@p0, @p1)", source, json);
    }

    private string Meta(string key) => Sql.First("SELECT value FROM meta WHERE key = @p0", r => r.GetString(0), key) ?? "0";

    private static StoredCopy ReadCopy(DbDataReader r) => new(r.GetInt64(0), r.GetInt64(1), r.Bytes(2));
}
