using System.Globalization;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class DoctorTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AHealthyDossierHasNothing()
    {
        using var store = Filled();
        var seen = new List<long>();
        Assert.Empty(DossierDoctor.Examine(store, seen.Add));
        Assert.Equal([1, 2], seen);
    }

    [Theory]
    [InlineData("UPDATE articles SET content_hash = 'x' WHERE number = 1", "article 1: title and text of its record are not those that were stored")]
    [InlineData("UPDATE articles SET id = 'x' WHERE number = 2", "article 2: its record has the id a2, not x")]
    [InlineData("UPDATE articles SET version = 3 WHERE number = 2", "article 2: is version 3 of its page where version 1 is due")]
    [InlineData("UPDATE records SET size = size + 1 WHERE article = 2", "article 2: the record of article 2 is damaged")]
    [InlineData("UPDATE records SET size = 2000000000 WHERE article = 2", "article 2: the record of article 2 is damaged")]
    [InlineData("DELETE FROM records WHERE article = 2", "article 2: article 2 has no record")]
    public void WhatIsLostIsTold(string damage, string finding)
    {
        using var store = Filled();
        place.Run(damage);
        Assert.Equal(finding, Assert.Single(Told(store, FindingSeverity.Lost)));
    }

    [Theory]
    [InlineData("UPDATE mentions SET place = 1 WHERE number = 1", "mention m1: the record of article 1 has no event 1")]
    [InlineData("UPDATE mentions SET kind = 1 WHERE number = 1", "mention m1: the record of article 1 has no statement 0")]
    [InlineData("UPDATE mentions SET row_id = 'r9' WHERE number = 1", "mention m1: row r9 is not there", "row r1: no mention tells it")]
    [InlineData("DELETE FROM digests", "mention m1: what rows are made from is missing", "mention m2: what rows are made from is missing")]
    [InlineData("UPDATE contradiction_rows SET row_id = 'r9' WHERE place = 0", "contradiction c1: row r9 is not there")]
    [InlineData("UPDATE bodies SET text = 'autre chose' WHERE of_row = 2", "row number 2: the search index does not have its words")]
    public void WhatCanBeMadeAnewIsToldAndMade(string damage, params string[] findings)
    {
        using var store = Filled();
        place.Run(damage);
        Assert.Equal(findings, Told(store, FindingSeverity.Repairable));
        Assert.Empty(DossierDoctor.Repair(store, w =>
        {
            w.ClearDerived();
            Derive(w);
        }));
    }

    [Fact]
    public void TheSearchIndexIsBuiltAgain()
    {
        using var store = Filled();
        place.Run("DELETE FROM row_words");
        Assert.Equal("row number 1", Assert.Single(DossierDoctor.Examine(store)).Where);
        store.RebuildSearch();
        Assert.Empty(DossierDoctor.Examine(store));
        Assert.Equal(1, store.Read(r => r.Count(new RowQuery { Text = SearchQuery.Parse("evian") })));
        Assert.Equal(2, store.Read(r => r.Count(new RowQuery().With(Facet.Actor, "ana"))));
    }

    private static List<string> Told(IDossierStore store, FindingSeverity severity) =>
        [.. DossierDoctor.Examine(store).Select(f =>
        {
            Assert.Equal(severity, f.Severity);
            return $"{f.Where}: {f.What}";
        })];

    private IDossierStore Filled()
    {
        var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(1), Samples.Record(1));
            w.AddArticle(Samples.Article(2), Samples.Record(2));
            Derive(w);
        });
        return store;
    }

    private static void Derive(IDossierWriter w)
    {
        for (var n = 1; n <= 2; n++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"r{n}");
            w.PutRow(Samples.Row(row, text: n == 1 ? "L’accord d’Évian" : "", facets: Samples.Actor("person:ana", "Ana Ruiz")));
            w.SetDigest(KeyKind.Reports, w.AddMention(Samples.Mention($"m{n}", n, row: row)).Number, new byte[] { 1 });
        }

        w.PutContradiction(new StoredContradiction("c1", "{}"u8.ToArray(), ["r1", "r2"]));
    }
}

public sealed class DoctorOfSqlite() : DoctorTests(new SqlitePlace());

public sealed class DoctorOfPostgres() : DoctorTests(new PostgresPlace());
