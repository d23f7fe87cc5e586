using System.Runtime.InteropServices;
using Selon.Text.Models;

namespace Selon.Text.Names;

/// <summary>
/// How a first reading of an article labelled each capitalised form, for a second one: "Lavrov" alone is a person because
/// "Sergueï Lavrov" was one (the idea of Krishnan and Manning 2006).
/// </summary>
internal sealed class NameMemory
{
    private readonly Dictionary<ulong, Counts> _counts = [];

    /// <summary>How often a form was labelled so: in no name, then for each kind alone and in longer names.</summary>
    [System.Runtime.CompilerServices.InlineArray(Ways)]
    private struct Counts
    {
        public const int Ways = 9;
        private int _first;
    }

    /// <summary>Names of several words that the first reading found.</summary>
    private readonly NamePhrases _phrases = new();

    /// <summary>Remembers the labels of all words of an article.</summary>
    public void Read(FirstReading reading)
    {
        _counts.Clear();
        _phrases.Read(reading);
        foreach (ref readonly var slot in reading.All)
        {
            if (NameContext.IsCapital(slot.Kind))
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, slot.Form, out _)[Way(slot.Label)]++;
        }
    }

    /// <summary>Turns to a sentence, whose words are then asked for.</summary>
    public void Start(ReadOnlySpan<NameSlot> slots) => _phrases.Match(slots);

    /// <summary>The features of a second reading; the first one's scores are added to them.</summary>
    public void Extract(ReadOnlySpan<NameSlot> slots, int i, FeatureList to)
    {
        to.Clear();
        ref readonly var slot = ref slots[i];
        var own = Vote(slots, i, out var seen);
        ulong before = Vote(slots, i - 1, out _), after = Vote(slots, i + 1, out _);
        ulong label = slot.Label, previous = i > 0 ? slots[i - 1].Label : 99u, next = i + 1 < slots.Length ? slots[i + 1].Label : 99u;
        to.Add(FeatureHash.Of(700, own, slot.Kind));
        to.Add(FeatureHash.Of(701, own, label));
        to.Add(FeatureHash.Of(702, own, before, after));
        to.Add(FeatureHash.Of(703, label, slot.Kind));
        to.Add(FeatureHash.Of(704, previous, label, next));
        to.Add(FeatureHash.Of(705, own, slot.Shape));
        to.Add(FeatureHash.Of(706, own, label, slot.Coarse));
        to.Add(FeatureHash.Of(707, own, slot.IsListed ? 1u : 0u));
        to.Add(FeatureHash.Of(708, seen, label));
        if (_phrases[i] is var phrase and not 0)
        {
            to.Add(FeatureHash.Of(709, phrase, slot.Kind));
            to.Add(FeatureHash.Of(710, phrase, label));
        }
    }

    /// <summary>
    /// The most frequent kind of the form at its other places, and whether all agree; 0 when there is none. <paramref name="seen"/> has
    /// a bit for each way in which it was labelled there.
    /// </summary>
    private ulong Vote(ReadOnlySpan<NameSlot> slots, int i, out ulong seen)
    {
        seen = 0;
        if (i < 0 || i >= slots.Length || !NameContext.IsCapital(slots[i].Kind) || !_counts.TryGetValue(slots[i].Form, out var counts))
            return 0;
        counts[Way(slots[i].Label)]--;
        int best = -1, most = 0, all = 0;
        for (var kind = 0; kind < 5; kind++)
        {
            var n = kind == 0 ? counts[0] : counts[(2 * kind) - 1] + counts[2 * kind];
            all += n;
            if (n > most)
                (best, most) = (kind, n);
        }

        for (var way = 0; way < Counts.Ways; way++)
            seen |= counts[way] > 0 ? 1ul << way : 0;
        return best < 0 ? 0 : (ulong)(1 + (3 * best) + (most == all ? (all > 2 ? 2 : 1) : 0));
    }

    private static int Way(byte label) =>
        label == NameScheme.Outside ? 0 : 1 + (2 * (int)NameScheme.KindOf(label)) + (NameScheme.PartOf(label) == NameScheme.Part.Single ? 0 : 1);
}
