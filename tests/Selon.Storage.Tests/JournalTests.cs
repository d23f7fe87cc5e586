using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class JournalTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void CopiesAreListedBothWays()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            for (var i = 1; i <= 3; i++)
                w.AddArticle(Samples.Article(i), Samples.Record(i));
            w.PutCopy(new StoredCopy(3, 1, "{}"u8.ToArray()));
            w.PutCopy(new StoredCopy(2, 1, "{}"u8.ToArray()));
            w.PutCopy(new StoredCopy(3, 2, "{}"u8.ToArray()));
            w.PutCopy(new StoredCopy(3, 1, "[]"u8.ToArray()));
        });
        Assert.Equal([2, 3], store.Read(r => r.CopiesOf(1)).Select(c => c.Article));
        Assert.Equal([1, 2], store.Read(r => r.OriginalsOf(3)).Select(c => c.Of));
        Assert.Equal("[]"u8, store.Read(r => r.OriginalsOf(3))[0].Json.Span);
        store.Write(w => w.DeleteCopy(3, 1));
        Assert.Equal([2], store.Read(r => r.CopiesOf(1)).Select(c => c.Article));
    }

    [Fact]
    public void CorrectionsAreAppended()
    {
        using var store = place.Open();
        store.Write(w => Assert.Equal(new StoredCorrection(1, "{\"a\":\"é\"}", false), w.AddCorrection("{\"a\":\"é\"}")));
        store.Write(w => w.AddCorrection("{}", isPending: true));
        store.Write(w => w.SetPending(1, true));
        store.Write(w => w.SetPending(2, false));
        Assert.Equal([new(1, "{\"a\":\"é\"}", true), new(2, "{}", false)], store.Read(r => r.Corrections()));
        Assert.Equal([2], store.Read(r => r.Corrections(after: 1)).Select(c => c.Number));
    }

    [Fact]
    public void StatesOfInputsAreKept()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.SetInputState("b.jsonl", "{\"offset\":1}");
            w.SetInputState("a.xml", "{}");
        });
        store.Write(w => w.SetInputState("b.jsonl", "{\"offset\":2}"));
        Assert.Equal("{\"offset\":2}", store.Read(r => r.InputState("b.jsonl")));
        Assert.Equal(["a.xml", "b.jsonl"], store.Read(r => r.InputStates()).Select(s => s.Key));
        store.Write(w => w.SetInputState("a.xml", null));
        Assert.Null(store.Read(r => r.InputState("a.xml")));
    }

    [Fact]
    public void ContradictionsAreKeptWithTheirRows()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutContradiction(new StoredContradiction("c2", "{}"u8.ToArray(), ["r2", "r1"]));
            w.PutContradiction(new StoredContradiction("c1", "{}"u8.ToArray(), []));
        });
        Assert.Equal(["c1", "c2"], store.Read(r => r.Contradictions()).Select(c => c.Id));
        Assert.Equal(["r2", "r1"], Assert.Single(store.Read(r => r.ContradictionsOf("r1"))).Rows);
        store.Write(w => w.PutContradiction(new StoredContradiction("c2", "[]"u8.ToArray(), ["r3"])));
        Assert.Empty(store.Read(r => r.ContradictionsOf("r1")));
        Assert.Equal("[]"u8, Assert.Single(store.Read(r => r.ContradictionsOf("r3"))).Json.Span);
        store.Write(w => w.DeleteContradiction("c2"));
        Assert.Equal(["c1"], store.Read(r => r.Contradictions()).Select(c => c.Id));
    }
}

public sealed class JournalInSqlite() : JournalTests(new SqlitePlace());

public sealed class JournalInPostgres() : JournalTests(new PostgresPlace());
