using System.Globalization;

namespace Selon.Dossiers.Contradictions;

/// <summary>A number in figures or words with the bounds that the text gives it.</summary>
/// <param name="Start">First token, bounds included.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct TollNumber(int Start, int End, int Low, int High)
{
    private const int MostDigits = 7;

    /// <summary>The number that begins at a token, or null.</summary>
    public static TollNumber? At(List<TollToken> tokens, int at, TollWords words)
    {
        var amount = words.Find(tokens[at].Word, "amount");
        var (low, high, end) = amount is not null ? (amount.Low, amount.High, at + 1) : Figures(tokens, at) is { } figures ? figures : Words(tokens, at, words);
        if (end == at || low < 0)
            return null;
        var bound = words.BoundBefore(tokens, at);
        (low, high) = bound switch
        {
            "least" => (low, int.MaxValue),
            "more" => (low + 1, int.MaxValue),
            "most" => (0, high),
            "about" => (low - (low / 5), high + (high / 5)),
            _ => (low, high),
        };
        return new TollNumber(bound is null ? at : StartOfBound(tokens, at, words), end, low, high);
    }

    private static int StartOfBound(List<TollToken> tokens, int at, TollWords words)
    {
        // Bounds have three words at most.
        for (var start = at - 1; start > Math.Max(0, at - 3); start--)
        {
            if (words.BoundBefore(tokens[start..at], at - start) is not null)
                return start;
        }

        return Math.Max(0, at - 3);
    }

    private static (int Low, int High, int End)? Figures(List<TollToken> tokens, int at)
    {
        var text = tokens[at].Word;
        if (!char.IsAsciiDigit(text[0]))
            return null;
        var end = at + 1;
        // "12 000": groups of three behind a space.
        while (end < tokens.Count && tokens[end].Word.Length == 3 && char.IsAsciiDigit(tokens[end].Word[0]) && tokens[end].Span.Start == tokens[end - 1].Span.End + 1)
            text += tokens[end++].Word;
        return text.Length <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (value, value, end) : (-1, -1, end);
    }

    private static (int Low, int High, int End) Words(List<TollToken> tokens, int at, TollWords words)
    {
        var (total, current, end) = (0, 0, at);
        for (var i = at; i < tokens.Count && words.IsNumber(tokens[i].Word, out var value, out var kind); i++)
        {
            if (kind == "and")
            {
                if (i == at || i + 1 == tokens.Count || current < 20 || !words.IsNumber(tokens[i + 1].Word, out _, out var next) || next == "and")
                    break;
                continue;
            }

            (total, current) = kind switch
            {
                "hundred" => (total, Math.Max(1, current) * value),
                "thousand" => (total + (Math.Max(1, current) * value), 0),
                "score" when current is > 1 and < 10 => (total, current * value),
                _ => (total, current + value),
            };
            if (total + (long)current > 10_000_000)
                return (-1, -1, i + 1);
            end = i + 1;
        }

        return (total + current, total + current, end);
    }
}
