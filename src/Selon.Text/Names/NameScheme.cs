namespace Selon.Text.Names;

/// <summary>
/// The labels of words in names: 0 is outside, then for each <see cref="NameLabel"/> the first, an inner and the last word of a
/// name and a name of one word (BILOU; Ratinov and Roth 2009).
/// </summary>
internal static class NameScheme
{
    public const int Labels = 17;

    /// <summary>Labels other than outside, whose score is always 0.</summary>
    public const int Inner = Labels - 1;

    public const byte Outside = 0;

    private const int Parts = 4;

    /// <summary>Where in a name a word stands.</summary>
    public enum Part : byte
    {
        First,
        Inside,
        Last,
        Single,
    }

    public static byte Label(NameLabel label, Part part) => (byte)(1 + (Parts * (int)label) + (int)part);

    public static NameLabel KindOf(byte label) => (NameLabel)((label - 1) / Parts);

    public static Part PartOf(byte label) => (Part)((label - 1) % Parts);

    /// <summary>True when a name may end, or no name be open, after the label.</summary>
    public static bool Closes(byte label) => label == Outside || PartOf(label) is Part.Last or Part.Single;

    /// <summary>True when the label does not go on with a name of the word before.</summary>
    public static bool Opens(byte label) => label == Outside || PartOf(label) is Part.First or Part.Single;

    /// <summary>Which label may follow which.</summary>
    public static bool MayFollow(byte before, byte label) =>
        Closes(before) ? Opens(label) : !Opens(label) && KindOf(before) == KindOf(label);

    /// <summary>Appends the names that labels stand for.</summary>
    public static void Read(ReadOnlySpan<byte> labels, ICollection<NameSpan> names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == Outside || !Opens(labels[i]))
                continue;
            var start = i;
            while (!Closes(labels[i]) && i + 1 < labels.Length)
                i++;
            names.Add(new NameSpan(KindOf(labels[start]), new WordRange(start, i + 1)));
        }
    }

    /// <summary>The labels that stand for names.</summary>
    public static void Write(ReadOnlySpan<NameSpan> names, Span<byte> labels)
    {
        labels.Clear();
        foreach (var name in names)
        {
            var (start, last) = (name.Words.Start, name.Words.End - 1);
            labels[start..last].Fill(Label(name.Label, Part.Inside));
            labels[last] = Label(name.Label, Part.Last);
            labels[start] = Label(name.Label, start == last ? Part.Single : Part.First);
        }
    }
}
