using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>The words of a digest in the order of the text. Hashes have 24 bits: enough where runs of five are looked for.</summary>
internal sealed class DigestWords(ImmutableArray<DigestWord> all, ImmutableArray<int> paragraphs)
{
    private const int HashBits = 24;

    public int Count => all.Length;

    public ImmutableArray<DigestWord> All => all;

    /// <summary>The first word of each paragraph.</summary>
    public ImmutableArray<int> Paragraphs => paragraphs;

    public static int Short(long hash) => (int)(hash & ((1 << HashBits) - 1));

    /// <summary>Words of paragraph <paramref name="p"/>, as a range of indexes.</summary>
    public (int Start, int End) Paragraph(int p) => (paragraphs[p], p + 1 < paragraphs.Length ? paragraphs[p + 1] : all.Length);

    public void Write(DigestWriter writer)
    {
        var end = 0;
        writer.Number(all.Length);
        foreach (var word in all)
        {
            writer.Byte((byte)word.Hash);
            writer.Byte((byte)(word.Hash >> 8));
            writer.Byte((byte)(word.Hash >> 16));
            writer.Number(((word.Span.Start - end) << 2) | (int)word.Marks);
            writer.Number(word.Span.Length);
            end = word.Span.End;
        }

        writer.List(paragraphs, (w, p) => w.Number(p));
    }

    /// <exception cref="DigestException">The bytes are no such list.</exception>
    public static DigestWords Read(ref DigestReader reader)
    {
        var words = ImmutableArray.CreateBuilder<DigestWord>(reader.Count());
        var end = 0;
        while (words.Count < words.Capacity)
        {
            var hash = reader.Byte() | (reader.Byte() << 8) | (reader.Byte() << 16);
            var packed = reader.Number();
            var start = end + (packed >>> 2);
            end = start + reader.Number();
            if (end < start || start < 0)
                throw new DigestException("a word of the digest has no place");
            words.Add(new DigestWord(hash, new TextSpan(start, end), (WordMarks)(packed & 3)));
        }

        var paragraphs = reader.List((ref r) => r.Number());
        for (var p = 0; p < paragraphs.Length; p++)
        {
            if (paragraphs[p] < (p == 0 ? 0 : paragraphs[p - 1]) || paragraphs[p] > words.Count)
                throw new DigestException("a paragraph of the digest has no place");
        }

        return new DigestWords(words.MoveToImmutable(), paragraphs);
    }
}

/// <summary>One word of an article.</summary>
internal readonly record struct DigestWord(int Hash, TextSpan Span, WordMarks Marks)
{
    public bool IsQuoted => Marks.HasFlag(WordMarks.Quoted);

    public bool IsBoilerplate => Marks.HasFlag(WordMarks.Boilerplate);
}

[Flags]
internal enum WordMarks
{
    None = 0,

    /// <summary>Somebody is quoted.</summary>
    Quoted = 1,

    /// <summary>All pages of the outlet carry it: never a copy.</summary>
    Boilerplate = 2,
}
