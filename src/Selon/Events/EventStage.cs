using System.Collections.Immutable;
using Selon.Entities;
using Selon.Events.Coding;
using Selon.Events.Factualities;
using Selon.Events.Participants;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Events;

/// <summary>
/// Codes who did what to whom in the sixteen types of PLOVER (manual of 2021): rules find triggers and roles, the stage
/// joins them, reads how real each event is, when and where it took place and who tells it. Thread-safe.
/// </summary>
public sealed class EventStage
{
    private readonly RuleSet _rules;
    private readonly ContextReader _contextReader;
    private readonly Negation _negation;
    private readonly EventDating _dating;
    private readonly FactualityReader _factuality;
    private readonly EventNames _names;
    private readonly EventGuards _guards;
    private readonly BackgroundGuard _background;
    private readonly PlaceFinder _places;
    private readonly EventContexts _contexts;
    private readonly SportsGuard _sports;
    private readonly AccidentGuard _accidents;
    private readonly ActorNouns _nouns;
    private readonly Demonyms _demonyms;
    private readonly ContentRecipients _contents;
    private readonly PlaceRecipients _reach;

    /// <exception cref="Selon.Text.Packs.PackException">The pack lacks a lexicon or holds a rule that cannot be read.</exception>
    public EventStage(LanguagePack pack, EventDating dating)
    {
        _rules = RuleSet.Load(pack, "events");
        _contextReader = ContextReader.Load(pack);
        _negation = Negation.Load(pack);
        _dating = dating;
        _factuality = new FactualityReader(pack);
        _names = new EventNames(pack);
        _guards = new EventGuards(pack);
        _background = new BackgroundGuard(pack);
        _places = new PlaceFinder(pack);
        _contexts = new EventContexts(pack);
        _sports = new SportsGuard(pack);
        _accidents = new AccidentGuard(pack);
        _nouns = new ActorNouns(pack);
        _demonyms = new Demonyms(pack);
        _contents = new ContentRecipients(pack);
        _reach = new PlaceRecipients(pack);
    }

    /// <summary>The article with its events, in the order of the text.</summary>
    public CodedArticle Run(AttributedArticle attributed)
    {
        if (_sports.IsSport(attributed.Sentences))
            return new CodedArticle(attributed, []);
        var participants = new ParticipantFinder(attributed.Resolved, _nouns, _demonyms);
        var contexts = Contexts(attributed.Resolved, participants);
        var statements = new StatementIndex(attributed.Statements);
        var collector = new DraftCollector(_names, participants, statements);
        var matches = new List<RuleMatch>();
        var drafts = new List<EventDraft>();
        foreach (var sentence in attributed.Sentences)
        {
            matches.Clear();
            _rules.Match(contexts[sentence.Index], matches);
            if (matches.Count > 0)
                drafts.AddRange(Decide(attributed, sentence, collector.Collect(matches), statements, participants));
        }

        _accidents.Drop(attributed.Sentences, drafts);
        RepeatedEvents.KeepFirstBlame(drafts);
        RepeatedEvents.TypeBareAttacks(attributed.Sentences, drafts);
        new RetoldEvents(_dating, attributed, drafts).Date();
        return Finish(attributed, participants.Unnamed, drafts);
    }

    /// <summary>What event rules are tried against: one context for each sentence, in order.</summary>
    public MatchContext[] Contexts(ResolvedArticle resolved) => Contexts(resolved, new ParticipantFinder(resolved, _nouns, _demonyms));

    private MatchContext[] Contexts(ResolvedArticle resolved, ParticipantFinder participants) =>
        _contextReader.Read(resolved.Sentences, new EventFacts(new ArticleFacts(resolved, _negation), participants));

    private List<EventDraft> Decide(AttributedArticle attributed, Sentence sentence, List<EventDraft> drafts, StatementIndex statements, ParticipantFinder participants)
    {
        var kept = new List<EventDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var reading = _factuality.Read(sentence, draft.Trigger);
            draft.Factuality = WithDate(attributed, draft, FactualityOf(sentence, draft, reading));
            if (reading.IsConsidered || _guards.IsNone(sentence, draft) || IsBusiness(attributed.Resolved, draft) || _guards.IsAbsorbed(sentence, draft, reading, drafts))
                continue;
            if (draft.Recipients.Count == 0)
                _contents.Complete(sentence, draft, participants);
            draft.Type = PloverRules.TypeOf(draft.Type, draft.Factuality);
            draft.AssertedBy = draft.IsSpeechOfSource ? null : statements.Around(sentence.Words[draft.Trigger].Span)?.Index;
            _places.AddPlaces(attributed, sentence, draft);
            _reach.Complete(sentence, draft, participants);
            kept.Add(draft);
        }

