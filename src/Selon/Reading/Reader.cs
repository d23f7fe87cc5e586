using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Reading;

/// <summary>
/// Reads an article to the end: the stages in their order, each taking the value of the one before it.
/// Safe to share between threads when its stages are.
/// </summary>
public sealed class Reader(
    TextAnalyzer text,
    Func<ParsedArticle, DatedArticle> date,
    Func<DatedArticle, ResolvedArticle> resolve,
    Func<ResolvedArticle, AttributedArticle> attribute,
    Func<AttributedArticle, CodedArticle> code)
{
    /// <summary>The first stage alone: sentences, words, names.</summary>
    public ParsedArticle Analyze(Article article) => text.Parse(article);

    /// <summary>The first stage on given sentences and words, whose annotation is replaced.</summary>
    public ParsedArticle Annotate(ParsedArticle given) => text.Annotate(given);

    /// <summary>All stages.</summary>
    public CodedArticle Read(Article article) => Read(Analyze(article));

    /// <summary>All stages after the parse.</summary>
    public CodedArticle Read(ParsedArticle parsed) => code(attribute(resolve(date(parsed))));
}
