namespace Selon.Dossiers.Storage;

/// <summary>Articles and their records.</summary>
public interface IArticleReader
{
    long ArticleCount { get; }

    /// <summary>Null when there is none.</summary>
    StoredArticle? Article(long number);

    /// <summary>All versions of a page, oldest first.</summary>
    IReadOnlyList<StoredArticle> ArticlesOfPage(string page);

    /// <summary>Articles of this title and text, by number.</summary>
    IReadOnlyList<StoredArticle> ArticlesWithContent(string contentHash);

    /// <summary>Articles whose record carries this id, by number.</summary>
    IReadOnlyList<StoredArticle> ArticlesWithId(string id);

    /// <summary>By number.</summary>
    IReadOnlyList<StoredArticle> ArticlesOfStory(long story);

    /// <summary>Articles with a greater number, by number, streamed.</summary>
    IEnumerable<StoredArticle> Articles(long after = 0);

    /// <summary>The article's <c>selon/1</c> record, to the byte as it was given.</summary>
    /// <exception cref="StorageException">There is no such article, or its record is damaged.</exception>
    ReadOnlyMemory<byte> Record(long article);
}

/// <summary>Adds and replaces articles; none is ever removed.</summary>
public interface IArticleWriter
{
    /// <summary>Adds a version of a page, behind those that are there. Returns it with its number and version.</summary>
    StoredArticle AddArticle(StoredArticle article, ReadOnlyMemory<byte> record);

    /// <summary>Replaces what is known of the article with that number.</summary>
    /// <exception cref="ArgumentException">There is none, or its page, version or content would change.</exception>
    void UpdateArticle(StoredArticle article);

    /// <summary>Replaces the article's record: it was read again.</summary>
    /// <exception cref="ArgumentException">There is no such article.</exception>
    void SetRecord(long article, ReadOnlyMemory<byte> record);
}
