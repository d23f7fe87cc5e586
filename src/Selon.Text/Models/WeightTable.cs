namespace Selon.Text.Models;

/// <summary>Weights of a linear model by feature and label; the trained table and the one being trained share decoders.</summary>
internal abstract class WeightTable
{
    /// <summary>Number of labels, at most 256.</summary>
    public abstract int Labels { get; }

    /// <summary>Adds the weights of a feature, if it has any, to the labels' scores.</summary>
    public abstract void AddTo(Span<int> scores, ulong feature);

    /// <summary>Adds the weights of several features.</summary>
    public virtual void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
            AddTo(scores, feature);
    }
}
