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
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nounClitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _signs;
    private readonly string[] _enclitics;
    private readonly string _splitting;
    private readonly string _running;
    private readonly string _signStarts;
    private readonly int _longestSign;

    public TokenRules(PackReader pack, WordLexicon lexicon)
    {
        Lexicon = lexicon;
        BoundaryMargin = pack.Header["boundaryMargin"]?.GetValue<int>() ?? 0;
        _abbreviations = Rows(pack, "abbreviations").ToFrozenDictionary(r => r[0], r => Enum.Parse<AbbreviationKind>(r[1], ignoreCase: true), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = Rows(pack, "contractions").ToFrozenDictionary(r => r[0], r => new Contraction(r[1], r[2], r[3] == "yes"), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _elisions = Set(pack, "elisions");
        _clitics = Set(Rows(pack, "clitics").Where(r => r.Length == 1));
        _nounClitics = Set(Rows(pack, "clitics").Where(r => r is [_, "noun"]));
        _whole = Set(pack, "whole");
        _domains = Set(pack, "domains");
        _prefixes = Set(pack, "prefixes");
        _units = Set(pack, "units");
        _signs = Set(pack, "signs");
        _enclitics = [.. Rows(pack, "enclitics").Select(r => r[0]).OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        _splitting = Marks(pack, "splits");
        _running = Marks(pack, "runs");
        var signs = Rows(pack, "signs").Select(r => r[0]).ToList();
        _signStarts = string.Concat(signs.Select(s => s[0]).Distinct());
        _longestSign = signs.Select(s => s.Length).DefaultIfEmpty().Max();
    }

    public WordLexicon Lexicon { get; }

    /// <summary>How much the end of a sentence that no mark shows must score, so that clean paragraphs of news are not split at names.</summary>
    public int BoundaryMargin { get; }

    public bool IsElision(ReadOnlySpan<char> word) => IsIn(_elisions, word);

    /// <summary>True for pronouns that stand behind a verb and a hyphen.</summary>
    public bool IsClitic(ReadOnlySpan<char> word) => IsIn(_clitics, word);

    /// <summary>True for words that stand behind a noun and a hyphen.</summary>
    public bool IsNounClitic(ReadOnlySpan<char> word) => IsIn(_nounClitics, word);

    /// <summary>True for words that are never split at their apostrophe or hyphen.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => IsIn(_whole, word);

    public bool IsDomain(ReadOnlySpan<char> word) => IsIn(_domains, word);

    /// <summary>True for the first part of a word that a hyphen does not part from the rest though hyphens split words.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => IsIn(_prefixes, word);

    /// <summary>True for letters that are a token of their own right behind a figure.</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => IsIn(_units, word);

    /// <summary>True when the parts of words and figures that a mark joins are tokens of their own.</summary>
    public bool Splits(char mark) => _splitting.Contains(mark, StringComparison.Ordinal);

    /// <summary>True when a mark is one token however often it is repeated.</summary>
    public bool Runs(char mark) => _running.Contains(mark, StringComparison.Ordinal);

    /// <summary>Length of the smiley or the like that a text starts with, or 0.</summary>
    public int Sign(ReadOnlySpan<char> text)
    {
        if (!_signStarts.Contains(text[0], StringComparison.Ordinal))
            return 0;
        for (var length = Math.Min(_longestSign, text.Length); length > 1; length--)
        {
            if (_signs.Contains(text[..length]) && (length == text.Length || !CharClass.IsWordPart(text[length - 1]) || !CharClass.IsWordPart(text[length])))
                return length;
        }

        return 0;
    }

    /// <summary>True when the apostrophe behind a plural is a word of its own.</summary>
    public bool HasBareApostrophe => _enclitics is [.., "'"];

    /// <summary>Length of the word that is written together with the one before it, as <c>n't</c> in <c>don't</c>, or 0.</summary>
    public int EncliticLength(ReadOnlySpan<char> word)
    {
        if (_enclitics.Length == 0 || word.IndexOfAny('\'', '\u2019') <= 0)
            return 0;
        Span<char> lower = stackalloc char[LongestKey];
        if (!Lower(word, ref lower))
            return 0;
        foreach (var enclitic in _enclitics)
        {
            if (lower.Length > enclitic.Length && lower.EndsWith(enclitic) && (CharClass.IsWordPart(lower[^(enclitic.Length + 1)]) || lower[^(enclitic.Length + 1)] == '.'))
                return enclitic.Length;
        }

        return 0;
    }

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

    /// <summary>Rows of a list without its head and comments; none when the language has no such list.</summary>
    internal static IEnumerable<string[]> Rows(PackReader pack, string section) =>
        !pack.Has(section) ? [] : pack.Text(section).Split('\n').Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(PackReader pack, string section) => Set(Rows(pack, section));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string[]> rows) =>
        rows.Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string Marks(PackReader pack, string use) =>
        string.Concat(Rows(pack, "marks").Where(r => r[1] == use).Select(r => r[0] == "space" ? " " : r[0]));

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
