using Selon.Entities;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Time;

namespace Selon.Statements;

/// <summary>Finds what the article attributes to somebody: who says it, by which words, and what. Thread-safe.</summary>
public sealed class StatementStage
{
    private readonly CueLexicon _lexicon;
    private readonly ReportingRules _rules;
    private readonly CueClauses _clauses;
    private readonly AccordingToFinder _accordingTo;
    private readonly InsertedClauses _inserted;
    private readonly ArgumentReader _arguments;
    private readonly EventDating _dating;
    private readonly Negation _negation;

    public StatementStage(LanguagePack pack, EventDating dating)
    {
        _lexicon = new CueLexicon(pack);
        _rules = new ReportingRules(pack, _lexicon);
        _clauses = new CueClauses(_lexicon);
        _accordingTo = new AccordingToFinder(_lexicon);
        _inserted = new InsertedClauses(_lexicon);
        _arguments = ArgumentReader.Load(pack);
        _dating = dating;
        _negation = Negation.Load(pack);
    }

    /// <summary>The article with its statements, in the order of the text.</summary>
    public AttributedArticle Run(ResolvedArticle resolved)
    {
        var context = new StatementContext(resolved, _lexicon, _arguments);
        if (_lexicon.PutsSubjectFirst)
            _inserted.Find(context);
        else
            _clauses.Find(context);
        _rules.Find(context);
        SpeakerLabels.Find(context);
        ClauseBehindCue.Find(context);
        _accordingTo.Find(context);
        if (_lexicon.HasHearsay)
            Hearsay.Find(context);
        AnaphoricContent.Find(context);
        LooseQuotations.Find(context);
        return new AttributedArticle(resolved, new StatementBuilder(context, _dating, _negation).Build());
    }
}
