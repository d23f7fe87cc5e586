using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class ClearingTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void WhatWasGivenStaysWhatWasMadeOfItGoes()
    {
        using var store = place.Open();
        store.Write(Fill);
        store.Write(w => w.ClearDerived());
        Assert.Equal([0L, 0L], store.Read(r => r.Articles().Select(a => a.Story).ToList()));
        Assert.Equal(Samples.Record(2), store.Read(r => r.Record(2)).ToArray());
        Assert.Single(store.Read(r => r.Corrections()));
        Assert.NotNull(store.Read(r => r.InputState("a")));
        store.Read(r =>
        {
            Assert.Empty(r.Rows(new RowQuery()));
            Assert.Equal(0, r.Count(new RowQuery { Text = SearchQuery.Parse("accord") }));
            Assert.Empty(r.FacetCounts(new RowQuery(), Facet.Actor, 10));
            Assert.Empty(r.Mentions());
            Assert.Empty(r.Lookup(KeyKind.Copies, [5], 10));
            Assert.Null(r.Digest(KeyKind.Copies, 1));
            Assert.Equal([0], r.TermCounts([1]));
            Assert.Empty(r.Contradictions());
            return r.CopiesOf(1).Count;
        });
        store.Write(Derive);
        Assert.Equal((1L, 1L), store.Read(r => (r.Mention("m1")!.Number, r.Row("r1")!.Number)));
        Assert.Empty(store.CheckIntegrity());
    }

    private static void Fill(IDossierWriter w)
    {
        w.AddArticle(Samples.Article(1) with { Story = 1 }, Samples.Record(1));
        w.AddArticle(Samples.Article(2) with { Story = 1 }, Samples.Record(2));
        w.AddCorrection("{}");
        w.SetInputState("a", "{}");
        Derive(w);
    }

    private static void Derive(IDossierWriter w)
    {
        w.PutRow(Samples.Row("r1", text: "accord", facets: Samples.Actor("a", "Ana")));
        w.AddMention(Samples.Mention("m1", 1, row: "r1"));
        w.SetKeys(KeyKind.Copies, 1, [5]);
        w.SetDigest(KeyKind.Copies, 1, new byte[] { 1 });
        w.AddTerms([1]);
        w.PutContradiction(new StoredContradiction("c1", "{}"u8.ToArray(), ["r1"]));
        w.PutCopy(new StoredCopy(2, 1, "{}"u8.ToArray()));
    }
}

public sealed class ClearingInSqlite() : ClearingTests(new SqlitePlace());

public sealed class ClearingInPostgres() : ClearingTests(new PostgresPlace());
