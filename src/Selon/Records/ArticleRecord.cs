using System.Collections.Immutable;
using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Records;

/// <summary>
/// What reading one article yields, without its words and trees: the <c>selon/1</c> record (docs/record.schema.json) as a
/// value. Everything after reading – dossier, chronologies, exports – looks at this. References between the lists are indexes.
/// </summary>
public sealed record ArticleRecord
{
    public required Article Article { get; init; }

    public ImmutableArray<TimeRecord> Times { get; init; } = [];

    public ImmutableArray<EntityRecord> Entities { get; init; } = [];

    public ImmutableArray<StatementRecord> Statements { get; init; } = [];

    public ImmutableArray<EventRecord> Events { get; init; } = [];

    /// <summary>The record of an article read to the end.</summary>
    public static ArticleRecord Of(CodedArticle coded) => RecordBuilder.Build(coded);
}

/// <summary>A time expression (TIMEX3).</summary>
public sealed record TimeRecord
{
    public required TextSpan Span { get; init; }

    public required TimeType Type { get; init; }

    /// <summary>TIMEX3 value; unknown parts are X.</summary>
    public required string Value { get; init; }

    public string? Mod { get; init; }

    public string? Quant { get; init; }

    public string? Freq { get; init; }

    /// <summary>Index of the expression that this one was resolved against.</summary>
    public int? Anchor { get; init; }

    /// <summary>Index of the expression that closes the interval which this one opens.</summary>
    public int? Until { get; init; }

    /// <summary>Why the value is what it is, in words.</summary>
    public required string Basis { get; init; }
}

/// <summary>One place in the text that refers to an entity.</summary>
public readonly record struct MentionRecord(TextSpan Span, MentionForm Form);

/// <summary>Somebody or something that the article speaks of.</summary>
public sealed record EntityRecord
{
    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector; null when unknown.</summary>
    public string? Sector { get; init; }

    public string? Role { get; init; }

    /// <summary>Stable key of the gazetteer entry that it was linked to: the same in every article and language.</summary>
    public string? GazetteerKey { get; init; }

    public GeoPoint? Location { get; init; }

    /// <summary>In the order of the text; at least one.</summary>
    public required ImmutableArray<MentionRecord> Mentions { get; init; }
}

/// <summary>Content that the article attributes to a source other than the outlet.</summary>
public sealed record StatementRecord
{
    public required StatementKind Kind { get; init; }

    /// <summary>Class of the speech act (<see cref="Statement.SpeechAct"/>).</summary>
    public string? Act { get; init; }

    /// <summary>True when the article says that the source does not say it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Indexes of the entities that speak; empty when the source is no entity.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];

    /// <summary>The words that name the source; null when it is implicit.</summary>
    public TextSpan? SourceSpan { get; init; }

    public TextSpan? Cue { get; init; }

    /// <summary>The cue with its auxiliaries and negation (<c>n’a pas confirmé</c>); null without a cue.</summary>
    public TextSpan? CuePhrase { get; init; }

    /// <summary>What is said; several spans when split. Never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The sentence of the cue, or of the content when there is no cue.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Index of the statement that this one is reported inside.</summary>
    public int? Within { get; init; }

    public AssignedDate? Date { get; init; }

    public string? Venue { get; init; }

    /// <summary>Indexes of entities.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    public required string FoundBy { get; init; }

    /// <summary>True for what somebody wants, likes, favours, speaks of or knows: no claim about the world, and no row of a chronology.</summary>
    public bool IsAttitude => Statement.IsAttitudeAct(Act);
}

/// <summary>An event as one sentence tells it.</summary>
public sealed record EventRecord
{
    public required EventType Type { get; init; }

    public ImmutableArray<string> Modes { get; init; } = [];

    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>Indexes of entities.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    public ImmutableArray<int> Recipients { get; init; } = [];

    public ImmutableArray<int> Places { get; init; } = [];

    public AssignedDate? Date { get; init; }

    public required Factuality Factuality { get; init; }

    /// <summary>Index of the innermost statement that tells it; null when the outlet itself does.</summary>
    public int? AssertedBy { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence that tells it.</summary>
    public required TextSpan Evidence { get; init; }

    public required string FoundBy { get; init; }

    /// <summary>From 0 to 1, in thousandths.</summary>
    public required decimal Confidence { get; init; }
}
