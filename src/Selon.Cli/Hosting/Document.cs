using Selon.Events;
using Selon.Records;

namespace Selon.Cli.Hosting;

/// <summary>What is written of the articles that are read: rendered on any thread, put together in the order of the input.</summary>
/// <typeparam name="TPart">What an article becomes.</typeparam>
internal abstract class Document<TPart> : IDocument
{
    /// <summary>What an article adds to the document; called on several threads.</summary>
    protected abstract TPart Render(CodedArticle coded, ArticleRecord record, int number);

    /// <summary>Writes what an article adds.</summary>
    protected abstract void Add(ArticleRecord record, TPart part);

    public Action Prepare(CodedArticle coded, int number)
    {
        var record = ArticleRecord.Of(coded);
        var part = Render(coded, record, number);
        return () => Add(record, part);
    }

    public abstract void End();
}

/// <summary>A document whatever its articles become.</summary>
internal interface IDocument
{
    /// <summary>Renders an article, on any thread; the result writes it, when its turn has come.</summary>
    Action Prepare(CodedArticle coded, int number);

    /// <summary>Writes what is still held and the document's end.</summary>
    void End();
}
