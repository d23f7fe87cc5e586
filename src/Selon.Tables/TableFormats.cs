using Selon.Exports;

namespace Selon.Tables;

/// <summary>The formats of this assembly, for those who have it, beside <see cref="ExportFormats.All"/>.</summary>
public static class TableFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("parquet", "data frames: Apache Parquet", ".parquet") { OfRows = _ => new ParquetExport(), IsBinary = true },
        new("xlsx", "spreadsheets: an Excel workbook", ".xlsx") { OfRows = _ => new XlsxExport(), IsBinary = true },
    ];
}
