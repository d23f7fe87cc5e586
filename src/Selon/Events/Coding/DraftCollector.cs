using Selon.Events.Participants;
using Selon.Rules;
using Selon.Statements;

namespace Selon.Events.Coding;

/// <summary>Joins all matches of one trigger into one draft: the most specific rule gives the type, every rule of that type its roles.</summary>
internal sealed class DraftCollector(EventNames names, ParticipantFinder participants, StatementIndex statements)
{
    private readonly List<(RuleMatch Match, int Trigger, EventType? Type, int Rank)> _candidates = [];
    private readonly HashSet<int> _themes = [];

    /// <summary>The drafts of one sentence, in the order of their triggers.</summary>
    public List<EventDraft> Collect(List<RuleMatch> matches)
    {
        _candidates.Clear();
        _themes.Clear();
        foreach (var match in matches)
            AddCandidates(match);
        _candidates.Sort(static (a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger)
            : a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank)
            : string.CompareOrdinal(a.Match.Rule.Id, b.Match.Rule.Id));
        var drafts = new List<EventDraft>();
        foreach (var (match, trigger, type, rank) in _candidates)
        {
            if (_themes.Contains(trigger))
                continue;
            if (type is { } own && (drafts.Count == 0 || drafts[^1].Trigger != trigger))
                drafts.Add(new EventDraft(match.Sentence.Index, trigger, own, match.Rule, rank));
            if (drafts.Count > 0 && drafts[^1].Trigger == trigger && (drafts[^1].Type == type || EventNames.IsGeneric(match.Rule)))
                Join(drafts[^1], match, trigger);
        }

        return drafts;
    }

    private void AddCandidates(RuleMatch match)
    {
        foreach (var trigger in match["trigger"])
        {
            _candidates.Add((match, trigger, names.TypeOf(match, trigger), RankOf(match)));
        }

        foreach (var theme in match["theme"])
            _themes.Add(theme);
    }

    // More words tested is more specific; a rule of one type knows better than one that reads nouns of all types.
    private static int RankOf(RuleMatch match) => RuleRank.Of(match.Rule) + (EventNames.IsGeneric(match.Rule) ? 0 : 100);

    private void Join(EventDraft draft, RuleMatch match, int trigger)
    {
        names.AddModes(draft, match, trigger);
        draft.HasParticipantWords |= !match["actor"].IsEmpty || !match["recipient"].IsEmpty;
        if (draft.Act < 0)
            draft.Act = match.First("act");
        foreach (var word in Coordination.Of(match.Sentence, match["actor"]))
        {
            if (participants.Find(draft.Sentence, word) is { } entity)
                draft.AddActor(entity.Index);
            if (participants.SecondOfPair(draft.Sentence, word) is { } second)
                draft.AddActor(second.Index);
        }

        foreach (var word in match["recipient"])
        {
            if (participants.Find(draft.Sentence, word) is { } entity)
                draft.AddRecipient(entity.Index);
            else
                draft.Things.Add(word);
        }

        foreach (var word in match["place"])
        {
            if (participants.Find(draft.Sentence, word) is { } entity)
                draft.AddPlace(entity.Index);
        }

        AddImpliedActor(draft, match, trigger);
    }

    private void AddImpliedActor(EventDraft draft, RuleMatch match, int trigger)
    {
        switch (match.Rule.Emit("actor"))
        {
            case "trigger":
                if (participants.Find(draft.Sentence, trigger) is { } self)
                    draft.AddActor(self.Index);
                break;
            case "source":
                draft.IsSpeechOfSource = true;
                if (statements.Around(match.Sentence.Words[trigger].Span) is { } statement)
                {
                    draft.Speech = statement;
                    foreach (var source in statement.SourceEntities)
                        draft.AddActor(source);
                }

                break;
            default:
                break;
        }
    }
}
