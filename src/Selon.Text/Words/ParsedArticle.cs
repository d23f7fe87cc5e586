using System.Collections.Immutable;

namespace Selon.Text;

/// <summary>An article read into words: only blocks that belong to the article have sentences.</summary>
public sealed record ParsedArticle(Article Article, ImmutableArray<Sentence> Sentences);
