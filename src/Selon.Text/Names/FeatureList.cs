namespace Selon.Text.Names;

/// <summary>The features of one word; the buffer is used again and again.</summary>
internal sealed class FeatureList
{
    private ulong[] _features = new ulong[128];
    private int _count;

    public ReadOnlySpan<ulong> Span => _features.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(ulong feature)
    {
        if (_count == _features.Length)
            Array.Resize(ref _features, _count * 2);
        _features[_count++] = feature;
    }
}
