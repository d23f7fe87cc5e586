using System.Runtime.InteropServices;

namespace Selon.Text.Names;

/// <summary>A word that may be in a name, with what the second reading of its article needs to know.</summary>
internal struct NameSlot
{
    /// <summary>Index in the sentence.</summary>
    public int Word;
    public ulong Form;
    public ulong Shape;
    public ulong Coarse;

    /// <summary>See <see cref="NameContext"/>.</summary>
    public byte Kind;

    /// <summary>The label that the first reading gave.</summary>
    public byte Label;

    /// <summary>The lexicon has it as a name.</summary>
    public bool IsListed;
}

/// <summary>The first reading of an article: of each sentence the words that may be in names, their scores and labels.</summary>
internal sealed class FirstReading
{
    private readonly List<(int Words, int Start)> _sentences = [];
    private readonly List<NameSlot> _slots = [];
    private readonly List<short> _scores = [];

    public int Sentences => _sentences.Count;

    public Span<NameSlot> All => CollectionsMarshal.AsSpan(_slots);

    public void Clear()
    {
        _sentences.Clear();
        _slots.Clear();
        _scores.Clear();
    }

    public void StartSentence(int words) => _sentences.Add((words, _slots.Count));

    /// <summary>Adds a word to the last sentence; the caller fills in its scores.</summary>
    public Span<short> Add(NameSlot slot)
    {
        _slots.Add(slot);
        CollectionsMarshal.SetCount(_scores, _slots.Count * NameScheme.Inner);
        var scores = CollectionsMarshal.AsSpan(_scores)[^NameScheme.Inner..];
        scores.Clear();
        return scores;
    }

    public int WordsOf(int sentence) => _sentences[sentence].Words;

    public Span<NameSlot> Slots(int sentence) => All[_sentences[sentence].Start..End(sentence)];

    public Span<short> Scores(int sentence) =>
        CollectionsMarshal.AsSpan(_scores)[(_sentences[sentence].Start * NameScheme.Inner)..(End(sentence) * NameScheme.Inner)];

    /// <summary>Where the stretch of neighbouring words that begins at a slot ends.</summary>
    public static int StretchEnd(ReadOnlySpan<NameSlot> slots, int start)
    {
        var end = start + 1;
        while (end < slots.Length && slots[end].Word == slots[end - 1].Word + 1)
            end++;
        return end;
    }

    private int End(int sentence) => sentence + 1 < _sentences.Count ? _sentences[sentence + 1].Start : _slots.Count;
}
