using System.CommandLine;
using System.Globalization;
using Selon.Cli.Commands;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Dossiers.Storage;
using Selon.Exports;

namespace Selon.Cli.Dossiers;

/// <summary>What the commands that show rows of a dossier have in common: filters, format, where to.</summary>
internal sealed class ChronologyOptions
{
    private readonly RowFilters _filters = new();
    private readonly Option<string?> _dossier = DossierOption.Create();
    private readonly Option<string> _format = ReadFormats.Option(ReadFormats.OfRows);
    private readonly Option<bool> _count = new("--count") { Description = "Only how many rows there are." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say why: dates, rules, merges." };
    private readonly Option<int?> _width = Inputs.Number("--width", "Width of the table in columns, instead of the terminal's", 40, 400);
    private readonly Option<string?> _output = Inputs.Output();
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colour, as with NO_COLOR set." };

    public void AddTo(Command command)
    {
        command.Add(_dossier);
        _filters.AddTo(command);
        foreach (var option in new Option[] { _format, _count, _explain, _width, _output, _noColor })
            command.Add(option);
    }

    /// <summary>Writes the rows that the options ask for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">Words to look for besides; null for none.</param>
    /// <exception cref="StorageException">The dossier cannot be read.</exception>
    public int Run(ParseResult parsed, string? words = null)
    {
        using var store = DossierOption.Open(parsed, _dossier, StoreMode.Read).Store;
        var query = _filters.Query(parsed, words);
        if (parsed.GetValue(_count))
        {
            Console.Out.WriteLine(store.Read(r => r.Count(query)).ToString(CultureInfo.InvariantCulture));
            return ExitCode.Well;
        }

        var output = parsed.GetValue(_output);
        var terminal = Terminal.For(output, parsed.GetValue(_width), parsed.GetValue(_noColor));
        var format = ReadFormats.Find(parsed.GetRequiredValue(_format))?.OfRows?.Invoke(ExportOptions.Default) ?? new RowTable(terminal, parsed.GetValue(_explain));
        using var target = OutputTarget.Open(output);
        RowOutput.Write(store, query, format, target.Stream);
        target.Complete();
        return ExitCode.Well;
    }
}
