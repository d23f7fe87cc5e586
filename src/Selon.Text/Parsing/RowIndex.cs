namespace Selon.Text.Parsing;

/// <summary>Open addressing from 64-bit keys to numbers; clearing takes no time in line with its size.</summary>
internal sealed class RowIndex
{
    private Entry[] _entries = new Entry[1 << 10];
    private int _count;
    private int _round = 1;

    private struct Entry
    {
        public ulong Key;
        public int Round;
        public int Value;
    }

    public void Clear()
    {
        _count = 0;
        _round++;
    }

    /// <summary>The place of a key's number; a new one holds 0. Valid until the next call.</summary>
    public ref int Find(ulong key, out bool isNew)
    {
        if (_count > _entries.Length / 2)
            Grow();
        var at = Home(key);
        while (_entries[at].Round == _round && _entries[at].Key != key)
            at = (at + 1) & (_entries.Length - 1);
        isNew = _entries[at].Round != _round;
        if (isNew)
        {
            _entries[at] = new Entry { Key = key, Round = _round };
            _count++;
        }

        return ref _entries[at].Value;
    }

    private int Home(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & (_entries.Length - 1);

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Round != _round)
                continue;
            var at = Home(entry.Key);
            while (_entries[at].Round == _round)
                at = (at + 1) & (_entries.Length - 1);
            _entries[at] = entry;
        }
    }
}
