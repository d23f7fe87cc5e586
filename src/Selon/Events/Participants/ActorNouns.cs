using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>Common nouns of people and bodies that can act (<c>events/agents</c>) and of quantities (<c>events/quantities</c>).</summary>
internal sealed class ActorNouns(LanguagePack language)
{
    private readonly FrozenSet<string> _persons = OfClass(language.Lexicon("events/agents"), "person");
    private readonly FrozenSet<string> _bodies = OfClass(language.Lexicon("events/agents"), "group");
    private readonly FrozenSet<string> _countries = OfClass(language.Lexicon("events/agents"), "country");
    private readonly Lexicon _possessives = language.Lexicon("events/possessives");
    private readonly Lexicon _quantities = language.Lexicon("events/quantities");

    /// <summary>True for <c>son</c>, <c>leurs</c>, <c>his</c>.</summary>
    public bool IsPossessive(Word word) => word.Pos is UniversalPos.Det or UniversalPos.Pron && _possessives.Contains(word.Lemma);

    /// <summary>True for « le pays ».</summary>
    public bool IsCountry(Word word) => _countries.Contains(word.Lemma) && !word.Morphology.IsPlural;

    public bool IsActor(Word word) => _persons.Contains(word.Lemma) || _bodies.Contains(word.Lemma) || _countries.Contains(word.Lemma);

    /// <summary>True for armies, governments and the like.</summary>
    public bool IsBody(Word word) => _bodies.Contains(word.Lemma);

    public bool IsQuantity(Word word) => word.Pos == UniversalPos.Num || _quantities.Contains(word.Lemma);

    private static FrozenSet<string> OfClass(Lexicon lexicon, string name) =>
        lexicon.Entries.Where(e => e["class"] == name).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