        ContentRecipients.ShareDemands(kept);
        SentenceMerger.Merge(sentence, kept);
        _background.Drop(sentence, kept);
        return kept;
    }

    /// <summary>An offensive of one firm is a figure of speech.</summary>
    private static bool IsBusiness(ResolvedArticle resolved, EventDraft draft)
    {
        if (draft.Type != EventType.Assault || draft.Actors.Count == 0)
            return false;
        foreach (var actor in draft.Actors)
        {
            if (actor >= resolved.Entities.Length || resolved.Entities[actor].Sector is not "BUS")
                return false;
        }

        return true;
    }

    private Factuality FactualityOf(Sentence sentence, EventDraft draft, FactualityReading reading)
    {
        if (draft.IsSpeechOfSource)
            return Factuality.Occurred;
        if (draft.Rule.Emit("factuality") is { } told && Enum.TryParse<Factuality>(told, ignoreCase: true, out var value))
            return value == Factuality.Occurred && IsFuture(sentence, draft) ? Factuality.Announced : value;

        // An attack, an arrest or a resignation is announced when it has happened.
        if (reading.IsTold && (draft.Type is EventType.Assault or EventType.Coerce or EventType.Support || draft.Modes.Contains("resign")))
            return Factuality.Occurred;

        // Who takes to the street « pour protester » does protest, who writes « pour demander » does ask.
        return reading is { IsPurpose: true, Value: Factuality.Hypothetical } && draft.Type is EventType.Protest or EventType.Request or EventType.Accuse
            ? Factuality.Occurred
            : reading.Value;
    }

    private bool IsFuture(Sentence sentence, EventDraft draft) =>
        sentence.Words[draft.Trigger].Pos is UniversalPos.Verb or UniversalPos.Aux && _factuality.Clauses.IsFuture(sentence, draft.Trigger);

    /// <summary>What lies after the day of publication has not happened yet.</summary>
    private Factuality WithDate(AttributedArticle attributed, EventDraft draft, Factuality read)
    {
        var dated = attributed.Resolved.Dated;
        draft.Date = draft.Speech?.Date
            ?? _dating.DateOf(dated, draft.Sentence, draft.Trigger)
            ?? (draft.Act >= 0 ? _dating.DateOf(dated, draft.Sentence, draft.Act) : null);
        // A past scene dates nothing that is still to come, nor does a past time above a verb in the future.
        if (read is Factuality.Announced or Factuality.Demanded or Factuality.Hypothetical && draft.Date is { } past
            && (past.Carry != DateCarry.None || IsFuture(dated.Sentences[draft.Sentence], draft))
            && (attributed.Article.Published is not { } day || !EventTimes.IsAfter(past.Value, day)))
            draft.Date = null;
        return read is Factuality.Occurred or Factuality.Ongoing
            && draft.Date is { } date
            && attributed.Article.Published is { } published
            && EventTimes.IsAfter(date.Value, published)
                ? Factuality.Announced
                : read;
    }

    private CodedArticle Finish(AttributedArticle attributed, UnnamedActors unnamed, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            draft.Actors.ForEach(unnamed.Keep);
            draft.Recipients.ForEach(unnamed.Keep);
            draft.Places.ForEach(unnamed.Keep);
        }

        var (resolved, renumber) = unnamed.Settle();
        var events = ImmutableArray.CreateBuilder<EventMention>(drafts.Count);
        foreach (var draft in drafts)
            events.Add(ToMention(draft, resolved.Sentences[draft.Sentence], events.Count, renumber));
        return new CodedArticle(attributed with { Resolved = resolved }, events.MoveToImmutable());
    }

    private EventMention ToMention(EventDraft draft, Sentence sentence, int index, Func<int, int> renumber) => new()
    {
        Index = index,
        Type = draft.Type,
        Modes = [.. draft.Modes],
        Contexts = _contexts.Of(sentence),
        Actors = [.. draft.Actors.Select(renumber)],
        Recipients = [.. draft.Recipients.Select(renumber)],
        Places = [.. draft.Places.Select(renumber)],
        Date = draft.Date,
        Factuality = draft.Factuality,
        AssertedBy = draft.AssertedBy,
        Sentence = draft.Sentence,
        TriggerWord = draft.Trigger,
        Trigger = sentence.Words[draft.Trigger].Span,
        Evidence = sentence.Span,
        FoundBy = draft.Rule.Id,
        Confidence = EventConfidence.Of(draft),
    };
}
