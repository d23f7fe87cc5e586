using System.Collections.Immutable;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Chronologies;

/// <summary>One line of a chronology: an event, told in one place or several, or a statement.</summary>
public sealed record ChronologyRow
{
    /// <summary>The mentions of one event in the order of the text; empty for a statement. The first one tells it most fully.</summary>
    public ImmutableArray<EventMention> Events { get; init; } = [];

    /// <summary>Null for an event.</summary>
    public Statement? Statement { get; init; }

    /// <summary>True for an event, false for a statement.</summary>
    public bool IsEvent => Statement is null;

    /// <summary>Null when the text does not tell; may be partial (<c>XXXX-09-23</c>) in an undated row.</summary>
    public AssignedDate? Date { get; init; }

    /// <summary>Indexes of entities; the speakers of a statement.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Indexes of entities; the addressees of a statement.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>Indexes of entities.</summary>
    public ImmutableArray<int> Places { get; init; } = [];

    /// <summary>Who tells it, from the nearest speaker outwards: indexes of statements; empty when the outlet itself does.</summary>
    public ImmutableArray<int> ToldBy { get; init; } = [];

    /// <summary>The sentences that tell it, in the order of the text; never empty.</summary>
    public required ImmutableArray<int> Sentences { get; init; }

    /// <summary>Where it stands in the text: the trigger of an event, the start of a statement.</summary>
    public required TextSpan Place { get; init; }
}

/// <summary>What an article tells, in the order of time.</summary>
/// <param name="Coded">The article it was built from.</param>
/// <param name="Dated">Rows whose date is known at least to the year, by date, then in the order of the text.</param>
/// <param name="Undated">The others, in the order of the text.</param>
public sealed record Chronology(CodedArticle Coded, ImmutableArray<ChronologyRow> Dated, ImmutableArray<ChronologyRow> Undated)
{
    /// <summary>All rows: dated first.</summary>
    public IEnumerable<ChronologyRow> Rows => Dated.Concat(Undated);

    /// <summary>Builds the chronology of one article. An event that is told twice becomes one row (see <see cref="EventMerger"/>); what nobody said and
    /// what somebody merely wants or favours are no rows.</summary>
    public static Chronology Of(CodedArticle coded)
    {
        var rows = new List<ChronologyRow>(EventMerger.Merge(coded));
        foreach (var statement in coded.Attributed.Statements)
        {
            if (!statement.IsNegated && !statement.IsAttitude)
                rows.Add(RowOf(statement, coded));
        }

        var dated = rows.Where(r => DateOrder.IsResolved(r.Date?.Value)).OrderBy(r => DateOrder.Key(r.Date!.Value.Value)).ThenBy(r => r.Place).ThenBy(r => r.IsEvent);
        var undated = rows.Where(r => !DateOrder.IsResolved(r.Date?.Value)).OrderBy(r => r.Place).ThenBy(r => r.IsEvent);
        return new Chronology(coded, [.. dated], [.. undated]);
    }

    /// <summary>The statement at <paramref name="statement"/> and those it is reported inside, from the inside out.</summary>
    internal static ImmutableArray<int> Tellers(CodedArticle coded, int? statement)
    {
        var statements = coded.Attributed.Statements;
        var tellers = ImmutableArray.CreateBuilder<int>();
        for (var s = statement; s is { } index && !tellers.Contains(index); s = statements[index].Within)
            tellers.Add(index);
        return tellers.ToImmutable();
    }

    private static ChronologyRow RowOf(Statement statement, CodedArticle coded) => new()
    {
        Statement = statement,
        Date = statement.Date,
        Actors = statement.SourceEntities,
        Recipients = statement.Addressees,
        ToldBy = Tellers(coded, statement.Within),
        Sentences = [statement.Sentence],
        Place = Start(statement),
    };

    private static TextSpan Start(Statement statement)
    {
        var start = statement.Content[0];
        if (statement.Cue is { } cue && cue.Start < start.Start)
            start = cue;
        return statement.SourceSpan is { } source && source.Start < start.Start ? source : start;
    }
}
