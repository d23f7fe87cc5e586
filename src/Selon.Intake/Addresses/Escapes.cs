namespace Selon.Intake.Addresses;

/// <summary>Escapes of an address (RFC 3986, 6.2.2.1).</summary>
internal static class Escapes
{
    /// <summary><c>%c3%a9</c> becomes <c>%C3%A9</c>.</summary>
    public static string InUpperCase(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var result = text.ToCharArray();
        for (var i = 0; i + 2 < result.Length; i++)
        {
            if (result[i] != '%' || !char.IsAsciiHexDigit(result[i + 1]) || !char.IsAsciiHexDigit(result[i + 2])) continue;
            result[i + 1] = char.ToUpperInvariant(result[i + 1]);
            result[i + 2] = char.ToUpperInvariant(result[i + 2]);
        }

        return new string(result);
    }
}
