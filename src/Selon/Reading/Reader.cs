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
    private readonly TextAnalyzer _text;
    private readonly TimeStage _time;
    private readonly EntityStage _entities;
    private readonly StatementStage _statements;
    private readonly EventStage _events;

    /// <summary>A reader of the language of <paramref name="pack"/>, with the models of the same language.</summary>
    public Reader(TextAnalyzer text, LanguagePack pack)
    {
        _text = text;
        _time = new TimeStage(pack);
        _entities = new EntityStage(pack);
        var dating = new EventDating(pack);
        _statements = new StatementStage(pack, dating);
        _events = new EventStage(pack, dating);
    }

    /// <summary>The first stage alone: sentences, words, names.</summary>
    public ParsedArticle Analyze(Article article) => _text.Parse(article);

    /// <summary>The first stage on given sentences and words, whose annotation is replaced.</summary>
    public ParsedArticle Annotate(ParsedArticle given) => _text.Annotate(given);

    /// <summary>All stages.</summary>
    public CodedArticle Read(Article article) => Read(Analyze(article));

    /// <summary>All stages after the parse.</summary>
    public CodedArticle Read(ParsedArticle parsed) => _events.Run(_statements.Run(Resolve(parsed)));

    /// <summary>The stages before statements: what rules are tried against.</summary>
    public ResolvedArticle Resolve(ParsedArticle parsed) => _entities.Run(_time.Run(parsed));
}
