using System.CommandLine;
using System.Globalization;

namespace Selon.Cli.Commands;

/// <summary>The <c>--published</c> option: an EDTF date, with or without a time.</summary>
internal static class PublicationDate
{
    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK",
    ];

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--published")
        {
            Description = "Publication date of the articles: 2023-09-24, 2023-09, 2023 or 2023-09-24T10:30+02:00. Wins over what a page says.",
            HelpName = "DATE",
        };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!IsValid(value))
                result.AddError($"'{value}' is no publication date; write it like 2023-09-24, 2023-09, 2023 or 2023-09-24T10:30+02:00.");
        });
        return option;
    }

    /// <summary>True for a date that exists in one of the forms above.</summary>
    public static bool IsValid(string value) =>
        DateTime.TryParseExact(value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);
}
