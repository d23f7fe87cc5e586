using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class RowTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ARowComesBackAsItWas()
    {
        var full = Samples.Row("e1", 20240315, "Un accord « signé »", Samples.Actor("person:b", "Béa"), Samples.Actor("person:a", "Ana"), new(Facet.Outlet, "Norpress", "Norpress"))
            with
        { To = 20240399, Reports = 3, Review = ReviewState.Corrected, Confidence = 0.875 };
        var bare = new StoredRow { Id = "s1", Kind = RowKind.Statement };
        using var store = place.Open();
        store.Write(w => Assert.Equal((1L, 2L), (w.PutRow(full).Number, w.PutRow(bare).Number)));
        AssertSame(full with { Number = 1 }, store.Read(r => r.Row("e1"))!);
        AssertSame(bare with { Number = 2 }, store.Read(r => r.Row("s1"))!);
        Assert.Null(store.Read(r => r.Row("e2")));
    }

    [Fact]
    public void ARowIsReplacedWithAllThatBelongsToIt()
    {
        using var store = place.Open();
        store.Write(w => w.PutRow(Samples.Row("e1", text: "ancien", facets: Samples.Actor("a", "Ana"))));
        var changed = Samples.Row("e1", 20230101, "nouveau", Samples.Actor("b", "Béa"));
        store.Write(w => w.PutRow(changed));
        AssertSame(changed with { Number = 1 }, store.Read(r => r.Row("e1"))!);
        Assert.Equal(0, Count(store, new RowQuery { Text = SearchQuery.Parse("ancien") }));
        Assert.Equal(1, Count(store, new RowQuery { Text = SearchQuery.Parse("nouveau") }));
        Assert.Equal(0, Count(store, new RowQuery().With(Facet.Actor, "a")));
        Assert.Equal(1, Count(store, new RowQuery().With(Facet.Actor, "b")));
    }

    [Fact]
    public void ARemovedRowIsFoundNowhereAndItsNumberIsNotUsedAgain()
    {
        using var store = place.Open();
        store.Write(w => w.PutRow(Samples.Row("e1")));
        store.Write(w => w.PutRow(Samples.Row("e2", text: "mot", facets: Samples.Actor("a", "Ana"))));
        store.Write(w => w.DeleteRow("e2"));
        store.Write(w => w.DeleteRow("e2"));
        Assert.Equal(1, Count(store, new RowQuery()));
        Assert.Equal(0, Count(store, new RowQuery { Text = SearchQuery.Parse("mot") }));
        Assert.Empty(store.Read(r => r.FacetCounts(new RowQuery(), Facet.Actor, 10)));
        store.Write(w => Assert.Equal(3, w.PutRow(Samples.Row("e2")).Number));
    }

    [Fact]
    public void RowsAreOrderedByDateOrArrival()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutRow(Samples.Row("d", null));
            w.PutRow(Samples.Row("c", 20240301));
            w.PutRow(Samples.Row("b", 20240301));
            w.PutRow(Samples.Row("a", null));
            w.PutRow(Samples.Row("e", 20240300));
            w.PutRow(Samples.Row("E", 20240401));
        });
        Assert.Equal("e b c E a d", Ids(store, new RowQuery()));
        Assert.Equal("E b c e a d", Ids(store, new RowQuery { Order = RowOrder.LatestDate }));
        Assert.Equal("d c b a e E", Ids(store, new RowQuery { Order = RowOrder.Arrival }));
        Assert.Equal("E e a b c d", Ids(store, new RowQuery { Order = RowOrder.LatestArrival }));
    }

    [Theory]
    [InlineData(RowOrder.Date)]
    [InlineData(RowOrder.LatestDate)]
    [InlineData(RowOrder.Arrival)]
    [InlineData(RowOrder.LatestArrival)]
    public void PagesFollowEachOtherWithoutGap(RowOrder order)
    {
        using var store = place.Open();
        store.Write(w =>
        {
            for (var i = 0; i < 500; i++)
                w.PutRow(Samples.Row($"r{i * 7919 % 500}", i % 5 == 0 ? null : 20240100 + (i % 3)));
        });
        var query = new RowQuery { Order = order };
        var all = store.Read(r => r.Rows(query).Select(row => row.Id).ToList());
        var paged = new List<string>();
        for (var page = query with { Limit = 33 }; ;)
        {
            var rows = store.Read(r => r.Rows(page).ToList());
            paged.AddRange(rows.Select(r => r.Id));
            if (rows.Count < 33)
                break;
            Assert.True(RowCursor.TryParse(RowCursor.Behind(rows[^1], order).ToString(), out var cursor));
            page = page with { After = cursor };
        }

        Assert.Equal(500, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all, paged);
    }

    [Fact]
    public void DatesAreFilteredByWhatTheyMayMean()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutRow(Samples.Row("day", 20240315));
            w.PutRow(Samples.Row("month", 20240300) with { To = 20240399 });
            w.PutRow(Samples.Row("year", 20240000) with { To = 20249999 });
            w.PutRow(Samples.Row("none", null));
        });
        Assert.Equal("year month day", Ids(store, new RowQuery { From = 20240315 }));
        Assert.Equal("year month", Ids(store, new RowQuery { From = 20240316 }));
        Assert.Equal("year month", Ids(store, new RowQuery { To = 20240314 }));
        Assert.Equal("year", Ids(store, new RowQuery { From = 20240401, To = 20240402 }));
        Assert.Equal("", Ids(store, new RowQuery { From = 20250101 }));
        Assert.Equal("none", Ids(store, new RowQuery { Dated = false }));
        Assert.Equal("year month day", Ids(store, new RowQuery { Dated = true }));
    }

    [Fact]
    public void FacetsAreFilteredByKeyOrWordsOfAName()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutRow(Samples.Row("1", facets: [Samples.Actor("person:ana-ruiz", "Ana Ruíz"), new(Facet.Recipient, "FRA", "France")]));
            w.PutRow(Samples.Row("2", facets: [Samples.Actor("FRA", "la France")]));
            w.PutRow(Samples.Row("3", facets: [Samples.Actor("person:anatole", "Anatole France-Ruiz")]));
        });
        Assert.Equal("1", Ids(store, new RowQuery().With(Facet.Actor, "person:ana-ruiz")));
        Assert.Equal("1 3", Ids(store, new RowQuery().With(Facet.Actor, "RUIZ")));
        Assert.Equal("1", Ids(store, new RowQuery().With(Facet.Actor, "ana ruiz")));
        Assert.Equal("2 3", Ids(store, new RowQuery().With(Facet.Actor, "France")));
        Assert.Equal("1", Ids(store, new RowQuery().With(Facet.Recipient, "France")));
        Assert.Equal("1 2", Ids(store, new RowQuery().With(Facet.Actor, "ana", "FRA").With(Facet.Actor, "la", "ana")));
        Assert.Equal("", Ids(store, new RowQuery().With(Facet.Actor, "%", "_", "' OR 1=1 --", "\"", "[")));
        Assert.Equal("1 2 3", Ids(store, new RowQuery().With(Facet.Actor)));
        Assert.Equal("2 3", Ids(store, new RowQuery { Where = [new FacetFilter(Facet.Recipient, ["FRA"], Except: true)] }));
        Assert.Equal("1 3", Ids(store, new RowQuery().With(Facet.Place, "x").Without(Facet.Place) with { Where = [new FacetFilter(Facet.Actor, ["FRA"], Except: true)] }));
    }

    [Fact]
    public void FacetsOfTheRowItselfAreFilteredToo()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutRow(Samples.Row("1", 20240315) with { Confidence = 0.3 });
            w.PutRow(Samples.Row("2", 20230000) with { Kind = RowKind.Statement, Type = null, Review = ReviewState.Accepted });
            w.PutRow(Samples.Row("3", null) with { Type = "ACCUSE", Quad = "verbal conflict", Factuality = "denied" });
        });
        Assert.Equal("2", Ids(store, new RowQuery().With(Facet.Kind, "statement")));
        Assert.Equal("1", Ids(store, new RowQuery().With(Facet.Type, "AGREE")));
        Assert.Equal("2 3", Ids(store, new RowQuery { Where = [new FacetFilter(Facet.Type, ["AGREE"], Except: true)] }));
        Assert.Equal("2 1", Ids(store, new RowQuery().With(Facet.Quad, "verbal cooperation")));
        Assert.Equal("3", Ids(store, new RowQuery().With(Facet.Factuality, "denied", "negated")));
        Assert.Equal("2", Ids(store, new RowQuery().With(Facet.Review, "accepted")));
        Assert.Equal("2 1", Ids(store, new RowQuery().With(Facet.Year, "2023", "2024")));
        Assert.Equal("1", Ids(store, new RowQuery().With(Facet.Month, "2024-03")));
        Assert.Equal("", Ids(store, new RowQuery().With(Facet.Kind, "Statement", "", "event; --")));
        Assert.Equal("2 3", Ids(store, new RowQuery { Confidence = 0.5 }));
    }

    [Fact]
    public void ValuesOfFacetsAreCounted()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.PutRow(Samples.Row("1", 20240315, "accord", [Samples.Actor("a", "Ana"), Samples.Actor("b", "Béa"), Samples.Actor("a", "A. twice")]));
            w.PutRow(Samples.Row("2", 20240310, "accord", [Samples.Actor("a", "Mme Ana"), Samples.Actor("c", "Cid")]));
            w.PutRow(Samples.Row("3", 20230000, "", [Samples.Actor("a", "Ana"), Samples.Actor("b", "Béa")]) with { Type = null });
        });
        FacetCount[] Counts(RowQuery query, Facet facet, int limit = 10) => [.. store.Read(r => r.FacetCounts(query, facet, limit))];
        Assert.Equal([new("a", "Ana", 3), new("b", "Béa", 2), new("c", "Cid", 1)], Counts(new RowQuery(), Facet.Actor));
        Assert.Equal([new("a", "Ana", 2), new("b", "Béa", 1)], Counts(new RowQuery { Text = SearchQuery.Parse("accord") }, Facet.Actor, 2));
        Assert.Equal([new("AGREE", "AGREE", 2)], Counts(new RowQuery(), Facet.Type));
        Assert.Equal([new("2024", "2024", 2), new("2023", "2023", 1)], Counts(new RowQuery(), Facet.Year));
        Assert.Equal([new("2024-03", "2024-03", 2)], Counts(new RowQuery(), Facet.Month));
        Assert.Equal([new("new", "new", 3)], Counts(new RowQuery(), Facet.Review));
        Assert.Equal([new("event", "event", 1)], Counts(new RowQuery().With(Facet.Actor, "c"), Facet.Kind));
        Assert.Empty(Counts(new RowQuery(), Facet.Place));
    }

    [Fact]
    public void AColumnIsNoNamedFacet()
    {
        using var store = place.Open();
        Assert.Throws<ArgumentException>(() => store.Write(w => w.PutRow(Samples.Row("1", facets: new RowFacet(Facet.Type, "AGREE", "Agree")))));
        Assert.Equal(0, Count(store, new RowQuery()));
    }

    private static string Ids(IDossierStore store, RowQuery query)
    {
        var ids = store.Read(r => r.Rows(query).Select(row => row.Id).ToList());
        Assert.Equal(ids.Count, Count(store, query));
        return string.Join(' ', ids);
    }

    private static long Count(IDossierStore store, RowQuery query) => store.Read(r => r.Count(query));

    private static void AssertSame(StoredRow expected, StoredRow actual)
    {
        Assert.Equal(expected.Facets, actual.Facets);
        Assert.Equal(expected.Json.ToArray(), actual.Json.ToArray());
        Assert.Equal(expected with { Facets = [], Json = default }, actual with { Facets = [], Json = default });
    }
}

public sealed class RowsInSqlite() : RowTests(new SqlitePlace());

public sealed class RowsInPostgres() : RowTests(new PostgresPlace());
