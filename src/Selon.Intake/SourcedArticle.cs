using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Intake;

/// <summary>An article with the decoded text of its file, which is not the article's own where lines were joined or codes left out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Source">The text that it was made from, without byte order mark.</param>
/// <param name="Origins">For each code unit of the article's text its place in <paramref name="Source"/>; empty when the two are equal.</param>
public sealed record SourcedArticle(Article Article, string Source, ImmutableArray<int> Origins);
