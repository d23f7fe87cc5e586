using System.Collections.Frozen;
using Selon.Lexicons;

namespace Selon.Rules;

/// <summary>Who is the understood subject of an infinitive.</summary>
public enum Control
{
    /// <summary>Not told by the table: the object or the person with <c>à</c> when there is one, else the subject.</summary>
    Default,

    /// <summary>The governor's subject: <c>promettre à X de</c>.</summary>
    Subject,

    /// <summary>The governor's object: <c>exhorter X à</c>.</summary>
    Object,

    /// <summary>The person with <c>à</c>: <c>demander à X de</c>.</summary>
    Recipient,

    /// <summary>Nobody in the sentence.</summary>
    None,
}

/// <summary>What the argument layer must know of single verbs: <c>rules/control_verbs.tsv</c> and <c>rules/perfect_with_be.tsv</c>.</summary>
public sealed class VerbTable
{
    private readonly FrozenDictionary<string, Control> _controls;
    private readonly FrozenSet<string> _perfectWithBe;

    /// <exception cref="FormatException">A cell holds no known control.</exception>
    public VerbTable(Lexicon controls, Lexicon perfectWithBe)
    {
        _controls = controls.Entries.ToFrozenDictionary(e => e.Key, e => Read(controls, e), StringComparer.Ordinal);
        _perfectWithBe = perfectWithBe.Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    public static VerbTable Load(LanguagePack pack) => new(pack.Lexicon("rules/control_verbs"), pack.Lexicon("rules/perfect_with_be"));

    public Control ControlOf(string lemma) => _controls.GetValueOrDefault(lemma);

    /// <summary>True for verbs whose active perfect is made with <c>être</c> (<c>est arrivé</c>), so that it is no passive.</summary>
    public bool IsPerfectWithBe(string lemma) => _perfectWithBe.Contains(lemma);

    private static Control Read(Lexicon lexicon, LexiconEntry entry) =>
        Enum.TryParse<Control>(entry["control"], ignoreCase: true, out var control)
            ? control
            : throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: '{entry["control"]}' is not subject, object, recipient or none");
}
