namespace Selon.Text.Models;

/// <summary>
/// The features of a sequence to be labelled. Static features do not depend on labels; each context is combined with the
/// labels before it. Buffers grow and are used again.
/// </summary>
/// <param name="cache">
/// When given, the static features become scores at once, and groups of them whose scores are known need not be made. Without it
/// (in training) all features of a position stay.
/// </param>
internal sealed class SequenceFeatures(ScoreCache? cache = null)
{
    private ulong[] _features = new ulong[4096];
    private int[] _ends = new int[128];
    private int _used;
    private short[] _scores = new short[128 * (cache?.Width ?? 0)];
    private uint[] _entries = [];
    private (int End, int Position, ulong Key)[] _parts = new (int, int, ulong)[256];
    private int _partCount;
    private int _partStart;
    private ulong _key;

    /// <summary>Number of positions so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether positions have scores instead of features.</summary>
    public bool IsScored => cache is not null;

    /// <summary>Whether the features of the position that is being filled matter: in training always, else when it may have several labels.</summary>
    public bool IsOpen => cache is null || Allowed[Length] is not [_];

    /// <summary>Two contexts of each position (a word, its neighbour) that are combined with the label before.</summary>
    public (ulong First, ulong Second)[] Contexts { get; private set; } = new (ulong, ulong)[128];

    /// <summary>Labels allowed at each position, or null for all.</summary>
    public byte[]?[] Allowed { get; private set; } = new byte[]?[128];

    private Span<short> Row => _scores.AsSpan(Length * cache!.Width, cache.Width);

    public void Clear()
    {
        Length = 0;
        _used = 0;
        _partCount = 0;
        _partStart = 0;
        Open();
    }

    /// <summary>Sets the labels allowed at the position that is being filled, before it gets features.</summary>
    public void Allow(byte[] labels) => Allowed[Length] = labels;

    public void Add(ulong feature)
    {
        if (_used == _features.Length)
            Array.Resize(ref _features, _used * 2);
        _features[_used++] = feature;
        cache?.Prefetch(feature);
    }

    /// <summary>
    /// Begins a group of features that <paramref name="key"/> and the allowed labels decide on. When the answer is false their
    /// scores are known, and neither the features nor <see cref="End"/> must follow.
    /// </summary>
    public bool Begin(ulong key)
    {
        if (cache is null)
            return true;
        if (cache.TryAdd(key, Row, Allowed[Length]?.Length ?? cache.Width))
            return false;
        EndPart(0);
        _key = key;
        return true;
    }

    /// <summary>Ends a group.</summary>
    public void End() => EndPart(_key);

    /// <summary>Ends a position.</summary>
    public void Next(ulong firstContext, ulong secondContext)
    {
        EndPart(0);
        Contexts[Length] = (firstContext, secondContext);
        _ends[Length++] = _used;
        if (Length == _ends.Length)
            Grow();
        Open();
    }

    /// <summary>Scores all positions; the memory that this needs was asked for when the features were added.</summary>
    public void Finish()
    {
        if (cache is null)
            return;
        if (_entries.Length < _used)
            _entries = new uint[_features.Length];
        cache.Find(_features.AsSpan(0, _used), _entries);
        var start = 0;
        foreach (var (end, position, key) in _parts.AsSpan(0, _partCount))
        {
            var entries = _entries.AsSpan(start..end);
            var row = _scores.AsSpan(position * cache.Width, cache.Width);
            if (key == 0)
                cache.Add(entries, Allowed[position], row);
            else
                cache.Add(key, entries, Allowed[position], row);
            start = end;
        }
    }

    /// <summary>The static features of a position.</summary>
    public ReadOnlySpan<ulong> At(int position)
    {
        var start = position == 0 ? 0 : _ends[position - 1];
        return _features.AsSpan(start, _ends[position] - start);
    }

    /// <summary>The scores of a position, one for each label allowed there.</summary>
    public ReadOnlySpan<short> ScoresAt(int position) => _scores.AsSpan(position * cache!.Width, cache.Width);

    /// <summary>Ends the features of a group or, with key 0, those that stand alone.</summary>
    private void EndPart(ulong key)
    {
        if (cache is null || _used == _partStart)
            return;
        if (_partCount == _parts.Length)
            Array.Resize(ref _parts, _partCount * 2);
        _parts[_partCount++] = (_used, Length, key);
        _partStart = _used;
    }

    private void Open()
    {
        Allowed[Length] = null;
        if (cache is not null)
            Row.Clear();
    }

    private void Grow()
    {
        Array.Resize(ref _ends, Length * 2);
        Array.Resize(ref _scores, _scores.Length * 2);
        var contexts = Contexts;
        Array.Resize(ref contexts, Length * 2);
        Contexts = contexts;
        var allowed = Allowed;
        Array.Resize(ref allowed, Length * 2);
        Allowed = allowed;
    }
}
