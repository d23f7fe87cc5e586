using Selon.Text;

namespace Selon.Rules;

/// <summary>The logical arguments of every predicate of one sentence; immutable, made by <see cref="ArgumentReader"/>.</summary>
public sealed class Arguments
{
    private readonly int[] _words;
    private readonly int[] _first;

    /// <param name="found">Predicate, kind and argument, in any order.</param>
    internal Arguments(Sentence sentence, List<(int Predicate, ArgumentKind Kind, int Word)> found)
    {
        Sentence = sentence;
        found.Sort();
        _words = new int[found.Count];
        _first = new int[(sentence.Words.Length * Kinds) + 1];
        for (var i = 0; i < found.Count; i++)
        {
            _words[i] = found[i].Word;
            _first[Slot(found[i].Predicate, found[i].Kind) + 1]++;
        }

        for (var i = 1; i < _first.Length; i++)
            _first[i] += _first[i - 1];
    }

    public Sentence Sentence { get; }

    private static int Kinds => 3;

    /// <summary>Indexes of the argument words (heads only, conjuncts left out) of a predicate, in order; mostly one.</summary>
    public ReadOnlySpan<int> Of(int predicate, ArgumentKind kind)
    {
        var slot = Slot(predicate, kind);
        return _words.AsSpan(_first[slot], _first[slot + 1] - _first[slot]);
    }

    private static int Slot(int predicate, ArgumentKind kind) => (predicate * Kinds) + (int)kind;
}
