using System.Collections.Immutable;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Events;

/// <summary>The sixteen types of PLOVER.</summary>
public enum EventType
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// <summary>How real an event is according to the text.</summary>
public enum Factuality
{
    Occurred,
    Ongoing,
    Announced,
    Demanded,
    Hypothetical,

    /// <summary>Somebody says that it did not happen.</summary>
    Denied,

    /// <summary>The text says that it did not happen.</summary>
    Negated,
}

/// <summary>An event as one sentence tells it.</summary>
public sealed record EventMention
{
    /// <summary>Index in <see cref="CodedArticle.Events"/>; the record writes <c>v</c> and this number.</summary>
    public required int Index { get; init; }

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

    public required int Sentence { get; init; }

    /// <summary>Index of the trigger word in its sentence.</summary>
    public required int TriggerWord { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence that tells it.</summary>
    public required TextSpan Evidence { get; init; }

    public required string FoundBy { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 0.8;
}

/// <summary>An article read to the end: what the record is written from.</summary>
public sealed record CodedArticle(AttributedArticle Attributed, ImmutableArray<EventMention> Events)
{
    public Article Article => Attributed.Article;

    public ImmutableArray<Sentence> Sentences => Attributed.Sentences;
}
