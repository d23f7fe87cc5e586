namespace Selon.Text;

/// <summary>A half-open range <c>[Start, End)</c> of word indexes in one sentence.</summary>
public readonly record struct WordRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int word) => word >= Start && word < End;

    public bool Overlaps(WordRange other) => other.Start < End && Start < other.End;
}

/// <summary>What stands in the text between white space and punctuation: <c>du</c> is one token and two words.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Words">The syntactic words that it holds, at least one.</param>
public readonly record struct Token(TextSpan Span, WordRange Words);

/// <summary>A syntactic word of Universal Dependencies with its annotation.</summary>
public sealed class Word
{
    /// <summary>Index in <see cref="Sentence.Words"/>, zero-based.</summary>
    public required int Index { get; init; }

    /// <summary>The form: for a contraction its part (<c>de</c>, <c>le</c>), else as in the text.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form; never empty.</summary>
    public required string Lemma { get; init; }

    public required UniversalPos Pos { get; init; }

    public required Morphology Morphology { get; init; }

    /// <summary>Index of the governing word, or -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>UD relation to the head, with subtype (<c>nsubj:pass</c>); <c>root</c> for the root.</summary>
    public required string Relation { get; init; }

    /// <summary>Where it stands in the article's text; the words of one contraction share their token's span.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its token in <see cref="Sentence.Tokens"/>.</summary>
    public required int Token { get; init; }

    /// <summary>The relation without its subtype: <c>obl</c> for <c>obl:arg</c>.</summary>
    public ReadOnlySpan<char> BaseRelation => Relation.AsSpan(0, Relation.IndexOf(':', StringComparison.Ordinal) is var i and >= 0 ? i : Relation.Length);

    /// <summary>True when the relation, with or without subtype, is <paramref name="relation"/> (<c>Is("obl")</c> holds for <c>obl:arg</c>).</summary>
    public bool Is(string relation) =>
        Relation.StartsWith(relation, StringComparison.Ordinal)
        && (Relation.Length == relation.Length || Relation[relation.Length] == ':');

    public override string ToString() => $"{Index}:{Form}/{Pos.Label()}<{Relation}-{Head}";
}
