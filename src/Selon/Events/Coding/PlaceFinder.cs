using System.Collections.Frozen;
using Selon.Entities;
using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>Finds where an event takes place: a place with a preposition of place beside the trigger, else the first of the sentence.</summary>
internal sealed class PlaceFinder(LanguagePack language)
{
    private const string NotBeforeArticle = "towns";

    private readonly FrozenDictionary<string, string> _prepositions =
        language.Lexicon("events/place_cases").Entries.ToFrozenDictionary(e => e.Key, e => e["class"], StringComparer.Ordinal);

    public void AddPlaces(ResolvedArticle resolved, Sentence sentence, EventDraft draft)
    {
        if (draft.Places.Count > 0)
            return;
        var head = sentence.Words[draft.Trigger].Head;
        Entity? near = null, far = null;
        foreach (var word in sentence.Words)
        {
            if (resolved.EntityAt(sentence.Index, word.Index) is not { Kind: EntityKind.Place or EntityKind.Country } place || !IsLocative(sentence, word, place))
                continue;
            far ??= place;
            if (word.Head == draft.Trigger || (word.Head == head && word.Is("obl")))
                near ??= place;
        }

        if ((near ?? far) is { } found && !draft.Actors.Contains(found.Index) && !draft.Recipients.Contains(found.Index))
            draft.AddPlace(found.Index);
    }

    /// <summary>A preposition of place; but <c>à l'Arménie</c> is to whom, not where: there countries take <c>en</c> or <c>au</c>.</summary>
    private bool IsLocative(Sentence sentence, Word word, Entity place) =>
        sentence.Dependent(word.Index, "case") is { } preposition
        && _prepositions.TryGetValue(ClauseReader.WithFixed(sentence, preposition.Index), out var use)
        && !(place.Kind == EntityKind.Country && use == NotBeforeArticle && sentence.Dependent(word.Index, "det") is { } article && sentence.Tokens[article.Token].Words.Length == 1);
}
