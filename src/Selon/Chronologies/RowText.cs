using System.Buffers;
using System.Collections.Immutable;
using Selon.Events;
using Selon.Records;
using Selon.Statements;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>A row in words, the same in every format that people read.</summary>
public sealed class RowText
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("«»\"“”„");

    private readonly RowWords _words;

    private RowText(ChronologyRow row, RowWords words) => (Row, _words) = (row, words);

    public ChronologyRow Row { get; }

    /// <summary>What kind of event it is; the words of the cue for a statement, empty when there are none.</summary>
    public string Label => Row.Statement is { } statement
        ? _words.Cue(statement)
        : EventLabels.Of(Row.Events[0]);

    /// <summary>Who acts or speaks; empty for an event without a known actor.</summary>
    public string Actors => Row.Statement is { } statement ? _words.Speaker(statement) : _words.Names(Row.Actors);

    public string Recipients => _words.Names(Row.Recipients);

    public string Places => Row.Statement?.Venue ?? _words.Names(Row.Places);

    /// <summary>Factuality when it is worth saying: empty for what occurred and for statements.</summary>
    public string Factuality => Row.IsEvent && Row.Events[0].Factuality is var f and not Events.Factuality.Occurred ? f.Name() : "";

    /// <summary>
    /// Who tells it, from the nearest outwards; empty when the outlet does. Those who only speak for themselves are left out:
    /// that somebody demands what he demands needs no witness, that he withdrew his troops does.
    /// </summary>
    public string AccordingTo => _words.Tellers(Row.IsEvent && !IsVerbal(Row.Events[0].Type) ? Row.ToldBy : Row.ToldBy.RemoveAll(s => _words.IsSpokenBy(s, Row.Actors)));

    /// <summary>The date as people read it (<see cref="DateText"/>), empty when there is none.</summary>
    public string Date => Row.Date is { } date ? DateText.Of(date.Value) : "";

    /// <summary>Why the date is what it is, with the words that give it; empty without a date.</summary>
    public string DateReason => _words.DateReason(Row.Date);

    /// <summary>What is said, or the sentence that tells the event, on one line.</summary>
    public string Content => Row.Statement is { } statement ? ContentOf(statement) : _words.OneLine(Row.Events[0].Evidence);

    /// <summary>Where the event's trigger stands in <see cref="Content"/>; empty for a statement.</summary>
    public TextSpan TriggerInContent
    {
        get
        {
            if (!Row.IsEvent || !Row.Events[0].Evidence.Contains(Row.Events[0].Trigger))
                return default;
            var (evidence, trigger) = (Row.Events[0].Evidence, Row.Events[0].Trigger);
            return new TextSpan(trigger.Start - evidence.Start, trigger.End - evidence.Start);
        }
    }

    /// <summary>The paragraphs that tell it: <c>headline, ¶1</c>.</summary>
    public string Paragraphs => string.Join(", ", Row.Sentences.Select(_words.Paragraph).Distinct(StringComparer.Ordinal));

    /// <summary>The rows of one part of a chronology in words.</summary>
    public static IEnumerable<RowText> Of(Chronology chronology, ImmutableArray<ChronologyRow> rows)
    {
        var words = new RowWords(chronology.Coded);
        return rows.Select(row => new RowText(row, words));
    }

    /// <summary>The paragraph of one sentence.</summary>
    public string ParagraphOf(int sentence) => _words.Paragraph(sentence);

    /// <summary>The types of PLOVER's verbal quadrants: to do them is to say them.</summary>
    private static bool IsVerbal(EventType type) => type is EventType.Agree or EventType.Support or EventType.Concede
        or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    private string ContentOf(Statement statement)
    {
        var words = string.Join(" […] ", statement.Content.Select(_words.OneLine));
        return statement.Kind == StatementKind.Direct && !words.AsSpan().ContainsAny(QuotationMarks) ? $"« {words} »" : words;
    }
}
