namespace Selon.Text;

/// <summary>
/// The topic before the colon of a headline (<c>Burundi : l'assemblée vote …</c>) stands outside the clause behind it; parsers
/// trained on running text take it for the subject. It is read as a sentence of its own.
/// </summary>
internal static class HeadlineTopic
{
    /// <summary>Longer beginnings are clauses themselves.</summary>
    private const int MaxWords = 4;

    /// <summary>Where the clause behind the topic starts; the start of the title when there is no topic.</summary>
    public static int End(string text, TextSpan title)
    {
        var colon = text.AsSpan(title.Start, title.Length).IndexOf(':');
        if (colon <= 0)
            return title.Start;
        var words = 1;
        foreach (var c in text.AsSpan(title.Start, colon).Trim())
        {
            if (char.IsWhiteSpace(c))
                words++;
        }

        var next = title.Start + colon + 1;
        while (next < title.End && char.IsWhiteSpace(text[next]))
            next++;

        // « Macron : « … » » tells who says it; « 20:30 » is a time.
        var isTopic = words <= MaxWords && next > title.Start + colon + 1 && next < title.End && text[next] is not ('«' or '"' or '“' or '\'');
        return isTopic ? next : title.Start;
    }
}
