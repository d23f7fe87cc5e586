using System.Collections.Immutable;
using Selon.Events;
using Selon.Statements;

namespace Selon.Chronologies;

/// <summary>
/// One line of a chronology: an event, told in one place or several, in one article or many, or a statement. It holds
/// everything that is written of it, so that it can be stored, sent and exported without the articles.
/// </summary>
public sealed record ChronologyRow
{
    /// <summary>In the chronology of one article the lead mention's (<c>v3</c>, <c>s2</c>); in a dossier one that stays.</summary>
    public required string Id { get; init; }

    /// <summary>Null for a statement.</summary>
    public EventFacts? Event { get; init; }

    /// <summary>Null for an event.</summary>
    public StatementFacts? Statement { get; init; }

    /// <summary>True for an event, false for a statement.</summary>
    public bool IsEvent => Event is not null;

    /// <summary>The speakers of a statement; empty when nobody is named.</summary>
    public ImmutableArray<Party> Actors { get; init; } = [];

    /// <summary>The addressees of a statement.</summary>
    public ImmutableArray<Party> Recipients { get; init; } = [];

    public ImmutableArray<Party> Places { get; init; } = [];

    /// <summary>Where it was said, in the words of the text.</summary>
    public string? Venue { get; init; }

    /// <summary>Null when nothing tells; may be partial (<c>XXXX-09-23</c>) in an undated row.</summary>
    public RowDate? Date { get; init; }

    /// <summary>Who tells it, from the nearest speaker outwards; empty when an outlet itself does.</summary>
    public ImmutableArray<Teller> ToldBy { get; init; } = [];

    /// <summary>The places that tell it; never empty, the first one tells it most fully.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Number of articles that tell it.</summary>
    public int Reports => Evidence.Select(e => e.Article.Number).Distinct().Count();

    public Review Review { get; init; }

    /// <summary>What people wrote to it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Why the reports were taken for one event; null where none were put together.</summary>
    public MergeReason? Merge { get; init; }
}

/// <summary>What an event is.</summary>
public sealed record EventFacts
{
    public required EventType Type { get; init; }

    public ImmutableArray<string> Modes { get; init; } = [];

    public ImmutableArray<string> Contexts { get; init; } = [];

    public required Factuality Factuality { get; init; }
}

/// <summary>What is said, and how.</summary>
public sealed record StatementFacts
{
    public required StatementKind Kind { get; init; }

    /// <summary>Class of the speech act (<see cref="Statement.SpeechAct"/>).</summary>
    public string? Act { get; init; }

    /// <summary>The cue with its auxiliaries and negation on one line, its first letter small; null without a cue.</summary>
    public string? Cue { get; init; }

    /// <summary>The words that are said, part by part, each on one line; never empty.</summary>
    public required ImmutableArray<string> Content { get; init; }
}

/// <summary>A date with its reason.</summary>
/// <param name="Value">EDTF; parts that are not known are X.</param>
/// <param name="Reason">Why it is what it is, with the words that give it; empty when not known.</param>
public sealed record RowDate(string Value, string Reason);

/// <summary>What people decided on a row.</summary>
public enum Review
{
    None,
    Accepted,
    Rejected,

    /// <summary>Some of its fields were set by people.</summary>
    Corrected,
}

/// <summary>Why several reports became one row.</summary>
/// <param name="Score">From 0 to 1, in thousandths.</param>
/// <param name="Reasons">In words.</param>
public sealed record MergeReason(decimal Score, ImmutableArray<string> Reasons);
