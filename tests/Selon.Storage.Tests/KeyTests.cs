using CsCheck;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class KeyTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ItemsThatShareAKeyAreFound()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.SetKeys(KeyKind.Copies, 1, [5, long.MinValue, 5]);
            w.SetKeys(KeyKind.Copies, 2, [5, 6]);
            w.SetKeys(KeyKind.Copies, 3, [long.MaxValue]);
            w.SetKeys(KeyKind.Events, 4, [5]);
        });
        Assert.Equal([1, 2], store.Read(r => r.Lookup(KeyKind.Copies, [6, 5, 7], 10)));
        Assert.Equal([1, 3], store.Read(r => r.Lookup(KeyKind.Copies, [long.MaxValue, long.MinValue], 10)));
        Assert.Equal([4], store.Read(r => r.Lookup(KeyKind.Events, [5], 10)));
        Assert.Empty(store.Read(r => r.Lookup(KeyKind.Copies, [], 10)));
        Assert.Equal([long.MinValue, 5], store.Read(r => r.KeysOf(KeyKind.Copies, 1)));
    }

    [Fact]
    public void OfAFrequentKeyTheLatestItemsAreFound()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            for (var i = 1; i <= 20; i++)
                w.SetKeys(KeyKind.Stories, i, [7, i]);
        });
        Assert.Equal([3, 18, 19, 20], store.Read(r => r.Lookup(KeyKind.Stories, [7, 3], 3)));
    }

    [Fact]
    public void KeysAreReplaced()
    {
        using var store = place.Open();
        store.Write(w => w.SetKeys(KeyKind.Copies, 1, [5, 6]));
        store.Write(w => w.SetKeys(KeyKind.Copies, 1, [6, 7]));
        Assert.Equal([6, 7], store.Read(r => r.KeysOf(KeyKind.Copies, 1)));
        Assert.Empty(store.Read(r => r.Lookup(KeyKind.Copies, [5], 10)));
        store.Write(w => w.SetKeys(KeyKind.Copies, 1, []));
        Assert.Empty(store.Read(r => r.KeysOf(KeyKind.Copies, 1)));
    }

    [Fact]
    public void DigestsAreKeptReplacedAndRemoved()
    {
        using var store = place.Open();
        store.Write(w => w.SetDigest(KeyKind.Copies, 1, new byte[] { 1, 0, 2 }));
        store.Write(w => w.SetDigest(KeyKind.Copies, 2, ReadOnlyMemory<byte>.Empty));
        Assert.Equal([1, 0, 2], store.Read(r => r.Digest(KeyKind.Copies, 1))!.Value.ToArray());
        Assert.Equal([], store.Read(r => r.Digest(KeyKind.Copies, 2))!.Value.ToArray());
        Assert.Null(store.Read(r => r.Digest(KeyKind.Events, 1)));
        store.Write(w => w.SetDigest(KeyKind.Copies, 1, new byte[] { 9 }));
        store.Write(w => w.SetDigest(KeyKind.Copies, 2, null));
        Assert.Equal([9], store.Read(r => r.Digest(KeyKind.Copies, 1))!.Value.ToArray());
        Assert.Null(store.Read(r => r.Digest(KeyKind.Copies, 2)));
    }

    [Fact]
    public void TermsAreCounted()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.AddTerms([1, -2, 1]);
            w.AddTerms([-2, 3]);
        });
        store.Write(w => w.AddTerms([3], -1));
        Assert.Equal([2, 1, 0, 0, 2], store.Read(r => r.TermCounts([-2, 1, 3, 4, -2])));
    }

    [Fact]
    public void ManyKeysBehaveAsADictionaryOfSetsDoes()
    {
        using var store = place.Open();
        var change = Gen.Select(Gen.Long[1, 6], Gen.Long[0, 9].Array[0, 6]);
        change.Array[1, 12].Sample(
            changes =>
            {
                var model = new SortedDictionary<long, SortedSet<long>>();
                store.Write(w =>
                {
                    for (var item = 1; item <= 6; item++)
                        w.SetKeys(KeyKind.Statements, item, []);
                    foreach (var (item, keys) in changes)
                    {
                        w.SetKeys(KeyKind.Statements, item, keys);
                        model[item] = [.. keys];
                    }
                });
                var found = store.Read(r => r.Lookup(KeyKind.Statements, [2, 3, 5], 100));
                Assert.Equal(model.Where(m => m.Value.Overlaps([2, 3, 5])).Select(m => m.Key), found);
            },
            iter: 30, threads: 1);
    }
}

public sealed class KeysInSqlite() : KeyTests(new SqlitePlace());

public sealed class KeysInPostgres() : KeyTests(new PostgresPlace());
