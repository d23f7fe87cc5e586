using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Rules;

/// <summary>Who is the understood subject of an infinitive.</summary>
public enum Control
{
    /// <summary>Not told by the table: the object or the person with <c>à</c> when there is one, else the subject.</summary>
    Default,

    /// <summary>The governor's subject: <c>promettre à X de</c>.</summary>
    Subject,

    /// <summary>The governor's object: <c>exhorter X à</c>, <c>accuse X of</c>.</summary>
    Object,

    /// <summary>The person with <c>à</c>: <c>demander à X de</c>.</summary>
    Recipient,

    /// <summary>Nobody in the sentence.</summary>
    None,
}

/// <summary>
/// What the argument layer must know of single words: of grammar, <c>rules/function_words.tsv</c>; of verbs,
/// <c>rules/control_verbs.tsv</c>, <c>rules/perfect_with_be.tsv</c> and, where there is one, <c>rules/dative_verbs.tsv</c>; of nouns,
/// <c>rules/no_arguments.tsv</c>. Verbs of speech come from <c>statements/cue_verbs.tsv</c> where there is one.
/// </summary>
public sealed class VerbTable
{
    private readonly Dictionary<string, Control> _controls;
    private readonly HashSet<string> _perfectWithBe;
    private readonly HashSet<string> _noObjects;
    private readonly HashSet<string> _noAgents;
    private readonly HashSet<string> _goals;
    private readonly HashSet<string> _datives;
    private readonly HashSet<string> _inSpeech;
    private readonly FunctionWords _words;

    /// <exception cref="FormatException">A cell holds no known control.</exception>
    public VerbTable(Lexicon words, Lexicon controls, Lexicon perfectWithBe, Lexicon noArguments, Lexicon? datives = null, Lexicon? cueVerbs = null)
    {
        _words = new FunctionWords(words);
        PastIsParticiple = words.Entries.Any(e => e["says"] == "past is participle");
        _controls = controls.Entries.ToDictionary(e => e.Key, e => Read(controls, e), StringComparer.Ordinal);
        _perfectWithBe = perfectWithBe.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _noObjects = noArguments.Entries.Where(e => e["class"] == "object").Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _noAgents = noArguments.Entries.Where(e => e["class"] is "object" or "agent").Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _goals = noArguments.Entries.Where(e => e["class"] == "goal").Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _datives = (datives?.Entries ?? []).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _inSpeech = (cueVerbs?.Entries ?? []).Where(e => e["class"].Split('|').Contains("quote", StringComparer.Ordinal)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Name of the lexicon of function words.</summary>
    internal const string FunctionWordTable = "rules/function_words";

    public static VerbTable Load(LanguagePack pack) => new(
        pack.Lexicon(FunctionWordTable),
        pack.Lexicon("rules/control_verbs"),
        pack.Lexicon("rules/perfect_with_be"),
        pack.Lexicon("rules/no_arguments"),
        pack.HasLexicon("rules/dative_verbs") ? pack.Lexicon("rules/dative_verbs") : null,
        pack.HasLexicon("statements/cue_verbs") ? pack.Lexicon("statements/cue_verbs") : null);

    /// <summary>True where past tense and past participle look alike (<c>accused</c>), so that taggers take one for the other.</summary>
    public bool PastIsParticiple { get; }

    /// <summary>True when the lemma is a function word of the role <paramref name="role"/> (<c>rules/function_words.tsv</c>).</summary>
    public bool Is(Word word, string role) => _words.Says(word.Lemma, role);

    public Control ControlOf(string lemma) => _controls.GetValueOrDefault(lemma);

    /// <summary>True for verbs whose active perfect is made with <c>être</c> (<c>est arrivé</c>), so that it is no passive.</summary>
    public bool IsPerfectWithBe(string lemma) => _perfectWithBe.Contains(lemma);

    /// <summary>True for nouns of time that are no object even when parsed as one: <c>a démissionné lundi</c>.</summary>
    public bool IsNoObject(string lemma) => _noObjects.Contains(lemma);

    /// <summary>True for nouns that tell manner or time after <c>par</c>: <c>par la suite</c>.</summary>
    public bool IsNoAgent(string lemma) => _noAgents.Contains(lemma);

    /// <summary>True for verbs of motion, behind which <c>to</c> leads to a place.</summary>
    public bool TakesGoal(string lemma) => _goals.Contains(lemma);

    /// <summary>True for verbs with two objects, the first of which receives: <c>tell reporters that</c>, <c>give Mali aid</c>.</summary>
    public bool IsDative(string lemma) => _datives.Contains(lemma);

    /// <summary>True for verbs that stand inside or after what is said, then before their subject: <c>a indiqué la police</c>.</summary>
    public bool StandsInSpeech(string lemma) => _inSpeech.Contains(lemma);

    private static Control Read(Lexicon lexicon, LexiconEntry entry) =>
        Enum.TryParse<Control>(entry["control"], ignoreCase: true, out var control)
            ? control
            : throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: '{entry["control"]}' is not subject, object, recipient or none");
}
