using System.Collections.Immutable;
using Selon.Dossiers;
using Selon.Intake;
using Selon.Text;

namespace Selon.Cli.Dossiers;

/// <summary>An article that an input holds, why it holds none there, or a mark that all before it was told.</summary>
/// <param name="Source">The file or feed, as the user or a list names it.</param>
/// <param name="Result">The article or the error; null for a mark.</param>
/// <param name="Captured">When it was fetched; null when nobody tells.</param>
internal sealed record IngestCandidate(string Source, IntakeResult<Article>? Result, DateTimeOffset? Captured = null)
{
    /// <summary>
    /// What to note about the input once the article is kept, in the same transaction; of a mark, once all before it from the same source is
    /// kept and nothing of it failed. Noted earlier, a crash would lose the article.
    /// </summary>
    public ImmutableArray<SourceState> States { get; init; } = [];

    public static IngestCandidate Mark(string source, params ImmutableArray<SourceState> states) => new(source, null) { States = states };
}
