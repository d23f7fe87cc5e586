using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class WritingTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AWriteThatFailsLeavesNothing()
    {
        using var store = place.Open();
        Assert.Throws<InvalidDataException>(() => store.Write(w =>
        {
            w.AddArticle(Samples.Article(), Samples.Record());
            w.PutRow(Samples.Row("r1", text: "mots"));
            throw new InvalidDataException();
        }));
        Assert.Equal((0L, 0L), store.Read(r => (r.ArticleCount, r.Count(new RowQuery()))));
        store.Write(w => Assert.Equal((1L, 1L), (w.AddArticle(Samples.Article(), Samples.Record()).Number, w.PutRow(Samples.Row("r1")).Number)));
    }

    [Fact]
    public void AFailureThatACallerPassesOverStillLeavesNothing()
    {
        using var store = place.Open();
        store.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
        Assert.Throws<StorageException>(() => store.Write(w =>
        {
            w.AddCorrection("{}");
            Assert.NotNull(Record.Exception(() => w.AddMention(Samples.Mention("m1", 99))));
        }));
        Assert.Empty(store.Read(r => r.Corrections()));
        store.Write(w => w.AddCorrection("{}"));
        Assert.Single(store.Read(r => r.Corrections()));
    }

    [Fact]
    public void AReaderSeesOneState()
    {
        using var store = place.Open();
        using var other = place.Open(StoreMode.Write);
        store.Read(r =>
        {
            Assert.Equal(0, r.ArticleCount);
            other.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
            Assert.Equal(0, r.ArticleCount);
            Assert.Empty(r.Articles());
            Assert.Equal(1, other.Read(o => o.ArticleCount));
            return 0;
        });
        Assert.Equal(1, store.Read(r => r.ArticleCount));
    }

    [Fact]
    public void AWriterSeesWhatItWrote()
    {
        using var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(), Samples.Record());
            Assert.Equal(1, w.ArticleCount);
            w.PutRow(Samples.Row("r1", text: "un accord"));
            Assert.Equal(1, w.Count(new RowQuery { Text = SearchQuery.Parse("accord") }));
        });
    }

    [Fact]
    public void TwoStoresOfOneDossierTakeTurns()
    {
        using var first = place.Open();
        using var second = place.Open();
        Parallel.ForEach([first, second, first, second], new ParallelOptions { MaxDegreeOfParallelism = 4 }, store =>
        {
            for (var i = 0; i < 10; i++)
                store.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
        });
        Assert.Equal(Enumerable.Range(1, 40), first.Read(r => r.Articles().Select(a => a.Version).ToList()));
        Assert.Equal(40, second.Read(r => r.ArticleCount));
    }

    [Fact]
    public void AWriterThatWaitsTooLongIsToldSo()
    {
        using var store = place.Open();
        using var other = place.Open(StoreMode.Write, TimeSpan.FromMilliseconds(200));
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(), Samples.Record());
            var error = Assert.Throws<StorageException>(() => other.Write(o => o.AddCorrection("{}")));
            Assert.Equal(StorageFault.Busy, error.Fault);
            Assert.Contains(other.Name, error.Message, StringComparison.Ordinal);
        });
        other.Write(o => o.AddCorrection("{}"));
        Assert.Equal(1, store.Read(r => r.ArticleCount));
    }

    [Fact]
    public void ThreadsOfOneStoreTakeTurnsToo()
    {
        using var store = place.Open(patience: TimeSpan.FromMilliseconds(200));
        store.Write(w =>
        {
            Exception? thrown = null;
            var thread = new Thread(() => thrown = Record.Exception(() => store.Write(o => o.AddCorrection("{}"))));
            thread.Start();
            thread.Join();
            Assert.Equal(StorageFault.Busy, Assert.IsType<StorageException>(thrown).Fault);
        });
    }

    [Fact]
    public void WritesAreNotNested()
    {
        using var store = place.Open();
        store.Write(w => Assert.Throws<InvalidOperationException>(() => store.Write(o => o.AddCorrection("{}"))));
        store.Write(w => w.AddCorrection("{}"));
        Assert.Single(store.Read(r => r.Corrections()));
    }

    [Fact]
    public void NothingIsReadOrWrittenAfterATransaction()
    {
        using var store = place.Open();
        store.Write(w => w.AddArticle(Samples.Article(), Samples.Record()));
        IDossierWriter? kept = null;
        store.Write(w => kept = w);
        Assert.Throws<ObjectDisposedException>(() => kept!.AddCorrection("{}"));
        Assert.Throws<ObjectDisposedException>(() => store.Read(r => r.Articles()).ToList());
    }

    [Fact]
    public void AStoreForReadingWritesNothing()
    {
        place.Open().Dispose();
        using var store = place.Open(StoreMode.Read);
        Assert.True(store.IsReadOnly);
        Assert.Equal(StorageFault.ReadOnly, Assert.Throws<StorageException>(() => store.Write(w => w.AddCorrection("{}"))).Fault);
        Assert.Equal(0, store.Read(r => r.ArticleCount));
    }

    [Fact]
    public void ManyReadWhileOneWrites()
    {
        using var store = place.Open();
        var counts = new long[4];
        var done = false;
        var readers = Enumerable.Range(0, counts.Length).Select(i => new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                var (articles, mentions) = store.Read(r => (r.ArticleCount, (long)r.Mentions().Count()));
                Assert.Equal(articles, mentions);
                Assert.True(articles >= counts[i]);
                counts[i] = articles;
            }
        })).ToList();
        readers.ForEach(t => t.Start());
        for (var i = 1; i <= 60; i++)
            store.Write(w => w.AddMention(Samples.Mention($"m{i}", w.AddArticle(Samples.Article(i), Samples.Record(i)).Number)));
        Volatile.Write(ref done, true);
        readers.ForEach(t => t.Join());
        Assert.Empty(store.CheckIntegrity());
    }

    [Fact]
    public void WhatIsMissingIsNotMade()
    {
        Assert.Equal(StorageFault.Missing, Assert.Throws<StorageException>(() => place.Open(StoreMode.Read)).Fault);
        Assert.Equal(StorageFault.Missing, Assert.Throws<StorageException>(() => place.Open(StoreMode.Write)).Fault);
        place.Open().Dispose();
        place.Open(StoreMode.Write).Dispose();
    }
}

public sealed class WritingInSqlite() : WritingTests(new SqlitePlace());

public sealed class WritingInPostgres() : WritingTests(new PostgresPlace());
