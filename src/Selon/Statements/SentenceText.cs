using Selon.Text;

namespace Selon.Statements;

/// <summary>Small questions about where words stand in the text.</summary>
internal static class SentenceText
{
    /// <summary>A range of words as a span, outer separators (not quotation marks) left out; empty when nothing is left.</summary>
    public static TextSpan Trimmed(this Sentence sentence, string text, WordRange words)
    {
        int start = words.Start, end = words.End;
        while (start < end && IsSeparator(sentence.Words[start]))
            start++;
        while (end > start && IsSeparator(sentence.Words[end - 1]))
            end--;
        if (start >= end)
            return default;
        var span = sentence.SpanOf(new WordRange(start, end));
        return span.End > text.Length ? default : span;
    }

    /// <summary>The words of the sentence that lie in <paramref name="span"/>.</summary>
    public static WordRange WordsIn(this Sentence sentence, TextSpan span)
    {
        var start = 0;
        while (start < sentence.Words.Length && sentence.Words[start].Span.End <= span.Start)
            start++;
        var end = start;
        while (end < sentence.Words.Length && sentence.Words[end].Span.Start < span.End)
            end++;
        return new WordRange(start, end);
    }

    /// <summary>Last character of the sentence that is no white space, or NUL.</summary>
    public static char LastMark(this Sentence sentence, string text)
    {
        for (var i = sentence.Span.End - 1; i >= sentence.Span.Start; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
                return text[i];
        }

        return '\0';
    }

    private static bool IsSeparator(Word word) =>
        word.Pos == UniversalPos.Punct && word.Form.Length > 0 && word.Form[0] is ',' or ':' or ';' or '.' or '-' or '–' or '—';
}
