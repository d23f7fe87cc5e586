using System.Collections.Immutable;
using Selon.Records;

namespace Selon.Chronologies;

/// <summary>
/// The chronology of one article. An event that is told twice becomes one row (see <see cref="EventMerger"/>); what nobody said
/// and what somebody merely wants or favours are no rows.
/// </summary>
public sealed class ArticleChronology
{
    private readonly ArticleRecord _record;
    private readonly ArticleReference _article;
    private readonly Paragraphs _paragraphs;
    private readonly ArticleWords _words;

    private ArticleChronology(ArticleRecord record, int number)
    {
        _record = record;
        _article = ArticleReference.Of(record.Article, number);
        _paragraphs = new Paragraphs(record.Article);
        _words = new ArticleWords(record);
    }

    /// <summary>The rows of an article in the order of time.</summary>
    /// <param name="record">What was read of it.</param>
    /// <param name="number">Its number in the dossier, or its place among the inputs.</param>
    public static Chronology Of(ArticleRecord record, int number = 0) => Chronology.Of(Rows(record, number));

    /// <summary>The rows of an article, events first, each kind in the order of the text.</summary>
    public static ImmutableArray<ChronologyRow> Rows(ArticleRecord record, int number = 0)
    {
        var article = new ArticleChronology(record, number);
        var rows = ImmutableArray.CreateBuilder<ChronologyRow>();
        foreach (var group in new EventMerger(record, article._paragraphs).Groups())
            rows.Add(article.EventRow(group));
        for (var s = 0; s < record.Statements.Length; s++)
        {
            if (IsRow(record.Statements[s]))
                rows.Add(article.StatementRow(s));
        }

        return rows.ToImmutable();
    }

    /// <summary>True for a statement that is a row: somebody says it, and says it of the world.</summary>
    public static bool IsRow(StatementRecord statement) => !statement.IsNegated && !statement.IsAttitude;

    private ChronologyRow EventRow(List<int> mentions)
    {
        var lead = _record.Events[mentions[0]];
        ImmutableArray<Evidence> evidence = [.. mentions.Select(EventEvidence)];
        return new ChronologyRow
        {
            Id = JsonParts.Id('v', mentions[0]),
            Event = new EventFacts { Type = lead.Type, Modes = lead.Modes, Contexts = lead.Contexts, Factuality = lead.Factuality },
            Date = evidence[0].Date,
            Actors = _words.Parties(lead.Actors),
            Recipients = _words.Parties(Union(mentions, e => e.Recipients)),
            Places = _words.Parties(Union(mentions, e => e.Places)),
            ToldBy = evidence[0].ToldBy,
            Evidence = evidence,
        };
    }

    private ChronologyRow StatementRow(int index)
    {
        var statement = _record.Statements[index];
        var evidence = StatementEvidence(index);
        return new ChronologyRow
        {
            Id = evidence.Mention,
            Statement = new StatementFacts { Kind = statement.Kind, Act = statement.Act, Cue = _words.Cue(statement), Content = [.. statement.Content.Select(_words.OneLine)] },
            Date = evidence.Date,
            Actors = _words.Speakers(statement),
            Recipients = _words.Parties(statement.Addressees),
            Venue = statement.Venue,
            ToldBy = evidence.ToldBy,
            Evidence = [evidence],
        };
    }

    private Evidence EventEvidence(int index)
    {
        var mention = _record.Events[index];
        return new Evidence
        {
            Article = _article,
            Mention = JsonParts.Id('v', index),
            Sentence = mention.Evidence,
            Text = _words.OneLine(mention.Evidence),
            Mark = mention.Trigger,
            Paragraph = _paragraphs.Label(mention.Evidence.Start),
            Date = _words.Date(mention.Date),
            Factuality = mention.Factuality,
            ToldBy = _words.Tellers(mention.AssertedBy),
            FoundBy = mention.FoundBy,
            Confidence = mention.Confidence,
        };
    }

    private Evidence StatementEvidence(int index)
    {
        var statement = _record.Statements[index];
        return new Evidence
        {
            Article = _article,
            Mention = JsonParts.Id('s', index),
            Sentence = statement.Evidence,
            Text = _words.OneLine(statement.Evidence),
            Mark = statement.Cue,
            Source = statement.SourceSpan,
            Content = statement.Content,
            Paragraph = _paragraphs.Label(statement.Evidence.Start),
            Date = _words.Date(statement.Date),
            ToldBy = _words.Tellers(statement.Within),
            FoundBy = statement.FoundBy,
        };
    }

    private ImmutableArray<int> Union(List<int> mentions, Func<EventRecord, ImmutableArray<int>> of) =>
        [.. mentions.SelectMany(m => of(_record.Events[m])).Distinct()];
}
