namespace Selon.Text.Languages;

/// <summary>
/// What tells languages apart: the words of a text and the groups of one to four letters in them, word ends included, in lower
/// case. Groups are numbered by hash. Letters of other scripts than Latin are only counted.
/// </summary>
internal struct LetterGroups
{
    /// <summary>Groups told apart, a power of two.</summary>
    public const int Buckets = 1 << 16;

    private const int Longest = 4;
    private const int LongestWord = 22;
    private const uint Prime = 0x01000193;

    /// <summary>Letters of the Latin script.</summary>
    public int Latin { get; private set; }

    /// <summary>Letters of all other scripts.</summary>
    public int Foreign { get; private set; }

    /// <summary>Calls <paramref name="take"/> with the number of every group of the text.</summary>
    public void Read<T>(ReadOnlySpan<char> text, ref T take)
        where T : struct, IGroupReceiver, allows ref struct
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        word[0] = ' ';
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var length = 1;
            var latin = true;
            do
            {
                latin &= text[i] < '\u0250' || text[i] is >= '\u1E00' and < '\u1F00' or '\u2019';
                if (length <= LongestWord)
                    word[length++] = text[i] == '\u2019' ? '\'' : char.ToLowerInvariant(text[i]);
                i++;
            }
            while (i < text.Length && IsInside(text, i));

            if (latin)
                Latin += length - 1;
            else
                Foreign += length - 1;
            if (length <= LongestWord)
                word[length++] = ' ';
            if (latin)
                Groups(word[..length], ref take);
        }
    }

    /// <summary>Letters, and an apostrophe with a letter before it, which ends the word: <c>l'</c>, <c>don'</c>.</summary>
    private static bool IsInside(ReadOnlySpan<char> text, int i) =>
        char.IsLetter(text[i]) ? text[i - 1] is not ('\'' or '\u2019') : text[i] is '\'' or '\u2019' && char.IsLetter(text[i - 1]);

    private static void Groups<T>(scoped ReadOnlySpan<char> word, ref T take)
        where T : struct, IGroupReceiver, allows ref struct
    {
        for (var start = 0; start < word.Length; start++)
        {
            var hash = 0x811C9DC5;
            var end = start == 0 ? word.Length : Math.Min(word.Length, start + Longest);
            for (var k = start; k < end; k++)
            {
                hash = (hash ^ word[k]) * Prime;
                if (k - start < Longest ? k > 0 : k == word.Length - 1)
                    take.Add((int)(((hash ^ (hash >> 15)) * 0x9E3779B1u) >> 16));
            }
        }
    }
}

/// <summary>Takes the groups of a text one by one.</summary>
internal interface IGroupReceiver
{
    void Add(int group);
}
