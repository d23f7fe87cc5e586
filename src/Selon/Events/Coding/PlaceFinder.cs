using System.Collections.Frozen;
using Selon.Entities;
using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Events.Coding;

/// <summary>
/// Finds where an event takes place: a place with a preposition of place beside the trigger, else below it, else the first of the
/// sentence; for a headline without one its topic (« Norlande : … »). Where a speaker is at home says nothing of what he tells.
/// </summary>
internal sealed class PlaceFinder(LanguagePack language)
{
    private const string NotBeforeArticle = "towns";

    private readonly FrozenDictionary<string, string> _prepositions =
        language.Lexicon("events/place_cases").Entries.ToFrozenDictionary(e => e.Key, e => e["class"], StringComparer.Ordinal);

    private readonly FrozenSet<string> _nouns = Keys(language, "events/place_nouns");

    private readonly FrozenSet<string> _of = Keys(language, "time/of");

    public void AddPlaces(AttributedArticle article, Sentence sentence, EventDraft draft)
    {
        if (draft.Places.Count > 0)
            return;
        var found = Nearest(article, sentence, draft.Trigger) ?? (IsBound(draft.Type) ? OfTopic(article.Resolved, sentence) : null);
        if (found is { } place && !draft.Actors.Contains(place.Index) && !draft.Recipients.Contains(place.Index))
            draft.AddPlace(place.Index);
    }

    private Entity? Nearest(AttributedArticle article, Sentence sentence, int trigger)
    {
        var head = sentence.Words[trigger].Head;
        Entity? near = null, below = null, far = null;
        foreach (var word in sentence.Words)
        {
            if (article.Resolved.EntityAt(sentence.Index, word.Index) is not { Kind: EntityKind.Place or EntityKind.Country } place || Site(sentence, word, place) is not (>= 0 and var site))
                continue;
            if (IsOfSpeaker(article, sentence, word))
                continue;
            far ??= place;
            var at = sentence.Words[site];
            if (at.Head == trigger || (at.Head == head && at.Is("obl")))
                near ??= place;
            if (sentence.IsWithin(site, trigger))
                below ??= place;
        }

        return near ?? below ?? far;
    }

    /// <summary>The word that stands behind a preposition of place: the name itself, or « ville » in « dans la ville de Kelva »; else -1.</summary>
    private int Site(Sentence sentence, Word word, Entity place)
    {
        if (IsLocative(sentence, word, place))
            return word.Index;
        var noun = word.Is("compound") || word.Is("nmod:desc") ? word.Head : NounBefore(sentence, word.Index);
        return noun >= 0 && _nouns.Contains(sentence.Words[noun].Lemma) && sentence.Dependent(noun, "case") is { } preposition
            && _prepositions.ContainsKey(ClauseReader.WithFixed(sentence, preposition.Index))
            ? noun
            : -1;
    }

    /// <summary>The noun in « le centre de Kelva », "the city of Kelva", wherever the parser hung the name; else -1.</summary>
    private int NounBefore(Sentence sentence, int name)
    {
        var i = name - 1;
        while (i > 0 && sentence.Words[i].Pos is UniversalPos.Adj or UniversalPos.Det)
            i--;
        return i > 0 && _of.Contains(sentence.Words[i].Key()) ? i - 1 : -1;
    }

    /// <summary>A preposition of place; but <c>à l'Arménie</c> is to whom, not where: there countries take <c>en</c> or <c>au</c>.</summary>
    private bool IsLocative(Sentence sentence, Word word, Entity place) =>
        sentence.Dependent(word.Index, "case") is { } preposition
        && _prepositions.TryGetValue(ClauseReader.WithFixed(sentence, preposition.Index), out var use)
        && !(place.Kind == EntityKind.Country && use == NotBeforeArticle && sentence.Dependent(word.Index, "det") is { } article && sentence.Tokens[article.Token].Words.Length == 1);

    private static bool IsOfSpeaker(AttributedArticle article, Sentence sentence, Word word)
    {
        foreach (var statement in article.Statements)
        {
            if (statement.Sentence == sentence.Index && statement.SourceSpan is { } source && source.Contains(word.Span))
                return true;
        }

        return false;
    }

    /// <summary>True for what happens where the people are; who demands or accuses may sit anywhere.</summary>
    private static bool IsBound(EventType type) =>
        type is EventType.Protest or EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat;

    /// <summary>The place before the colon of a headline.</summary>
    private static Entity? OfTopic(ResolvedArticle resolved, Sentence sentence)
    {
        if (sentence.Index == 0 || resolved.Sentences[sentence.Index - 1] is not { Words: [.., { Form: ":" }] } topic || topic.Block != sentence.Block)
            return null;
        Entity? found = null;
        foreach (var word in topic.Words)
        {
            if (resolved.EntityAt(topic.Index, word.Index) is not { } entity)
                continue;
            if (entity.Kind is not (EntityKind.Place or EntityKind.Country))
                return null;
            found = entity;
        }

        return found;
    }

    private static FrozenSet<string> Keys(LanguagePack language, string table) =>
        language.HasLexicon(table) ? language.Lexicon(table).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal) : [];
}
