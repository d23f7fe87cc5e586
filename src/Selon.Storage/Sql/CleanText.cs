namespace Selon.Storage.Sql;

/// <summary>
/// Text as both databases can keep it: PostgreSQL has no zero character, UTF-8 no half of a pair of surrogates. Each becomes U+FFFD.
/// Values that are looked for pass here too, so that what was stored under a name is found under it.
/// </summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var paired = (char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
                    || (char.IsLowSurrogate(source[i]) && i > 0 && char.IsHighSurrogate(source[i - 1]));
                target[i] = source[i] == '\0' || (char.IsSurrogate(source[i]) && !paired) ? '\ufffd' : source[i];
            }
        });
    }
}
