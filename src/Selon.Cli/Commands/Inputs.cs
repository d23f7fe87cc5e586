using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Selon.Cli.Hosting;

namespace Selon.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Inputs
{
    public static Argument<string[]> Files(string what) => new("FILE")
    {
        Description = $"{what}; - is standard input, which is also read when it is redirected and no file is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string> OneOf(string name, string description, string fallback, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.AcceptOnlyFromAmong(values);
        option.HelpName = string.Join('|', values);
        return option;
    }

    public static Option<string?> Language()
    {
        var option = new Option<string?>("--language") { Description = "Language of the articles, instead of finding it out.", HelpName = "fr|en" };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    /// <summary>A whole number; null when it is not given.</summary>
    public static Option<int?> Number(string name, string description, int min, int max)
    {
        var option = new Option<int?>(name) { Description = $"{description} ({min} to {max}).", HelpName = "N" };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
                result.AddError($"{name} takes a number from {min} to {max}, not '{value}'.");
        });
        return option;
    }

    /// <summary>How many articles are worked on at a time; <paramref name="done"/> says what is done to them.</summary>
    public static Option<int?> Threads(string done) =>
        Number("--threads", $"Articles {done} at a time, instead of one for each processor; the output is the same with any number", 1, 256);

    public static Option<string?> Output() => new("--output", "-o") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };

    /// <summary>The files, or standard input when it is redirected; otherwise a usage error.</summary>
    public static Argument<string[]> RequireInput(this Argument<string[]> files)
    {
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 && !Console.IsInputRedirected)
                result.AddError("Name a file to read, or - for standard input.");
            foreach (var token in result.Tokens)
            {
                // Otherwise a mistyped option would be taken for a file.
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError($"Unknown option '{token.Value}' (a file of this name is written ./{token.Value}).");
            }
        });
        return files;
    }

    public static IReadOnlyList<string> Of(ParseResult parsed, Argument<string[]> files) =>
        parsed.GetValue(files) is { Length: > 0 } named ? named : [InputFiles.StandardInput];
}
