using System.Globalization;
using System.Text;

namespace Selon.Exports;

/// <summary>
/// A line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
internal sealed class CsvLine(StringBuilder text)
{
    public CsvLine Add(string? value)
    {
        value ??= "";
        var formula = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (!formula && !value.AsSpan().ContainsAny(",\"\r\n"))
            text.Append(value).Append(',');
        else
            text.Append('"').Append(formula ? "'" : "").Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",");
        return this;
    }

    /// <summary>A number, which may be negative and is no formula then.</summary>
    public CsvLine Add(float? value)
    {
        text.Append(value?.ToString("R", CultureInfo.InvariantCulture)).Append(',');
        return this;
    }

    public CsvLine Empty(int count)
    {
        text.Append(',', count);
        return this;
    }

    public void End()
    {
        text.Length--;
        text.Append("\r\n");
    }
}
