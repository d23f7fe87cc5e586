using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    private const string ArticleColumns = "number, page, version, content_hash, id, url, title, outlet, published, language, captured, source, reader, story";
    private const string SelectArticles = $"SELECT {ArticleColumns} FROM articles WHERE ";

    public long ArticleCount => Sql.Number("SELECT count(*) FROM articles") ?? 0;

    public StoredArticle? Article(long number) => Sql.First(SelectArticles + "number = @p0", ReadArticle, number);

    public IReadOnlyList<StoredArticle> ArticlesOfPage(string page) => Sql.All(SelectArticles + "page = @p0 ORDER BY version", ReadArticle, page);

    public IReadOnlyList<StoredArticle> ArticlesWithContent(string contentHash) => Sql.All(SelectArticles + "content_hash = @p0 ORDER BY number", ReadArticle, contentHash);

    public IReadOnlyList<StoredArticle> ArticlesWithId(string id) => Sql.All(SelectArticles + "id = @p0 ORDER BY number", ReadArticle, id);

    public IReadOnlyList<StoredArticle> ArticlesOfStory(long story) =>
        story == 0 ? [] : Sql.All(SelectArticles + "story = @p0 AND story <> 0 ORDER BY number", ReadArticle, story);

    public IEnumerable<StoredArticle> Articles(long after = 0) => Pages<StoredArticle>((last, size) =>
        Sql.All(SelectArticles + "number > @p0 ORDER BY number LIMIT @p1", ReadArticle, last?.Number ?? after, (long)size));

    public ReadOnlyMemory<byte> Record(long article)
    {
        var packed = Sql.First("SELECT size, bytes FROM records WHERE article = @p0", r => new PackedRecord(r.GetInt32(0), r.Bytes(1)), article)
            ?? throw new StorageException(StorageFault.Damaged, $"article {article} has no record");
        return packed.Unpack() ?? throw new StorageException(StorageFault.Damaged, $"the record of article {article} is damaged");
    }

    public StoredArticle AddArticle(StoredArticle article, ReadOnlyMemory<byte> record)
    {
        var number = (Sql.Number("SELECT max(number) FROM articles") ?? 0) + 1;
        var version = (Sql.Number("SELECT max(version) FROM articles WHERE page = @p0", article.Page) ?? 0) + 1;
        var added = article with { Number = number, Version = (int)version };
        Sql.Run($"INSERT INTO articles ({ArticleColumns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)",
            added.Number, added.Page, added.Version, added.ContentHash, added.Id, added.Url, added.Title, added.Outlet, added.Published, added.Language,
            added.Captured, added.Source, added.Reader, added.Story);
        var packed = PackedRecord.Pack(record);
        Sql.Run("INSERT INTO records (article, size, bytes) VALUES (@p0, @p1, @p2)", number, packed.Size, packed.Bytes);
        return added;
    }

    public void UpdateArticle(StoredArticle article)
    {
        const string Update = """
            UPDATE articles SET id = @p4, url = @p5, title = @p6, outlet = @p7, published = @p8, language = @p9, captured = @p10, source = @p11, reader = @p12, story = @p13
            WHERE number = @p0 AND page = @p1 AND version = @p2 AND content_hash = @p3
            """;
        var changed = Sql.Run(Update, article.Number, article.Page, article.Version, article.ContentHash, article.Id, article.Url, article.Title, article.Outlet,
            article.Published, article.Language, article.Captured, article.Source, article.Reader, article.Story);
        if (changed == 0)
            throw new ArgumentException($"there is no article {article.Number} with this page, version and content", nameof(article));
    }

    public void SetRecord(long article, ReadOnlyMemory<byte> record)
    {
        var packed = PackedRecord.Pack(record);
        if (Sql.Run("UPDATE records SET size = @p1, bytes = @p2 WHERE article = @p0", article, packed.Size, packed.Bytes) == 0)
            throw new ArgumentException($"there is no article {article}", nameof(article));
    }

    private static StoredArticle ReadArticle(DbDataReader r) => new()
    {
        Number = r.GetInt64(0),
        Page = r.GetString(1),
        Version = r.GetInt32(2),
        ContentHash = r.GetString(3),
        Id = r.GetString(4),
        Url = r.Text(5),
        Title = r.Text(6),
        Outlet = r.Text(7),
        Published = r.Text(8),
        Language = r.GetString(9),
        Captured = r.Text(10),
        Source = r.GetString(11),
        Reader = r.GetString(12),
        Story = r.GetInt64(13),
    };
}
