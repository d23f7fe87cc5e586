using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>PLOVER contexts of a sentence from the words in it (<c>events/contexts</c>).</summary>
internal sealed class EventContexts(LanguagePack language)
{
    private readonly FrozenDictionary<string, string> _byLemma =
        language.Lexicon("events/contexts").Entries.ToFrozenDictionary(e => e.Key, e => e["context"], StringComparer.Ordinal);

    /// <summary>Contexts in their first order in the sentence.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Of(Sentence sentence)
    {
        var found = new List<string>();
        foreach (var word in sentence.Words)
        {
            if (_byLemma.TryGetValue(word.Lemma, out var context) && !found.Contains(context))
                found.Add(context);
        }

        return [.. found];
    }
}
