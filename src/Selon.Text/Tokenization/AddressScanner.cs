using System.Buffers;

namespace Selon.Text.Tokenization;

/// <summary>Addresses of pages and mailboxes, hashtags and handles, which are one token.</summary>
internal static class AddressScanner
{
    private static readonly SearchValues<char> Enclosing = SearchValues.Create("<>«»“”\"");

    /// <summary>True where an address may start: at the start of a chunk free of white space and behind what encloses.</summary>
    public static bool StartsAt(string text, int i, int chunkEnd) =>
        i < chunkEnd && i > 0 && (Enclosing.Contains(text[i - 1]) || CharClass.IsOpening(text[i - 1])) && char.IsAsciiLetterOrDigit(text[i]);

    /// <summary>Adds the address that starts a chunk free of white space; returns its end, or <paramref name="start"/> when there is none.</summary>
    public static int Scan(string text, int start, int end, TokenRules rules, List<RawToken> tokens, bool line)
    {
        var chunk = text.AsSpan(start, end - start);
        var length = 0;
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && chunk.Length > 6))
            length = Trim(chunk);
        else if (chunk[0] is '#' or '@')
            length = Handle(chunk);
        else if (char.IsLetterOrDigit(chunk[0]))
            length = Math.Max(Mail(chunk), Domain(chunk, rules));
        if (length == 0)
            return start;
        tokens.Add(new RawToken(start, start + length, TokenKind.Address, line, Glued: false));
        return start + length;
    }

    private static int Trim(ReadOnlySpan<char> chunk)
    {
        var length = chunk.IndexOfAny(Enclosing);
        length = length < 0 ? chunk.Length : length;
        while (length > 0 && (CharClass.IsClosing(chunk[length - 1]) || chunk[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\''))
            length--;
        return length;
    }

    private static int Handle(ReadOnlySpan<char> chunk)
    {
        var length = 1;
        while (length < chunk.Length && CharClass.IsWordPart(chunk[length]))
            length++;
        return length > 2 && !(chunk[0] == '#' && char.IsAsciiDigit(chunk[1])) ? length : 0;
    }

    private static int Mail(ReadOnlySpan<char> chunk)
    {
        var at = chunk[..Math.Min(chunk.Length, 70)].IndexOf('@');
        if (at <= 0 || at + 1 >= chunk.Length || !char.IsLetterOrDigit(chunk[at + 1]))
            return 0;
        foreach (var c in chunk[..at])
        {
            if (!CharClass.IsWordPart(c) && c is not ('.' or '-' or '+'))
                return 0;
        }

        var length = at + 1;
        while (length < chunk.Length && (CharClass.IsWordPart(chunk[length]) || chunk[length] is '.' or '-'))
            length++;
        while (chunk[length - 1] is '.' or '-')
            length--;
        return length;
    }

    /// <summary>A name such as <c>exemple.fr</c>: labels of letters, digits and hyphens, a known last one, maybe a path.</summary>
    private static int Domain(ReadOnlySpan<char> chunk, TokenRules rules)
    {
        int dot = -1, i = 0;
        for (; i < chunk.Length && i < 100; i++)
        {
            if (chunk[i] == '.')
                dot = i;
            else if (!char.IsAsciiLetterOrDigit(chunk[i]) && chunk[i] is not ('-' or '_'))
                break;
        }

        if (dot == i - 1 && dot > 0)
            (i, dot) = (dot, chunk[..dot].LastIndexOf('.'));
        if (dot < 3 || !rules.IsDomain(chunk[(dot + 1)..i]) || char.IsAsciiDigit(chunk[0]) || char.IsAsciiLetterUpper(chunk[dot + 1]))
            return 0;
        if (i < chunk.Length && char.IsLetterOrDigit(chunk[i]))
            return 0;
        return i < chunk.Length && chunk[i] == '/' ? Trim(chunk) : i;
    }
}
