using System.Collections.Frozen;
using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>Decides which drafts of a sentence are no events of their own.</summary>
internal sealed class EventGuards(LanguagePack language)
{
    private const int MaxClimb = 4;

    private readonly FrozenSet<string> _topicHeads = OfClass(language.Lexicon("events/topics"), "head");
    private readonly FrozenSet<string> _topicCases = OfClass(language.Lexicon("events/topics"), "case");
    private readonly PhraseLookup _verbs = new(language, "events/verbs");

    /// <summary>True when the draft alone shows that it is none: a topic, another verb, nobody in it.</summary>
    public bool IsNone(Sentence sentence, EventDraft draft)
    {
        var word = sentence.Words[draft.Trigger];
        if (draft.IsSpeechOfSource)
            return draft.Actors.Count == 0;
        return word.Pos is UniversalPos.Verb or UniversalPos.Aux
            ? IsOtherVerb(sentence, draft) || IsBackground(draft, word) || LacksParticipants(draft)
            : IsTopic(sentence, word) || IsAcronym(word) || LacksPeople(draft);
    }

    /// <summary>True when the draft is part of another event of the sentence.</summary>
    public bool IsAbsorbed(Sentence sentence, EventDraft draft, FactualityReading reading, List<EventDraft> others)
    {
        foreach (var other in others)
        {
            if (other == draft)
                continue;
            if (other.Trigger == reading.Because && PloverRules.Absorbs(other.Type, reading.Value))
                return true;
            if (other.Type == EventType.Protest && IsAbout(sentence, draft.Trigger, other.Trigger))
                return true;
            if (other.Type is EventType.Accuse or EventType.Sanction && IsCharge(sentence, draft.Trigger, other.Trigger))
                return true;
            if (other.Type == EventType.Protest && draft.Type == EventType.Assault && draft.Recipients.Count == 0 && draft.Actors.Count > 0 && Shares(other.Actors, draft.Actors))
                return true;
            if (other.Type == EventType.Assault && draft.Type == EventType.Mobilize && Shares(other.Actors, draft.Actors))
                return true;
        }

        return false;
    }

    // « se retirer » is not « retirer »: a reflexive verb needs a line of its own.
    private bool IsOtherVerb(Sentence sentence, EventDraft draft) =>
        PhraseSet.IsReflexive(sentence, draft.Trigger)
        && _verbs.Longest(sentence, draft.Trigger, "plover", draft.Type.ToString().ToUpperInvariant()) is { } line
        && !line.Key.StartsWith("se ", StringComparison.Ordinal);

    /// <summary>A participle that only describes its noun: « les milices soutenues par l'Iran », "the ousted president".</summary>
    private static bool IsBackground(EventDraft draft, Word word) =>
        word.Morphology.IsParticiple
        && (word.Is("amod")
            ? draft.Actors.Count == 0 || draft.Type == EventType.Support
            : draft.Type == EventType.Support && word.Is("acl") && word.Relation != "acl:relcl");

    private static bool LacksParticipants(EventDraft draft) => draft.Type switch
    {
        EventType.Assault or EventType.Protest => !draft.HasParticipantWords,
        EventType.Mobilize or EventType.Concede or EventType.Sanction => false,
        EventType.Support or EventType.Retreat or EventType.Coerce =>
            draft.Actors.Count + draft.Recipients.Count == 0 && !draft.HasParticipantWords,
        _ => draft.Actors.Count == 0 && (draft.Recipients.Count == 0 || IsUnreal(draft.Factuality)),
    };

    /// <summary>A noun of speech without anybody, a visit without visitor, something unreal without anybody tell no event.</summary>
    private static bool LacksPeople(EventDraft draft)
    {
        if (draft.Modes.Contains("visit"))
            return draft.Actors.Count == 0;
        if (draft.Actors.Count + draft.Recipients.Count > 0)
            return false;
        return IsUnreal(draft.Factuality)
            || draft.Type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Aid or EventType.Cooperate;
    }

    /// <summary>True for names such as <c>RAID</c>.</summary>
    private static bool IsAcronym(Word word) => word.Form.Length > 2 && word.Form.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;

    private bool IsTopic(Sentence sentence, Word word) =>
        word.Is("nmod") && word.Head >= 0 && _topicHeads.Contains(sentence.Words[word.Head].Lemma);

    /// <summary>True when <paramref name="word"/> is what the protest is against or for.</summary>
    private bool IsAbout(Sentence sentence, int word, int protest)
    {
        var found = false;
        for (var i = 0; i < MaxClimb && word >= 0; i++)
        {
            if (word == protest)
                return found;
            found |= (sentence.Dependent(word, "case") ?? sentence.Dependent(word, "mark")) is { } preposition && _topicCases.Contains(ClauseReader.WithFixed(sentence, preposition.Index));
            word = sentence.Words[word].Head;
        }

        return false;
    }

    /// <summary>True for what somebody is charged with: « inculpé pour assassinat », « accusé de meurtre ».</summary>
    private static bool IsCharge(Sentence sentence, int noun, int verb)
    {
        var word = sentence.Words[noun];
        return word.Pos == UniversalPos.Noun && word.Head == verb && word.Is("obl") && sentence.Dependent(noun, "det") is null;
    }

    private static bool IsUnreal(Factuality factuality) => factuality is Factuality.Hypothetical or Factuality.Negated or Factuality.Denied;

    private static bool Shares(List<int> some, List<int> others)
    {
        foreach (var one in some)
        {
            if (others.Contains(one))
                return true;
        }

        return others.Count == 0;
    }

    private static FrozenSet<string> OfClass(Lexicon lexicon, string name) =>
        lexicon.Entries.Where(e => e["class"] == name).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
