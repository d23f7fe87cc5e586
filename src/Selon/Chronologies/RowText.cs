using System.Buffers;
using System.Collections.Immutable;
using Selon.Events;
using Selon.Records;
using Selon.Statements;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>A row in words, the same in every format that people read.</summary>
public sealed class RowText(ChronologyRow row)
{
    private const string Unnamed = "someone unnamed";

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("«»\"“”„");

    public ChronologyRow Row => row;

    /// <summary>What kind of event it is; the words of the cue for a statement, empty when there are none.</summary>
    public string Label => row.Event is { } happened ? EventLabels.Of(happened) : row.Statement?.Cue ?? "";

    /// <summary>Who acts or speaks; empty for an event without a known actor.</summary>
    public string Actors => row.IsEvent ? Names(row.Actors) : Speakers(row.Actors);

    public string Recipients => Names(row.Recipients);

    public string Places => row.Venue ?? Names(row.Places);

    /// <summary>Factuality when it is worth saying: empty for what occurred and for statements.</summary>
    public string Factuality => row.Event is { Factuality: not Events.Factuality.Occurred and var f } ? f.Name() : "";

    /// <summary>
    /// Who tells it, from the nearest outwards; empty when the outlet does. Those who only speak for themselves are left out:
    /// that somebody demands what he demands needs no witness, that he withdrew his troops does.
    /// </summary>
    public string AccordingTo => Tellers(row.Event is { } happened && !IsVerbal(happened.Type) ? row.ToldBy : row.ToldBy.RemoveAll(IsActor));

    /// <summary>The date as people read it (<see cref="DateText"/>), empty when there is none.</summary>
    public string Date => row.Date is { } date ? DateText.Of(date.Value) : "";

    /// <summary>Why the date is what it is, with the words that give it; empty without a date.</summary>
    public string DateReason => row.Date?.Reason ?? "";

    /// <summary>What is said, or the sentence that tells the event, on one line.</summary>
    public string Content => row.Statement is { } statement ? ContentOf(statement) : row.Evidence[0].Text;

    /// <summary>Where the event's trigger stands in <see cref="Content"/>; empty for a statement.</summary>
    public TextSpan TriggerInContent =>
        row.IsEvent && row.Evidence[0] is { Mark: { } trigger, Sentence: var sentence } && sentence.Contains(trigger)
            ? new TextSpan(trigger.Start - sentence.Start, trigger.End - sentence.Start)
            : default;

    /// <summary>The paragraphs that tell it in the order of the text: <c>headline, ¶1</c>; of several articles with their outlets.</summary>
    public string Paragraphs
    {
        get
        {
            var articles = row.Evidence.GroupBy(e => e.Article.Number).OrderBy(g => g.Key).Select(g => (g.First().Article, Labels: string.Join(", ",
                g.OrderBy(e => e.Sentence).Select(e => e.Paragraph).Distinct(StringComparer.Ordinal)))).ToList();
            return articles.Count == 1 ? articles[0].Labels : string.Join("; ", articles.Select(a => $"{a.Article.Outlet ?? a.Article.Title ?? a.Article.Id} {a.Labels}"));
        }
    }

    /// <summary>Rows in words.</summary>
    public static IEnumerable<RowText> Of(IEnumerable<ChronologyRow> rows) => rows.Select(row => new RowText(row));

    /// <summary>Names in their order: <c>Ilena Marvoz, Tomas Elgren</c>.</summary>
    public static string Names(ImmutableArray<Party> parties) => string.Join(", ", parties.Select(p => p.Name));

    /// <summary>Speakers from the nearest outwards: <c>Tomas Elgren, as told by Norpress</c>.</summary>
    public static string Tellers(ImmutableArray<Teller> tellers) => string.Join(", as told by ", tellers.Select(t => Speakers(t.Parties)));

    private static string Speakers(ImmutableArray<Party> parties) => parties.IsEmpty ? Unnamed : Names(parties);

    /// <summary>True when the speakers are those who act or speak in the row and no others.</summary>
    private bool IsActor(Teller teller) =>
        !teller.Parties.IsEmpty && teller.Parties.Length == row.Actors.Length && teller.Parties.All(p => p.Kind is not null && row.Actors.Contains(p));

    /// <summary>The types of PLOVER's verbal quadrants: to do them is to say them.</summary>
    private static bool IsVerbal(EventType type) => type is EventType.Agree or EventType.Support or EventType.Concede
        or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    private static string ContentOf(StatementFacts statement)
    {
        var words = string.Join(" […] ", statement.Content);
        return statement.Kind == StatementKind.Direct && !words.AsSpan().ContainsAny(QuotationMarks) ? $"« {words} »" : words;
    }
}
