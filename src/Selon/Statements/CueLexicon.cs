using System.Collections.Frozen;
using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Statements;

/// <summary>What the lexicons say of a reporting verb.</summary>
/// <param name="Act">Class of the speech act: say, deny, ask, …</param>
/// <param name="AnimateSource">True when it reports only with a person, body, state or document as its source.</param>
/// <param name="Quotes">True when it may stand beside a quotation or inside the sentence that it reports.</param>
/// <param name="TakesClause">True when a clause with <c>que</c>, <c>that</c> may follow.</param>
/// <param name="TakesObject">True when its object is as a rule what is said or spoken of, not who says it.</param>
public sealed record CueVerb(string Act, bool AnimateSource, bool Quotes, bool TakesClause, bool TakesObject);

/// <summary>The reporting words of a language, looked up by lemma.</summary>
public sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueVerb> _verbs;
    private readonly FrozenSet<string> _documents;
    private readonly FrozenSet<string> _studies;
    private readonly FrozenSet<string> _manners;
    private readonly FrozenSet<string> _speakers;
    private readonly FrozenSet<string> _times;
    private readonly FrozenSet<string> _datives;
    private readonly FrozenDictionary<string, string> _nouns;
    private readonly FrozenDictionary<string, string> _otherActs;
    private readonly FunctionWords _words;

    public CueLexicon(LanguagePack pack)
    {
        _words = new FunctionWords(pack.Lexicon("statements/function_words"));
        PutsSubjectFirst = pack.Lexicon("statements/function_words").Entries.Any(e => e["says"] == "subject before inserted verb");
        PointsBack = pack.Lexicon("statements/function_words").Entries.Any(e => e["says"] == "source of what goes on");
        HasHearsay = pack.Lexicon("statements/function_words").Entries.Any(e => e["says"] == "hearsay");
        _otherActs = Acts(pack, "statements/cue_nouns").Concat(pack.HasLexicon("statements/cue_adjectives") ? Acts(pack, "statements/cue_adjectives") : [])
            .DistinctBy(a => a.Key, StringComparer.Ordinal).ToFrozenDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        _verbs = pack.Lexicon("statements/cue_verbs").Entries.ToFrozenDictionary(
            e => e.Key,
            static e => Read(e, e["class"].Split('|')),
            StringComparer.Ordinal);
        _studies = pack.Lexicon("statements/documents").Entries.Where(e => e["class"] is "study" or "report").Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
        _documents = pack.Lexicon("statements/documents").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
        _datives = pack.HasLexicon("rules/dative_verbs") ? pack.Lexicon("rules/dative_verbs").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal) : [];
        _times = pack.Lexicon("rules/no_arguments").Entries.Where(e => e["class"] == "object").Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
        _speakers = pack.HasLexicon("statements/speakers") ? pack.Lexicon("statements/speakers").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal) : [];
        _manners = pack.Lexicon("statements/manner_nouns").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
        _nouns = pack.Lexicon("statements/cue_nouns").Entries
            .Where(e => e["class"].Split('|').Contains("quote", StringComparer.Ordinal))
            .ToFrozenDictionary(e => e.Key, e => e["act"], StringComparer.Ordinal);
        AccordingTo = [.. pack.Lexicon("statements/according_to").Entries.Select(e => new SourcePreposition(e.Key.Split(' '), e["class"] != "plain", e["class"] == "person"))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Acts(LanguagePack pack, string table) =>
        pack.Lexicon(table).Entries.Select(e => KeyValuePair.Create(e.Key, e["act"]));

    private static CueVerb Read(LexiconEntry entry, string[] frames) => new(
        entry["act"],
        entry["source"] == "animate",
        frames.Contains("quote", StringComparer.Ordinal),
        frames.Contains("clause", StringComparer.Ordinal),
        frames.Contains("obj", StringComparer.Ordinal) || frames.Contains("objq", StringComparer.Ordinal) || frames.Contains("as", StringComparer.Ordinal));

    /// <summary>True when a reporting clause inside or behind what is said keeps its subject before the verb ("…", X said).</summary>
    public bool PutsSubjectFirst { get; }

    /// <summary>True when a quotation that goes on points at the words that named its speaker before.</summary>
    public bool PointsBack { get; }

    /// <summary>True when adverbs tell hearsay (<c>reportedly</c>).</summary>
    public bool HasHearsay { get; }

    /// <summary>True when the lemma is a function word of this role (<c>statements/function_words.tsv</c>).</summary>
    public bool Says(Word word, string role) => _words.Says(word.Lemma, role);

    /// <summary>True when the form, in any case, is a function word of this role.</summary>
    public bool FormSays(Word word, string role) => _words.Says(word.Form, role) || char.IsUpper(word.Form[0]) && _words.Says(word.Form.ToLowerInvariant(), role);

    /// <summary>The speech act of a noun or adjective of saying or thinking, or null.</summary>
    public string? OtherAct(string lemma) => _otherActs.GetValueOrDefault(lemma);

    /// <summary>Prepositions that name a source, in the file's order.</summary>
    public IReadOnlyList<SourcePreposition> AccordingTo { get; }

    /// <summary>The reporting verb with this lemma, or null.</summary>
    public CueVerb? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>The speech act of a noun that announces a quotation, or null.</summary>
    public string? QuotingNoun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>True for nouns that <c>selon</c> introduces as a manner or measure (<c>selon les cas</c>).</summary>
    public bool IsManner(string lemma) => _manners.Contains(lemma);

    /// <summary>True for verbs whose first object is somebody told or given (<c>tell reporters</c>).</summary>
    public bool IsDative(string lemma) => _datives.Contains(lemma);

    /// <summary>True for nouns of days and other times, that neither speak nor are said.</summary>
    public bool IsTime(string lemma) => _times.Contains(lemma);

    /// <summary>True for nouns of studies and reports, whose results a headline tells behind a colon.</summary>
    public bool IsStudy(string lemma) => _studies.Contains(lemma);

    /// <summary>True for nouns of people and bodies (<c>voter</c>, <c>committee</c>), where the language has a table of them.</summary>
    public bool IsPeople(string lemma) => _speakers.Contains(lemma);

    /// <summary>True for nouns of texts and data that can be a source (<c>rapport</c>, <c>sondage</c>).</summary>
    public bool IsDocument(string lemma) => _documents.Contains(lemma);
}

/// <summary>A preposition such as <c>selon</c>, word by word in lower case.</summary>
/// <param name="NeedsSpeaker">True when it names a source only before a person, body, state or document.</param>
/// <param name="NeedsPerson">True when it names a source only before a person.</param>
public sealed record SourcePreposition(string[] Words, bool NeedsSpeaker, bool NeedsPerson);
