using System.Runtime.InteropServices;

namespace Selon.Text.Names;

/// <summary>
/// The names of several words that a first reading of an article found, and where in it the same words stand again: "30 Seconds to Mars"
/// is one name everywhere when it was read as one somewhere.
/// </summary>
internal sealed class NamePhrases
{
    private const int Longest = 8;

    private readonly Dictionary<ulong, Counts> _counts = [];
    private readonly HashSet<ulong> _beginnings = [];
    private ulong[] _found = new ulong[64];

    /// <summary>How often a phrase was a name of each kind.</summary>
    [System.Runtime.CompilerServices.InlineArray(Kinds)]
    private struct Counts
    {
        public const int Kinds = 4;
        private int _first;
    }

    /// <summary>For a word of the sentence: the kind of the known name that it stands in, where in it, and whether it was found there more than once; 0 for none.</summary>
    public ulong this[int slot] => _found[slot];

    public void Read(FirstReading reading)
    {
        _counts.Clear();
        _beginnings.Clear();
        for (var sentence = 0; sentence < reading.Sentences; sentence++)
        {
            var slots = reading.Slots(sentence);
            for (var i = 0; i < slots.Length; i++)
            {
                var end = NameEnd(slots, i);
                if (end - i is < 2 or > Longest)
                    continue;
                var phrase = 0ul;
                for (var k = i; k < end; k++)
                {
                    phrase = NameVocabulary.Extend(phrase, slots[k].Form);
                    _beginnings.Add(phrase);
                }

                CollectionsMarshal.GetValueRefOrAddDefault(_counts, phrase, out _)[(int)NameScheme.KindOf(slots[i].Label)]++;
            }
        }
    }

    /// <summary>Finds the known names in a sentence, the longest first from the left; a name does not speak for itself.</summary>
    public void Match(ReadOnlySpan<NameSlot> slots)
    {
        if (_found.Length < slots.Length)
            _found = new ulong[slots.Length * 2];
        _found.AsSpan(0, slots.Length).Clear();
        for (var i = 0; i < slots.Length;)
        {
            var (kind, times, end) = LongestAt(slots, i);
            for (var k = i; k < end; k++)
                _found[k] = 1 + (2 * ((3ul * (ulong)kind) + (k == i ? 0u : k == end - 1 ? 2u : 1u))) + (times > 1 ? 1u : 0u);
            i = Math.Max(end, i + 1);
        }
    }

    private (int Kind, int Times, int End) LongestAt(ReadOnlySpan<NameSlot> slots, int start)
    {
        var best = (Kind: 0, Times: 0, End: start);
        var phrase = 0ul;
        for (var i = start; i < Math.Min(slots.Length, start + Longest) && (i == start || slots[i].Word == slots[i - 1].Word + 1); i++)
        {
            phrase = NameVocabulary.Extend(phrase, slots[i].Form);
            if (!_beginnings.Contains(phrase))
                break;
            if (!_counts.TryGetValue(phrase, out var counts))
                continue;
            if (NameEnd(slots, start) == i + 1)
                counts[(int)NameScheme.KindOf(slots[start].Label)]--;
            for (var kind = 0; kind < Counts.Kinds; kind++)
            {
                if (counts[kind] > 0 && (best.End != i + 1 || counts[kind] > best.Times))
                    best = (kind, counts[kind], i + 1);
            }
        }

        return best;
    }

    /// <summary>Where the name that begins at a word ends; the word itself when none does.</summary>
    private static int NameEnd(ReadOnlySpan<NameSlot> slots, int start)
    {
        if (slots[start].Label == NameScheme.Outside || !NameScheme.Opens(slots[start].Label))
            return start;
        var end = start;
        while (!NameScheme.Closes(slots[end].Label) && end + 1 < slots.Length)
            end++;
        return end + 1;
    }
}
