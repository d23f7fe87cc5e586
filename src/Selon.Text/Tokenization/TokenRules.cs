using System.Collections.Frozen;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Text.Tokenization;

/// <summary>When the full stop after an abbreviation belongs to it.</summary>
internal enum AbbreviationKind : byte
{
    Any,
    Number,
    Lower,
    End,
}

/// <summary>How a contraction is split.</summary>
internal readonly record struct Contraction(string First, string Second, bool MayBeOneWord);

/// <summary>The word lists of a language's tokeniser, read from the segmenter pack.</summary>
internal sealed class TokenRules
{
    private const int LongestKey = 40;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, Contraction>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _elisions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    public TokenRules(PackReader pack, WordLexicon lexicon)
    {
        Lexicon = lexicon;
        _abbreviations = Rows(pack, "abbreviations").ToFrozenDictionary(r => r[0], r => Enum.Parse<AbbreviationKind>(r[1], ignoreCase: true), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = Rows(pack, "contractions").ToFrozenDictionary(r => r[0], r => new Contraction(r[1], r[2], r[3] == "yes"), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _elisions = Set(pack, "elisions");
        _clitics = Set(pack, "clitics");
        _whole = Set(pack, "whole");
        _domains = Set(pack, "domains");
    }

    public WordLexicon Lexicon { get; }

    public bool IsElision(ReadOnlySpan<char> word) => IsIn(_elisions, word);

    public bool IsClitic(ReadOnlySpan<char> word) => IsIn(_clitics, word);

    /// <summary>True for words that are never split at their apostrophe or hyphen.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => IsIn(_whole, word);

    public bool IsDomain(ReadOnlySpan<char> word) => IsIn(_domains, word);

    public AbbreviationKind? Abbreviation(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestKey];
        return Lower(word, ref lower) && _abbreviations.TryGetValue(lower, out var kind) ? kind : null;
    }

    public Contraction? Contraction(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestKey];
        return Lower(word, ref lower) && _contractions.TryGetValue(lower, out var contraction) ? contraction : null;
    }

    /// <summary>True when the lexicon has the lower-cased word.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => Lexicon.Find(FeatureHash.Lower(word)) >= 0;

    /// <summary>True when the lexicon has the word in lower case or as it is written (a name).</summary>
    public bool IsKnownOrName(ReadOnlySpan<char> word) => IsKnown(word) || Lexicon.Find(FeatureHash.Text(word)) >= 0;

    public bool IsNoun(ReadOnlySpan<char> word) => Lexicon.Has(FeatureHash.Lower(word), UniversalPos.Noun);

    public bool IsVerb(ReadOnlySpan<char> word) =>
        FeatureHash.Lower(word) is var hash && (Lexicon.Has(hash, UniversalPos.Verb) || Lexicon.Has(hash, UniversalPos.Aux));

    /// <summary>True for determiners, pronouns, prepositions and conjunctions, which start sentences but not names.</summary>
    public bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        var hash = FeatureHash.Lower(word);
        return Lexicon.Has(hash, UniversalPos.Det) || Lexicon.Has(hash, UniversalPos.Pron) || Lexicon.Has(hash, UniversalPos.Adp)
            || Lexicon.Has(hash, UniversalPos.Sconj) || Lexicon.Has(hash, UniversalPos.Cconj);
    }

    internal static IEnumerable<string[]> Rows(PackReader pack, string section) =>
        pack.Text(section).Split('\n').Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(PackReader pack, string section) =>
        Rows(pack, section).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsIn(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestKey];
        return Lower(word, ref lower) && set.Contains(lower);
    }

    private static bool Lower(ReadOnlySpan<char> word, ref Span<char> buffer)
    {
        if (word.Length == 0 || word.Length > buffer.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            buffer[i] = word[i] == '\u2019' ? '\'' : char.ToLowerInvariant(word[i]);
        buffer = buffer[..word.Length];
        return true;
    }
}
