using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Rules;

namespace Selon.Events.Coding;

/// <summary>Type and modes of a match: as the rule emits them, or as <c>events/nouns</c> and <c>events/verbs</c> give them for the trigger.</summary>
internal sealed class EventNames(LanguagePack language)
{
    /// <summary>What a rule emits that reads nouns of all types.</summary>
    private const string TypeOfNoun = "@events/nouns";

    private static readonly FrozenDictionary<string, EventType> Types =
        Enum.GetValues<EventType>().ToFrozenDictionary(t => t.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    private readonly PhraseLookup _nouns = new(language, "events/nouns");
    private readonly PhraseLookup _verbs = new(language, "events/verbs");

    /// <summary>True when the rule reads nouns of all types, so that a rule of one type knows better.</summary>
    public static bool IsGeneric(Rule rule) => rule.Emit("type") == TypeOfNoun;

    /// <summary>The type, or null when the lexicon does not hold the trigger.</summary>
    public EventType? TypeOf(RuleMatch match, int trigger)
    {
        var name = match.Rule.Emit("type");
        if (name == TypeOfNoun)
            name = _nouns.Longest(match.Sentence, trigger)?["type"];
        return name is not null && Types.TryGetValue(name, out var type) ? type : null;
    }

    public void AddModes(EventDraft draft, RuleMatch match, int trigger)
    {
        var modes = match.Rule.Emit("mode") ?? FromLexicon(draft.Type, match, trigger);
        foreach (var mode in modes.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            draft.AddMode(mode);
        }
    }

    private string FromLexicon(EventType type, RuleMatch match, int trigger)
    {
        var name = type.ToString().ToUpperInvariant();
        var line = _verbs.Longest(match.Sentence, trigger, "plover", name) ?? _nouns.Longest(match.Sentence, trigger, "type", name);
        return line?["mode"] ?? "";
    }
}
