using System.Buffers;
using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Rows;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Adding;

/// <summary>
/// Puts one article into a dossier, inside one transaction: the article, what it copies, its story, its mentions with what they
/// are merged with, and the rows that change. Only articles and events that share keys with it are looked at.
/// </summary>
internal sealed class ArticleAdder(IDossierWriter writer, CorrectionIndex corrections, StoryMemory memory)
{
    /// <summary>Stores the article's record and what follows from it.</summary>
    public AddOutcome Add(ArticleRecord record, ArticleOrigin origin)
    {
        var article = record.Article;
        var hash = StoredArticle.HashOf(article.Title, article.Text);
        var page = origin.PageOr(hash);
        var versions = writer.ArticlesOfPage(page);
        foreach (var version in versions)
        {
            if (version.ContentHash == hash)
                return new AddOutcome(AddResult.Known, version, []);
        }

        var bytes = new ArrayBufferWriter<byte>();
        RecordWriter.Write(record, bytes);
        var stored = writer.AddArticle(
            new StoredArticle
            {
                Page = page,
                ContentHash = hash,
                Id = article.Id,
                Url = article.Url,
                Title = article.Title,
                Outlet = article.Outlet,
                Published = article.Published,
                Language = article.Language,
                Captured = origin.Captured,
                Source = origin.Source,
                Reader = origin.Reader,
            },
            bytes.WrittenMemory);
        var rows = Derive(stored, record, versions.Count > 0 ? versions[^1] : null);
        return new AddOutcome(versions.Count > 0 ? AddResult.NewVersion : AddResult.Added, stored, rows);
    }

    /// <summary>All that follows from an article that is stored: lineage, story, mentions, rows.</summary>
    /// <param name="stored">The article.</param>
    /// <param name="record">Its record.</param>
    /// <param name="earlier">The version of the page that it takes the place of; null when there is none.</param>
    public IReadOnlyList<string> Derive(StoredArticle stored, ArticleRecord record, StoredArticle? earlier)
    {
        var touched = new SortedSet<long>();
        if (earlier is not null)
            Retire(earlier, touched);
        new CopyRegister(writer).Add(stored.Number, record);
        var story = new StoryRegister(writer, memory).Add(stored.Number, record);
        stored = stored with { Story = story };
        writer.UpdateArticle(stored);
        touched.UnionWith(new MentionRegister(writer).Add(stored, record));
        foreach (var correction in corrections.OfPage(stored.Page))
        {
            foreach (var anchor in correction.Mentions)
            {
                if (CorrectionIndex.Find(writer, anchor) is { } mention)
                    touched.Add(mention.Number);
            }
        }

        return new RowRefresher(writer, corrections).Refresh(touched);
    }

    /// <summary>Takes an older version's mentions out of the chronology; the article and its record stay.</summary>
    private void Retire(StoredArticle earlier, SortedSet<long> touched)
    {
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in writer.MentionsOfArticle(earlier.Number))
        {
            if (mention.RowId is { } row)
                rows.Add(row);
            foreach (var other in writer.MentionsOfGroup(mention.Group))
                touched.Add(other.Number);
            new MentionRegister(writer).Remove(mention);
            touched.Remove(mention.Number);
        }

        // A row that loses its first mention gets another id: the old one goes, those that stay are made anew.
        foreach (var row in rows)
        {
            foreach (var mention in writer.MentionsOfRow(row))
                touched.Add(mention.Number);
            new ContradictionRegister(writer).Remove(row);
            writer.DeleteRow(row);
        }
    }
}
