using System.Collections.Frozen;
using Selon.Lexicons;

namespace Selon.Time.Dating;

/// <summary>The word lists of dating; forms in lower case unless they are said to be lemmas.</summary>
internal sealed class DatingWords(LanguagePack pack)
{
    /// <summary>Before an expression they make it a limit, not a date: "avant".</summary>
    public FrozenSet<string> Bounds { get; } = Read(pack, "bound");

    /// <summary>Lemmas of verbs whose object happened at another time: "condamner".</summary>
    public FrozenSet<string> Barriers { get; } = Read(pack, "barrier");

    /// <summary>Conjunctions of clauses that tell of the same time: "alors".</summary>
    public FrozenSet<string> Simultaneous { get; } = Read(pack, "simultaneous");

    /// <summary>Before a noun whose date is also the date of its clause: "lors".</summary>
    public FrozenSet<string> During { get; } = Read(pack, "during");

    /// <summary>Before a noun they tell of another time than the clause: "après".</summary>
    public FrozenSet<string> Apart { get; } = Read(pack, "apart");

    /// <summary>Lemmas of verbs that say no more than that something happens: "dérouler".</summary>
    public FrozenSet<string> Occurrence { get; } = Read(pack, "occurrence");

    /// <summary>Prepositions that tie an expression to a noun: "de", "du".</summary>
    public FrozenSet<string> Of { get; } = Read(pack, "of");

    /// <summary>Pronouns that take up who acted or spoke before.</summary>
    public FrozenSet<string> ThirdPerson { get; } = Read(pack, "third-person");

    /// <summary>Determiners of what is known already: "le", "cette", "leur".</summary>
    public FrozenSet<string> Known { get; } = Read(pack, "known");

    /// <summary>Subjects of a cleft sentence: "c'est lui qui …".</summary>
    public FrozenSet<string> CleftSubjects { get; } = Read(pack, "cleft");

    /// <summary>Nouns that count from a day told elsewhere: "lendemain".</summary>
    public FrozenSet<string> Neighbours { get; } = Optional(pack, "story");

    /// <summary>Conjunctions that set two times against each other unless the tense is a simple one: "alors que".</summary>
    public FrozenSet<string> Contrast { get; } = Optional(pack, "contrast");

    /// <summary>Lemmas of verbs whose participle tells the occasion of its clause: "interroger".</summary>
    public FrozenSet<string> Occasion { get; } = Optional(pack, "occasion");

    /// <summary>Adverbs of what is told of no single time: "souvent".</summary>
    public FrozenSet<string> Habitual { get; } = Optional(pack, "habitual");

    /// <summary>Auxiliaries of a tense that tells what has come of the past, but no scene: "has".</summary>
    public FrozenSet<string> Perfect { get; } = Optional(pack, "perfect");

    /// <summary>Prepositions of places and events that something happens inside of: "killed in the attack".</summary>
    public FrozenSet<string> Inside { get; } = Optional(pack, "inside");

    /// <summary>Words behind a count of days, and whether they mean that it came after.</summary>
    public FrozenDictionary<string, bool> Counting { get; } = !pack.HasLexicon("time/counting")
        ? FrozenDictionary<string, bool>.Empty
        : pack.Lexicon("time/counting").Entries.ToFrozenDictionary(e => e.Key, e => e["direction"] == "Next", StringComparer.Ordinal);

    /// <summary>Lemmas of verbs that report what their infinitive tells: "promise", "déclarer".</summary>
    public FrozenSet<string> Reporting { get; } = !pack.HasLexicon("statements/cue_verbs") ? [] : pack.Lexicon("statements/cue_verbs").Entries
        .Where(e => e["class"].Split('|').Any(c => c is "inf" or "urge")).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lemmas of nouns that tell events, which have a day of their own; of several words the first and the last.</summary>
    public FrozenSet<string> EventNouns { get; } = Nouns(pack, "events/nouns");

    private static FrozenSet<string> Nouns(LanguagePack pack, string table) =>
        !pack.HasLexicon(table) ? [] : pack.Lexicon(table).Entries.Select(e => e.Key.Split(' ')).SelectMany(k => new[] { k[0], k[^1] }).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Read(LanguagePack pack, string name) =>
        pack.Lexicon("time/" + name).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A language may do without.</summary>
    private static FrozenSet<string> Optional(LanguagePack pack, string name) => pack.HasLexicon("time/" + name) ? Read(pack, name) : [];
}
