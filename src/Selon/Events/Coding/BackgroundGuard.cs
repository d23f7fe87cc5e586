using System.Collections.Frozen;
using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>
/// Drops what a sentence only presupposes beside what it tells: "resigned after the riots", weapons "seized last year",
/// something merely possible beside something real.
/// </summary>
internal sealed class BackgroundGuard(LanguagePack language)
{
    private readonly FrozenSet<string> _circumstances =
        language.Lexicon("events/circumstances").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Removes background when another event of the sentence is told.</summary>
    public void Drop(Sentence sentence, List<EventDraft> drafts)
    {
        if (drafts.Count < 2)
            return;
        var told = 0;
        foreach (var draft in drafts)
            told += IsBackground(sentence, draft) ? 0 : 1;
        if (told > 0 && told < drafts.Count)
            drafts.RemoveAll(d => IsBackground(sentence, d));
    }

    private bool IsBackground(Sentence sentence, EventDraft draft)
    {
        if (draft.IsSpeechOfSource)
            return false;
        if (draft.Factuality == Factuality.Hypothetical)
            return true;
        if (draft.Actors.Count > 0)
            return false;
        var word = sentence.Words[draft.Trigger];
        return word.Pos is UniversalPos.Verb ? IsDescription(word) : IsCircumstance(sentence, word);
    }

    /// <summary>"the weapons seized last year": a participle that only says which.</summary>
    private static bool IsDescription(Word word) =>
        word.Relation == "acl" && word.Morphology.IsParticiple && word.Morphology.Has("Tense", "Past");

    private bool IsCircumstance(Sentence sentence, Word word) =>
        (word.Is("obl") || word.Is("nmod"))
        && sentence.Dependent(word.Index, "case") is { } preposition
        && _circumstances.Contains(ClauseReader.WithFixed(sentence, preposition.Index));
}
