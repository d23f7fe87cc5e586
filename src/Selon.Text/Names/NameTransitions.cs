using System.Runtime.InteropServices;
using Selon.Text.Packs;

namespace Selon.Text.Names;

/// <summary>Weights of a label after another, one table for each kind of word (<see cref="NameContext"/>).</summary>
internal sealed class NameTransitions
{
    public const int Size = NameContext.Kinds * NameScheme.Labels * NameScheme.Labels;

    private readonly short[] _weights;

    public NameTransitions(short[] weights)
    {
        _weights = weights;
        if (weights.Length != Size)
            throw new ArgumentException($"{weights.Length} weights, not {Size}", nameof(weights));
    }

    public static int Index(int kind, int before, int label) => (((kind * NameScheme.Labels) + before) * NameScheme.Labels) + label;

    public static NameTransitions Read(PackReader pack, string name)
    {
        var weights = MemoryMarshal.Cast<byte, short>(pack.Section(name).Span);
        return weights.Length == Size ? new NameTransitions(weights.ToArray()) : throw new PackException($"{pack.Name}: {name} has {weights.Length} weights, not {Size}");
    }

    public void Write(PackWriter pack, string name) => pack.Add(name, MemoryMarshal.AsBytes(_weights.AsSpan()).ToArray());

    /// <summary>The weights of all pairs before a word of the kind.</summary>
    public ReadOnlySpan<short> Of(int kind) => _weights.AsSpan(Index(kind, 0, 0), NameScheme.Labels * NameScheme.Labels);
}
