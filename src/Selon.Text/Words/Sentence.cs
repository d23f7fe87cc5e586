using System.Collections.Immutable;

namespace Selon.Text;

/// <summary>The kinds of names that the name model tells apart.</summary>
public enum NameLabel : byte
{
    Per,
    Loc,
    Org,
    Misc,
}

/// <summary>A name found in a sentence by the name model.</summary>
public readonly record struct NameSpan(NameLabel Label, WordRange Words);

/// <summary>A parsed sentence; immutable.</summary>
public sealed class Sentence
{
    private readonly int[] _dependents;
    private readonly int[] _firstDependent;

    /// <param name="words">The words in order; heads point into this array.</param>
    public Sentence(int index, int block, TextSpan span, ImmutableArray<Token> tokens, ImmutableArray<Word> words, ImmutableArray<NameSpan> names)
    {
        Index = index;
        Block = block;
        Span = span;
        Tokens = tokens;
        Words = words;
        Names = names;
        Root = -1;
        _firstDependent = new int[words.Length + 1];
        _dependents = new int[words.Length];
        foreach (var word in words)
        {
            if (word.Head >= 0)
                _firstDependent[word.Head + 1]++;
            else if (Root < 0)
                Root = word.Index;
        }

        for (var i = 0; i < words.Length; i++)
            _firstDependent[i + 1] += _firstDependent[i];
        Span<int> next = words.Length <= 256 ? stackalloc int[words.Length] : new int[words.Length];
        _firstDependent.AsSpan(0, words.Length).CopyTo(next);
        foreach (var word in words)
        {
            if (word.Head >= 0)
                _dependents[next[word.Head]++] = word.Index;
        }
    }

    private Sentence(Sentence other, ImmutableArray<NameSpan> names)
    {
        Index = other.Index;
        Block = other.Block;
        Span = other.Span;
        Tokens = other.Tokens;
        Words = other.Words;
        Names = names;
        Root = other.Root;
        _firstDependent = other._firstDependent;
        _dependents = other._dependents;
    }

    /// <summary>Index in the article, zero-based.</summary>
    public int Index { get; }

    /// <summary>Index of the block in <see cref="Article.Blocks"/> that it stands in.</summary>
    public int Block { get; }

    /// <summary>From the first to the last character, outer white space left out.</summary>
    public TextSpan Span { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>Names in order, not overlapping.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>Index of the root word, or -1 in a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The same sentence with other names.</summary>
    public Sentence WithNames(ImmutableArray<NameSpan> names) => new(this, names);

    /// <summary>Indexes of the words governed by <paramref name="word"/>, in order.</summary>
    public ReadOnlySpan<int> DependentsOf(int word) =>
        _dependents.AsSpan(_firstDependent[word], _firstDependent[word + 1] - _firstDependent[word]);

    /// <summary>The first dependent whose relation is <paramref name="relation"/> (with or without subtype), or null.</summary>
    public Word? Dependent(int word, string relation)
    {
        foreach (var d in DependentsOf(word))
        {
            if (Words[d].Is(relation))
                return Words[d];
        }

        return null;
    }

    /// <summary>True when <paramref name="word"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(int word, int ancestor)
    {
        for (var w = word; w >= 0; w = Words[w].Head)
        {
            if (w == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The words from the leftmost to the rightmost one below <paramref name="word"/>, itself included.
    /// In a non-projective tree the range may hold words that are not below it.
    /// </summary>
    public WordRange Subtree(int word)
    {
        int start = word, end = word + 1;
        foreach (var d in DependentsOf(word))
        {
            var below = Subtree(d);
            start = Math.Min(start, below.Start);
            end = Math.Max(end, below.End);
        }

        return new WordRange(start, end);
    }

    /// <summary>Where a range of words stands in the article's text.</summary>
    public TextSpan SpanOf(WordRange words) => new(Words[words.Start].Span.Start, Words[words.End - 1].Span.End);
}
