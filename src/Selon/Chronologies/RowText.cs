using System.Collections.Immutable;
using System.Globalization;
using Selon.Events;
using Selon.Records;
using Selon.Statements;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>A row in words, the same in every format that people read.</summary>
public sealed class RowText
{
    private const string Unnamed = "someone unnamed";

    private readonly CodedArticle _article;
    private readonly ChronologyRow _row;
    private readonly ParagraphNumbers _paragraphs;

    private RowText(CodedArticle article, ChronologyRow row, ParagraphNumbers paragraphs) =>
        (_article, _row, _paragraphs) = (article, row, paragraphs);

    public ChronologyRow Row => _row;

    /// <summary>What kind of event it is; the words of the cue for a statement, <c>:</c> when there are none.</summary>
    public string Label => _row.Statement is { } statement
        ? statement.Cue is { } cue ? OneLine(cue) : ":"
        : EventLabels.Of(_row.Events[0]);

    /// <summary>Who acts or speaks; empty for an event without a known actor.</summary>
    public string Actors => _row.Statement is { } statement ? Speaker(statement) : Names(_row.Actors);

    public string Recipients => Names(_row.Recipients);

    public string Places => _row.Statement?.Venue ?? Names(_row.Places);

    /// <summary>Factuality when it is worth saying: empty for what occurred and for statements.</summary>
    public string Factuality => _row.IsEvent && _row.Events[0].Factuality is var f and not Events.Factuality.Occurred ? f.Name() : "";

    /// <summary>Who tells it, from the nearest outwards: <c>Sergueï Lavrov, as told by TASS</c>; empty when the outlet does.</summary>
    public string AccordingTo => string.Join(", as told by ", _row.ToldBy.Select(s => Speaker(_article.Attributed.Statements[s])));

    /// <summary>The date as people read it, empty when there is none: unknown parts as <c>?</c>, an interval with a dash.</summary>
    public string Date => _row.Date is { } date ? Readable(date.Value) : "";

    /// <summary>Why the date is what it is, with the words that give it; empty without a date.</summary>
    public string DateReason
    {
        get
        {
            var times = _article.Attributed.Resolved.Dated.Times;
            return _row.Date is { Time: var t } && t >= 0 && t < times.Length ? $"“{OneLine(times[t].Span)}”: {times[t].Basis}" : "";
        }
    }

    /// <summary>What is said, or the sentence that tells the event, on one line.</summary>
    public string Content => _row.Statement is { } statement ? ContentOf(statement) : OneLine(_row.Events[0].Evidence);

    /// <summary>Where the event's trigger stands in <see cref="Content"/>; empty for a statement.</summary>
    public TextSpan TriggerInContent
    {
        get
        {
            if (!_row.IsEvent || !_row.Events[0].Evidence.Contains(_row.Events[0].Trigger))
                return default;
            var (evidence, trigger) = (_row.Events[0].Evidence, _row.Events[0].Trigger);
            return new TextSpan(trigger.Start - evidence.Start, trigger.End - evidence.Start);
        }
    }

    /// <summary>The paragraphs that tell it: <c>headline, ¶1</c>.</summary>
    public string Paragraphs => string.Join(", ", _row.Sentences.Select(s => _article.Sentences[s].Block).Distinct().Select(_paragraphs.Label));

    /// <summary>Rule or model.</summary>
    public string FoundBy => _row.Statement?.FoundBy ?? _row.Events[0].FoundBy;

    /// <summary>The rows of one part of a chronology in words.</summary>
    public static IEnumerable<RowText> Of(Chronology chronology, ImmutableArray<ChronologyRow> rows)
    {
        var paragraphs = new ParagraphNumbers(chronology.Coded.Article);
        return rows.Select(row => new RowText(chronology.Coded, row, paragraphs));
    }

    /// <summary>An EDTF value as people read it.</summary>
    public static string Readable(string value) => value.Replace("XXXX", "?", StringComparison.Ordinal).Replace("/", " – ", StringComparison.Ordinal);

    /// <summary>The speakers of a statement: their names, else the words that stand for them.</summary>
    public string Speaker(Statement statement) =>
        !statement.SourceEntities.IsEmpty ? Names(statement.SourceEntities)
        : statement.SourceSpan is { } span ? OneLine(span)
        : Unnamed;

    private string Names(ImmutableArray<int> entities) => string.Join(", ", entities.Select(e => _article.Attributed.Resolved.Entities[e].Name));

    private string ContentOf(Statement statement)
    {
        var words = string.Join(" […] ", statement.Content.Select(OneLine));
        var quoted = words.Length > 0 && words[0] is '«' or '"' or '“' or '„';
        return statement.Kind == StatementKind.Direct && !quoted ? $"« {words} »" : words;
    }

    /// <summary>Line breaks become spaces of the same length, so that positions stay.</summary>
    private string OneLine(TextSpan span) => span.Of(_article.Article.Text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
