using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public abstract class MentionTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void MentionsAreFoundByNumberIdArticleGroupAndRow()
    {
        using var store = WithArticles();
        store.Write(w =>
        {
            w.AddMention(Samples.Mention("m1", 1, 0, 1, "r1"));
            w.AddMention(Samples.Mention("m2", 2, 4) with { Kind = RowKind.Statement });
            w.AddMention(Samples.Mention("m3", 2, 5, 1, "r1"));
        });
        Assert.Equal(Samples.Mention("m2", 2, 4) with { Kind = RowKind.Statement, Number = 2 }, store.Read(r => r.Mention(2)));
        Assert.Equal(3, store.Read(r => r.Mention("m3"))!.Number);
        Assert.Equal([2, 3], store.Read(r => r.MentionsOfArticle(2)).Select(m => m.Number));
        Assert.Equal([1, 3], store.Read(r => r.MentionsOfGroup(1)).Select(m => m.Number));
        Assert.Equal([1, 3], store.Read(r => r.MentionsOfRow("r1")).Select(m => m.Number));
        Assert.Equal([2, 3], store.Read(r => r.Mentions(after: 1).Select(m => m.Number).ToList()));
        Assert.Empty(store.Read(r => r.MentionsOfGroup(0)));
        Assert.Null(store.Read(r => r.Mention("M1")));
    }

    [Fact]
    public void NumbersOfRemovedMentionsAreNotUsedAgain()
    {
        using var store = WithArticles();
        store.Write(w => w.AddMention(Samples.Mention("m1", 1)));
        store.Write(w => w.AddMention(Samples.Mention("m2", 1)));
        store.Write(w => w.DeleteMention(2));
        store.Write(w => w.DeleteMention(2));
        store.Write(w => Assert.Equal(3, w.AddMention(Samples.Mention("m2", 1)).Number));
        Assert.Throws<ArgumentException>(() => store.Write(w => w.UpdateMention(Samples.Mention("m2", 1) with { Number = 2 })));
    }

    [Fact]
    public void AMentionIsReplaced()
    {
        using var store = WithArticles();
        store.Write(w => w.AddMention(Samples.Mention("m1", 1, 0, 1, "r1")));
        var changed = Samples.Mention("m1b", 2, 7) with { Number = 1, Kind = RowKind.Statement };
        store.Write(w => w.UpdateMention(changed));
        Assert.Equal(changed, store.Read(r => r.Mention(1)));
        Assert.Empty(store.Read(r => r.MentionsOfRow("r1")));
    }

    [Fact]
    public void TwoMentionsCannotShareAnIdNorStandInNoArticle()
    {
        using var store = WithArticles();
        store.Write(w => w.AddMention(Samples.Mention("m1", 1)));
        Assert.Throws<StorageException>(() => store.Write(w => w.AddMention(Samples.Mention("m1", 2))));
        Assert.Throws<StorageException>(() => store.Write(w => w.AddMention(Samples.Mention("m9", 9))));
        Assert.Single(store.Read(r => r.Mentions().ToList()));
    }

    private IDossierStore WithArticles()
    {
        var store = place.Open();
        store.Write(w =>
        {
            w.AddArticle(Samples.Article(1), Samples.Record(1));
            w.AddArticle(Samples.Article(2), Samples.Record(2));
        });
        return store;
    }
}

public sealed class MentionsInSqlite() : MentionTests(new SqlitePlace());

public sealed class MentionsInPostgres() : MentionTests(new PostgresPlace());
