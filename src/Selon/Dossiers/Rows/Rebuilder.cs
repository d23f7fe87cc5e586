using System.Buffers;
using Selon.Dossiers.Adding;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Rows;

/// <summary>Makes all that follows from records and log anew, as if the articles arrived again one by one.</summary>
internal sealed class Rebuilder(IDossierWriter writer, CorrectionIndex corrections)
{
    public void Run(Action<long>? progress)
    {
        writer.ClearDerived();
        var adder = new ArticleAdder(writer, corrections, new StoryMemory());
        var latest = new Dictionary<string, StoredArticle>(StringComparer.Ordinal);
        for (var number = 1L; writer.Article(number) is { } article; number++)
        {
            adder.Derive(article, RecordReader.Read(writer.Record(number)), latest.GetValueOrDefault(article.Page));
            latest[article.Page] = article;
            progress?.Invoke(number);
        }
    }

    /// <summary>Puts a newer reading of an article in place of the old one.</summary>
    public static void Replace(IDossierWriter writer, long article, ArticleRecord record, string reader)
    {
        var stored = writer.Article(article) ?? throw new ArgumentException($"there is no article {article}", nameof(article));
        var bytes = new ArrayBufferWriter<byte>();
        RecordWriter.Write(record, bytes);
        writer.SetRecord(article, bytes.WrittenMemory);
        writer.UpdateArticle(stored with { Reader = reader, Id = record.Article.Id, Language = record.Article.Language });
    }
}
