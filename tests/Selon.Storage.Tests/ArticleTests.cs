using System.Text;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class ArticleTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AnArticleComesBackAsItWas()
    {
        var given = Samples.Article();
        var bare = given with { Page = "text:1", Url = null, Title = null, Outlet = null, Published = null, Captured = null, Story = 7 };
        using (var store = place.Open())
        {
            store.Write(w => Assert.Equal(given with { Number = 1, Version = 1 }, w.AddArticle(given, Samples.Record())));
            store.Write(w => w.AddArticle(bare, Samples.Record()));
        }

        using var again = place.Open(StoreMode.Read);
        Assert.Equal(given with { Number = 1, Version = 1 }, again.Read(r => r.Article(1)));
        Assert.Equal(bare with { Number = 2, Version = 1 }, again.Read(r => r.Article(2)));
        Assert.Null(again.Read(r => r.Article(3)));
        Assert.Equal(2, again.Read(r => r.ArticleCount));
        Assert.Equal("selon 1.2.3", again.Read(r => r.Info).Program);
        Assert.True(again.Read(r => r.Info).SchemaVersion >= 1);
    }

    [Fact]
    public void ARecordComesBackToTheByte()
    {
        byte[][] records = [[], [0, 1, 2, 255], Samples.Record(), Encoding.UTF8.GetBytes(new string('é', 1_000_000))];
        using var store = place.Open();
        foreach (var record in records)
        {
            var number = 0L;
            store.Write(w => number = w.AddArticle(Samples.Article(), record).Number);
            Assert.Equal(record, store.Read(r => r.Record(number)).ToArray());
        }
    }

    [Fact]
    public void VersionsOfAPageAreInOrder()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(1, "p"), Samples.Record());
            w.AddArticle(Samples.Article(2, "q"), Samples.Record());
            w.AddArticle(Samples.Article(3, "p"), Samples.Record());
        });
        Assert.Equal([(1L, 1), (3L, 2)], store.Read(r => r.ArticlesOfPage("p")).Select(a => (a.Number, a.Version)));
        Assert.Empty(store.Read(r => r.ArticlesOfPage("P")));
    }

    [Fact]
    public void ArticlesAreFoundByContentIdAndStory()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(1) with { Story = 1 }, Samples.Record());
            w.AddArticle(Samples.Article(2), Samples.Record());
            w.AddArticle(Samples.Article(1, "elsewhere") with { Story = 1 }, Samples.Record());
        });
        Assert.Equal([1, 3], store.Read(r => r.ArticlesWithContent(Samples.Article(1).ContentHash)).Select(a => a.Number));
        Assert.Equal([2], store.Read(r => r.ArticlesWithId("a2")).Select(a => a.Number));
        Assert.Equal([1, 3], store.Read(r => r.ArticlesOfStory(1)).Select(a => a.Number));
        Assert.Empty(store.Read(r => r.ArticlesOfStory(0)));
    }

    [Fact]
    public void ManyArticlesAreStreamedInOrderWhileOthersAreAskedFor()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            for (var i = 1; i <= 700; i++)
                w.AddArticle(Samples.Article(i), Samples.Record(i));
        });
        var numbers = store.Read(r => r.Articles(after: 10).Select(a => r.Article(a.Number)!.Number).ToList());
        Assert.Equal(Enumerable.Range(11, 690).Select(i => (long)i), numbers);
    }

    [Fact]
    public void AnArticleIsReadAgain()
    {
        using var store = place.Open();
        store.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
        store.Write(w =>
        {
            w.UpdateArticle(w.Article(1)! with { Reader = "selon-2", Outlet = "Norpress Sud", Story = 1 });
            w.SetRecord(1, "{}"u8.ToArray());
        });
        Assert.Equal(("selon-2", "Norpress Sud", 1L), store.Read(r => r.Article(1) is { } a ? (a.Reader, a.Outlet, a.Story) : default));
        Assert.Equal("{}"u8, store.Read(r => r.Record(1)).Span);
    }

    [Fact]
    public void ContentAndPageOfAnArticleStay()
    {
        using var store = place.Open();
        store.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
        var article = store.Read(r => r.Article(1))!;
        Assert.Throws<ArgumentException>(() => store.Write(w => w.UpdateArticle(article with { Page = "other" })));
        Assert.Throws<ArgumentException>(() => store.Write(w => w.UpdateArticle(article with { ContentHash = "other" })));
        Assert.Throws<ArgumentException>(() => store.Write(w => w.UpdateArticle(article with { Number = 2 })));
        Assert.Throws<ArgumentException>(() => store.Write(w => w.SetRecord(2, Samples.Record())));
        Assert.Equal(article, store.Read(r => r.Article(1)));
    }

    [Fact]
    public void HostileTextIsKeptAsFarAsADatabaseCan()
    {
        var hostile = Samples.Article() with { Page = "a\0b'; DROP TABLE articles; --", Title = "\ud800x \U0001F600", Outlet = "\u202e\u0000%_\\" };
        using var store = place.Open();
        store.Write(w => w.AddArticle(hostile, Samples.Record()));
        var kept = Assert.Single(store.Read(r => r.ArticlesOfPage(hostile.Page)));
        Assert.Equal("\ufffdx \U0001F600", kept.Title);
        Assert.Equal("\u202e\ufffd%_\\", kept.Outlet);
    }

    [Fact]
    public void LongTextFromOutsideIsKept()
    {
        var random = new Random(1);
        var long1 = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next(0x20, 0x2000)));
        using var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article() with { Page = long1, Id = long1, Url = long1, Title = long1, Outlet = long1, Source = long1 }, Samples.Record());
            w.SetInputState(long1, "{}");
            w.PutRow(Samples.Row("1", text: long1, facets: [new(Facet.Actor, long1, long1), new(Facet.Actor, long1 + "x", long1)]));
        });
        Assert.Single(store.Read(r => r.ArticlesOfPage(long1)));
        Assert.Equal("{}", store.Read(r => r.InputState(long1)));
        Assert.Equal(1, store.Read(r => r.Count(new RowQuery().With(Facet.Actor, long1 + "x"))));
    }
}

public sealed class ArticlesInSqlite() : ArticleTests(new SqlitePlace());

public sealed class ArticlesInPostgres() : ArticleTests(new PostgresPlace());
