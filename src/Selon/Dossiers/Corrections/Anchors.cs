using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Corrections;

/// <summary>Anchors at mentions of a dossier.</summary>
public static class Anchors
{
    /// <summary>The words that a correction of a mention holds on to.</summary>
    /// <exception cref="StorageException">The mention's article cannot be read.</exception>
    public static MentionAnchor Of(IDossierReader reader, StoredMention mention)
    {
        var article = reader.Article(mention.Article) ?? throw new StorageException(StorageFault.Damaged, $"mention {mention.Id} has no article");
        var record = RecordReader.Read(reader.Record(mention.Article));
        return mention.Kind == RowKind.Event
            ? MentionAnchor.At(article.Page, article.ContentHash, record.Events[mention.Index].Type.Name(), record.Article.Text, record.Events[mention.Index].Trigger)
            : MentionAnchor.At(article.Page, article.ContentHash, null, record.Article.Text, record.Statements[mention.Index].Content[0]);
    }
}
