using System.Collections.Frozen;
using Selon.Entities;
using Selon.Events.Coding;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>
/// Towards whom an act of speech goes when no argument names it: the party that its content concerns. « Greece demanded that its
/// partners leave », « Serbia rejected an Australian ultimatum », « menace de couper l'électricité à la région ». Likewise whose the
/// things are that were attacked or seized.
/// </summary>
internal sealed class ContentRecipients(LanguagePack language)
{
    /// <summary>How far below the trigger a party is looked for.</summary>
    private const int MaxDepth = 4;

    private readonly FrozenSet<string> _cases =
        language.Lexicon("events/recipient_cases").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives an event without recipients those of its content, or else of the things that it was done to.</summary>
    public void Complete(Sentence sentence, EventDraft draft, ParticipantFinder participants)
    {
        if (draft.Actors.Count > 0 && PloverRules.HasContent(draft.Type))
            Add(sentence, draft, draft.Trigger, participants);

        // What a protest is about need not be whom it is against.
        if (draft.Type == EventType.Protest)
            return;
        for (var i = 0; i < draft.Things.Count && draft.Recipients.Count == 0; i++)
            Add(sentence, draft, draft.Things[i], participants);
    }

    /// <summary>Whom protesters demand something of or accuse in the same sentence, they protest against.</summary>
    public static void ShareDemands(List<EventDraft> drafts)
    {
        foreach (var protest in drafts)
        {
            if (protest.Type != EventType.Protest || protest.Recipients.Count > 0 || protest.Actors.Count == 0)
                continue;
            var demand = drafts.Find(d => d.Type is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten && d.Recipients.Count > 0 && d.Actors.Exists(protest.Actors.Contains));
            demand?.Recipients.ForEach(protest.AddRecipient);
        }
    }

    /// <summary>Adds the parties nearest below a word, the trigger or a thing, that are not the event's actors.</summary>
    private void Add(Sentence sentence, EventDraft draft, int top, ParticipantFinder participants)
    {
        var level = new List<int> { top };
        var next = new List<int>();
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            next.Clear();
            foreach (var word in level)
                AddBelow(sentence, word, top == draft.Trigger && depth == 0, next);
            next.Sort();
            var found = false;
            foreach (var word in next)
            {
                if (AddParty(sentence, draft, word, participants))
                {
                    found = true;
                    AddConjuncts(sentence, draft, word, participants);
                }
            }

            if (found)
                return;
            (level, next) = (next, level);
        }
    }

    private static bool AddParty(Sentence sentence, EventDraft draft, int word, ParticipantFinder participants)
    {
        if (participants.Find(sentence.Index, word) is not { Kind: EntityKind.Country or EntityKind.Organization or EntityKind.Person or EntityKind.Group } party || draft.Actors.Contains(party.Index))
            return false;
        draft.AddRecipient(party.Index);
        return true;
    }

    /// <summary>« embargoes on Iran, Libya and Sudan »: all of them.</summary>
    private static void AddConjuncts(Sentence sentence, EventDraft draft, int word, ParticipantFinder participants)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("conj") && !sentence.Words[d].Morphology.IsFinite && sentence.Words[d].Pos is UniversalPos.Noun or UniversalPos.Propn)
                AddParty(sentence, draft, d, participants);
        }
    }

    /// <summary>What belongs to the content: complements, what they are of, their owners and adjectives; no circumstances and no subject of the trigger.</summary>
    private void AddBelow(Sentence sentence, int word, bool isTrigger, List<int> next)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            var below = sentence.Words[d];
            if (below.Relation == "acl:relcl" || (isTrigger && (below.Is("nsubj") || below.Is("conj"))))
                continue;
            var content = below.Is("obj") || below.Is("iobj") || below.Is("ccomp") || below.Is("xcomp") || below.Is("amod") || below.Is("compound") || below.Relation == "nmod:poss"
                || below.Is("nsubj") || below.Is("conj") || below.Is("det") || (below.Is("acl") && below.Morphology.IsInfinitive);
            if (content || ((below.Is("obl") || below.Is("nmod")) && HasCase(sentence, d)))
                next.Add(d);
        }
    }

    private bool HasCase(Sentence sentence, int word) =>
        sentence.Dependent(word, "case") is not { } preposition || _cases.Contains(Factualities.ClauseReader.WithFixed(sentence, preposition.Index));
}
