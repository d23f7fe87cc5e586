using Selon.Entities;
using Selon.Events;
using Selon.Lexicons;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Reading;

/// <summary>
/// Reads an article to the end: the stages in their order, each taking the value of the one before it. Safe to share
/// between threads.
/// </summary>
public sealed class Reader
{
    // The tables without which a stage reads nothing of a language.
    private const string TimeTable = "time/of";
    private const string StatementTable = "statements/cue_verbs";
    private const string EventTable = "events/verbs";

    private readonly TextAnalyzer _text;
    private readonly TimeStage? _time;
    private readonly EntityStage _entities;
    private readonly StatementStage? _statements;
    private readonly EventStage? _events;

    /// <summary>A reader of the language of <paramref name="pack"/>, with the models of the same language.</summary>
    public Reader(TextAnalyzer text, LanguagePack pack)
    {
        _text = text;
        _entities = new EntityStage(pack);
        var dating = pack.HasLexicon(TimeTable) ? new EventDating(pack) : null;
        _time = dating is null ? null : new TimeStage(pack);
        _statements = dating is null || !pack.HasLexicon(StatementTable) ? null : new StatementStage(pack, dating);
        _events = dating is null || _statements is null || !pack.HasLexicon(EventTable) ? null : new EventStage(pack, dating);
        Missing = [.. new[] { _time is null ? "dates" : "", _statements is null ? "statements" : "", _events is null ? "events" : "" }.Where(s => s.Length > 0)];
    }

    /// <summary>What records of this language do not hold, because its folder has no tables of that stage: "dates", "statements", "events".</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The first stage alone: sentences, words, names.</summary>
    public ParsedArticle Analyze(Article article) => _text.Parse(article);

    /// <summary>The first stage on given sentences and words, whose annotation is replaced.</summary>
    public ParsedArticle Annotate(ParsedArticle given) => _text.Annotate(given);

    /// <summary>All stages.</summary>
    public CodedArticle Read(Article article) => Read(Analyze(article));

    /// <summary>All stages after the parse.</summary>
    public CodedArticle Read(ParsedArticle parsed)
    {
        var resolved = Resolve(parsed);
        var attributed = _statements is null ? new AttributedArticle(resolved, []) : _statements.Run(resolved);
        return _events is null ? new CodedArticle(attributed, []) : _events.Run(attributed);
    }

    /// <summary>The stages before statements: what rules are tried against.</summary>
    public ResolvedArticle Resolve(ParsedArticle parsed) => _entities.Run(_time is null ? new DatedArticle(parsed, []) : _time.Run(parsed));
}
