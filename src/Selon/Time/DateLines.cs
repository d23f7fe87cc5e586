using Selon.Text;
using Selon.Time.Spotting;

namespace Selon.Time;

/// <summary>
/// Tells date lines from dates of the story: a full date that opens a block of the article's head and is alone there or is
/// followed by a dash ("3 mars 2018. –", "PARIS, 3 mars 2018 (AFP) –"). It says when the text was written, not when things happened.
/// </summary>
internal sealed class DateLines
{
    private const int HeadBlocks = 4;
    private const int LongestPlace = 40;

    public void Mark(ParsedArticle parsed, List<(TimeForm Form, Sentence Sentence)> spotted)
    {
        var text = parsed.Article.Text;
        foreach (var (form, sentence) in spotted)
        {
            if (!form.IsFullDate || sentence.Index > 2 * HeadBlocks)
                continue;
            var start = LineStart(text, form.Span.Start);
            if (form.Span.Start - start <= LongestPlace && IsPlace(text.AsSpan(start, form.Span.Start - start)) && IsFollowedByDash(text, form.Span.End))
                form.IsDateLine = true;
        }
    }

    private static int LineStart(string text, int position)
    {
        while (position > 0 && text[position - 1] != '\n')
            position--;
        return position;
    }

    /// <summary>Nothing, or names with capitals: no verb, no article.</summary>
    private static bool IsPlace(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        if (before.IsEmpty)
            return true;
        if (before[^1] is ',' or '(' or '–' or '-')
            before = before[..^1].TrimEnd();
        foreach (var range in before.Split(' '))
        {
            var word = before[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word[0] is not '(')
                return false;
        }

        return true;
    }

    private static bool IsFollowedByDash(string text, int position)
    {
        var depth = 0;
        for (var i = position; i < text.Length && i < position + LongestPlace; i++)
        {
            var c = text[i];
            if (c == '\n')
                return depth == 0;
            if (c is '–' or '—' or '-' && depth == 0)
                return true;
            if (c == '(')
                depth++;
            else if (c == ')')
                depth--;
            else if (depth == 0 && c is not (' ' or '.' or ':' or '\u00a0' or ','))
                return false;
        }

        return position >= text.Length - 2;
    }
}
