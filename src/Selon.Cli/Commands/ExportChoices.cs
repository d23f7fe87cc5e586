using System.CommandLine;
using System.Globalization;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary>The options that exports understand.</summary>
internal static class ExportChoices
{
    public static Option<bool> AllFactualities() => new("--all-factualities")
    {
        Description = "Formats without a field for factuality (polecat, gdelt, acled): also what was denied, demanded or only supposed.",
    };

    public static Option<string?> CodedDate()
    {
        var option = new Option<string?>("--coded-date") { Description = "The day that --format plover gives as the day of coding; without it, none.", HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--coded-date takes a day such as 2023-09-24, not '{value}'.");
        });
        return option;
    }
}
