namespace Selon.Text.Names;

/// <summary>The BIO labels of names: 0 is outside, then B and I of each <see cref="NameLabel"/>.</summary>
internal static class NameScheme
{
    public const int Labels = 9;

    public static byte Begin(NameLabel label) => (byte)(1 + (2 * (int)label));

    public static byte Inside(NameLabel label) => (byte)(2 + (2 * (int)label));

    /// <summary>Which label may follow which; the last row is for the start of a sentence.</summary>
    public static bool[][] MayFollow { get; } = Build();

    /// <summary>Appends the names that labels stand for.</summary>
    public static void Read(ReadOnlySpan<byte> labels, ICollection<NameSpan> names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0 || labels[i] % 2 == 0)
                continue;
            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1)
                end++;
            names.Add(new NameSpan((NameLabel)((labels[i] - 1) / 2), new WordRange(i, end)));
        }
    }

    /// <summary>The labels that stand for names.</summary>
    public static void Write(ReadOnlySpan<NameSpan> names, Span<byte> labels)
    {
        labels.Clear();
        foreach (var name in names)
        {
            labels[name.Words.Start..name.Words.End].Fill(Inside(name.Label));
            labels[name.Words.Start] = Begin(name.Label);
        }
    }

    private static bool[][] Build()
    {
        var rows = new bool[Labels + 1][];
        for (var from = 0; from <= Labels; from++)
        {
            rows[from] = new bool[Labels];
            for (var to = 0; to < Labels; to++)
                rows[from][to] = to == 0 || to % 2 == 1 || (from < Labels && (from == to || from == to - 1) && from > 0);
        }

        return rows;
    }
}
