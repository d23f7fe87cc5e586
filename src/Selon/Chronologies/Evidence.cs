using System.Collections.Immutable;
using Selon.Events;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>One place in one article that tells an event or a statement. Spans point into that article's text.</summary>
public sealed record Evidence
{
    public required ArticleReference Article { get; init; }

    /// <summary>The mention in the article's record: <c>v3</c> an event, <c>s2</c> a statement.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence that tells it.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The sentence on one line; as long as <see cref="Sentence"/>, so that positions agree.</summary>
    public required string Text { get; init; }

    /// <summary>The trigger of an event, the cue of a statement; null without a cue.</summary>
    public TextSpan? Mark { get; init; }

    /// <summary>The words that name the speaker of a statement; null for an event or when nobody is named.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>What is said, in several spans when it is split; empty for an event.</summary>
    public ImmutableArray<TextSpan> Content { get; init; } = [];

    /// <summary><c>headline</c> or <c>¶3</c>.</summary>
    public required string Paragraph { get; init; }

    /// <summary>The date as this place tells it.</summary>
    public RowDate? Date { get; init; }

    /// <summary>The factuality as this place tells it; null for a statement.</summary>
    public Factuality? Factuality { get; init; }

    /// <summary>Who tells it here, from the nearest speaker outwards; empty when the outlet itself does.</summary>
    public ImmutableArray<Teller> ToldBy { get; init; } = [];

    /// <summary>Rule or model that found it.</summary>
    public required string FoundBy { get; init; }

    /// <summary>From 0 to 1, in thousandths; null when what found it does not tell.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>Where it stands in the text: the trigger of an event, the start of a statement.</summary>
    public TextSpan Place
    {
        get
        {
            if (Content.IsEmpty)
                return Mark ?? Sentence;
            var start = Content[0];
            if (Mark is { } cue && cue.Start < start.Start)
                start = cue;
            return Source is { } source && source.Start < start.Start ? source : start;
        }
    }
}
