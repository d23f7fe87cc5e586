using System.Collections.Frozen;
using Selon.Entities;
using Selon.Events.Coding;
using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>
/// Whose land an act reaches, when nobody is named to whom it goes: « tirs de chars contre des cibles à Jéricho », "troops on alert in
/// the West Bank", "threatened to resume attacks in Israel". The place is the recipient unless the actor is of the same country.
/// </summary>
internal sealed class PlaceRecipients(LanguagePack language)
{
    /// <summary>How far below the trigger a place is looked for.</summary>
    private const int MaxDepth = 5;

    private const string NotBeforeArticle = "towns";

    private readonly FrozenDictionary<string, string> _where =
        language.Lexicon("events/place_cases").Entries.ToFrozenDictionary(e => e.Key, e => e["class"], StringComparer.Ordinal);

    private readonly FrozenSet<string> _whom =
        language.Lexicon("events/recipient_cases").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the place nearest below the trigger to an event without recipients, or with foreign troops or refugees alone.</summary>
    public void Complete(Sentence sentence, EventDraft draft, ParticipantFinder participants)
    {
        if (!Reaches(draft.Type) || draft.Actors.Count == 0 || draft.Recipients.Exists(r => IsParty(participants.EntityOf(r))))
            return;
        var level = new List<int> { draft.Trigger };
        var next = new List<int>();
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            next.Clear();
            foreach (var word in level)
                AddBelow(sentence, word, word == draft.Trigger, next);
            next.Sort();
            // Words of speech are spoken somewhere: only where their content takes place counts.
            if ((depth > 0 || !PloverRules.HasContent(draft.Type)) && Place(sentence, draft, next, participants) is { } place)
            {
                draft.AddRecipient(place.Index);
                return;
            }

            (level, next) = (next, level);
        }
    }

    /// <summary>Types of acts that do something to whoever is where they go; talks, visits and accusations do not.</summary>
    private static bool Reaches(EventType type) =>
        type is EventType.Assault or EventType.Mobilize or EventType.Coerce or EventType.Sanction or EventType.Threaten or EventType.Reject or EventType.Aid or EventType.Agree;

    /// <summary>« une force de paix au Liban », « des réfugiés du Tchad » without a country of their own leave open whom the act reaches.</summary>
    private static bool IsParty(Entity recipient) => recipient.Country is not null || recipient.Sector is not ("MIL" or "REF");

    private Entity? Place(Sentence sentence, EventDraft draft, List<int> words, ParticipantFinder participants)
    {
        foreach (var word in words)
        {
            if (sentence.Dependent(word, "case") is { } preposition && IsWhere(sentence, word, Case(sentence, preposition))
                && participants.Find(sentence.Index, word) is { Kind: EntityKind.Country or EntityKind.Place, Country: { } country } place
                && !draft.Actors.Exists(a => participants.EntityOf(a).Country == country))
            {
                return place;
            }
        }

        return null;
    }

    private bool IsWhere(Sentence sentence, int word, string preposition) =>
        _whom.Contains(preposition) && !_where.ContainsKey(preposition)
        || (_where.TryGetValue(preposition, out var use)
            && !(use == NotBeforeArticle && sentence.Dependent(word, "det") is { } article && sentence.Tokens[article.Token].Words.Length == 1));

    private static string Case(Sentence sentence, Word preposition) => ClauseReader.WithFixed(sentence, preposition.Index);

    /// <summary>Objects, complements and clauses of the content; neither subjects of the trigger nor circumstances of time and cause.</summary>
    private void AddBelow(Sentence sentence, int word, bool isTrigger, List<int> next)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            var below = sentence.Words[d];
            if (below.Is("obj") || below.Is("iobj") || below.Is("ccomp") || below.Is("xcomp") || (below.Is("acl") && below.Relation != "acl:relcl")
                || (below.Is("nsubj") && !isTrigger)
                || ((below.Is("obl") || below.Is("nmod")) && sentence.Dependent(d, "case") is { } preposition && (_where.ContainsKey(Case(sentence, preposition)) || _whom.Contains(Case(sentence, preposition)))))
            {
                next.Add(d);
            }
        }
    }
}
