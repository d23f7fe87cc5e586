using Selon.Text;

namespace Selon.Time;

/// <summary>From characters to words.</summary>
internal static class WordRanges
{
    /// <summary>The words that share a character with a span; empty when none does.</summary>
    public static WordRange Of(Sentence sentence, TextSpan span)
    {
        int first = -1, end = 0;
        foreach (var word in sentence.Words)
        {
            if (word.Span.Start >= span.End)
                break;
            if (!word.Span.Overlaps(span))
                continue;
            if (first < 0)
                first = word.Index;
            end = word.Index + 1;
        }

        return first < 0 ? new WordRange(0, 0) : new WordRange(first, end);
    }
}
