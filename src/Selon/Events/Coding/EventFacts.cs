using Selon.Entities;
using Selon.Events.Factualities;
using Selon.Events.Participants;
using Selon.Rules;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Events.Coding;

/// <summary>What event rules may ask of a word. Unnamed people and bodies (<c>les assaillants</c>) count as entities.</summary>
internal sealed class EventFacts : IWordFacts
{
    private readonly ParticipantFinder _participants;
    private readonly ClauseReader _clauses;
    private readonly TimeType?[][] _times;
    private readonly List<Quotation> _quotations;

    public EventFacts(ResolvedArticle resolved, ParticipantFinder participants, ClauseReader clauses)
    {
        _participants = participants;
        _clauses = clauses;
        _quotations = QuotationFinder.Find(resolved.Article);
        _times = new TimeType?[resolved.Sentences.Length][];
        for (var s = 0; s < _times.Length; s++)
            _times[s] = new TimeType?[resolved.Sentences[s].Words.Length];
        foreach (var time in resolved.Dated.Times)
            _times[time.Sentence].AsSpan(time.Words.Start, time.Words.Length).Fill(time.Type);
    }

    public Entity? EntityAt(Sentence sentence, int word) => _participants.Find(sentence.Index, word);

    public TimeType? TimeAt(Sentence sentence, int word) => _times[sentence.Index][word];

    public bool IsNegated(Sentence sentence, int word) => _clauses.IsNegated(sentence, word);

    public bool IsQuoted(Sentence sentence, int word)
    {
        var at = sentence.Words[word].Span.Start;
        var low = 0;
        var high = _quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotations[middle].Span.Start <= at)
                low = middle + 1;
            else
                high = middle;
        }

        // Quotations are sorted by start; inner ones stand behind the outer one that holds them.
        for (var i = low - 1; i >= 0 && i >= low - 8; i--)
        {
            if (_quotations[i].Span.Contains(at))
                return true;
        }

        return false;
    }
}
