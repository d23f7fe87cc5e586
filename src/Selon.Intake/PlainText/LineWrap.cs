namespace Selon.Intake.PlainText;

/// <summary>
/// Tells lines broken by an editor or mailer (to be joined again) from lines broken by an author. Such a program fills each line
/// as far as it goes: where it broke, the first word of the next line would not have fitted.
/// </summary>
internal readonly record struct LineWrap
{
    private const int MinWidth = 40;
    private const int MaxWidth = 130;

    /// <summary>Widest line in UTF-16 code units; 0 when the text is not wrapped.</summary>
    public int Width { get; private init; }

    public bool IsWrapped => Width > 0;

    public static LineWrap Of(ReadOnlySpan<char> text)
    {
        var width = CommonWidth(text);
        if (width is < MinWidth or > MaxWidth) return default;
        var wrap = new LineWrap { Width = width };
        int breaks = 0, soft = 0, midSentence = 0;
        var lines = new LineCursor(text);
        ReadOnlySpan<char> last = default;
        while (lines.MoveNext())
        {
            if (!lines.AfterBlank)
            {
                breaks++;
                if (wrap.Overflows(last, lines.Line)) soft++;
                if (IsMidSentence(last, lines.Line)) midSentence++;
            }

            last = lines.Line;
        }

        return breaks >= 2 && soft * 10 >= breaks * 6 && midSentence * 10 >= breaks * 4 ? wrap : default;
    }

    /// <summary>True when <paramref name="next"/> goes on with the paragraph of <paramref name="line"/>.</summary>
    public bool Joins(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        IsWrapped && !ListMark.Starts(next) && (Overflows(line, next) || IsMidSentence(line, next));

    private bool Overflows(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var word = next.IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > Width;
    }

    private static bool IsMidSentence(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        !line.IsEmpty && char.IsLower(next[0]) && (char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or '-' or '»' or ')' or '’' or '\'');

    /// <summary>The width that 97 of 100 lines with a line right below them keep to; over <see cref="MaxWidth"/> when there is none.</summary>
    private static int CommonWidth(ReadOnlySpan<char> text)
    {
        Span<int> lengths = stackalloc int[MaxWidth + 2];
        lengths.Clear();
        var total = 0;
        var last = 0;
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            if (!lines.AfterBlank)
            {
                lengths[Math.Min(last, MaxWidth + 1)]++;
                total++;
            }

            last = lines.End - lines.Start;
        }

        var allowed = total * 3 / 100;
        for (var width = MaxWidth + 1; width > 0; width--)
        {
            allowed -= lengths[width];
            if (allowed < 0) return width;
        }

        return 0;
    }
}
