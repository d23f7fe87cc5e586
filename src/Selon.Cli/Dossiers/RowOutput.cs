using Selon.Chronologies;
using Selon.Dossiers.Storage;
using Selon.Exports;

namespace Selon.Cli.Dossiers;

/// <summary>Rows of a dossier in a format.</summary>
internal static class RowOutput
{
    /// <summary>Writes the rows of a query, one after the other: memory does not grow with their number.</summary>
    public static void Write(IDossierStore store, RowQuery query, RowExport format, Stream output) => store.Read(reader =>
    {
        using var writer = format.Open(output, new ExportHeading(Path.GetFileNameWithoutExtension(store.Name)));
        foreach (var row in reader.Rows(query))
            writer.Write(RowJson.Read(row.Json));
        writer.Complete();
        return true;
    });
}
