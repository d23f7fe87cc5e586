using Parquet;
using Parquet.Schema;
using Selon.Chronologies;
using Selon.Exports;

namespace Selon.Tables;

/// <summary>
/// Apache Parquet (https://parquet.apache.org/docs/file-format/): typed columns (<see cref="RowColumns"/>), and the whole row as <c>selon-row/1</c> in the
/// last one. Written group by group: memory holds one group.
/// </summary>
public sealed class ParquetExport : RowExport
{
    internal const int GroupSize = 20_000;

    public override RowWriter Open(Stream output, ExportHeading? heading) => new Writer(output);

    private sealed class Writer : RowWriter
    {
        private readonly List<ChronologyRow> _rows = [];
        private readonly DataField[] _fields;
        private readonly ParquetWriter _parquet;

        public Writer(Stream output)
        {
            _fields = [.. RowColumns.All.Select(Field), new DataField<string>("row")];
            _parquet = ParquetWriter.CreateAsync(new ParquetSchema(_fields), new ForwardStream(output)).GetAwaiter().GetResult();
        }

        public override void Write(ChronologyRow row)
        {
            _rows.Add(row);
            if (_rows.Count == GroupSize)
                WriteGroup();
        }

        public override void Complete()
        {
            if (_rows.Count > 0)
                WriteGroup();
            _parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        private static DataField Field(RowColumn column) => column switch
        {
            { Number: not null } => new DataField<double?>(column.Name),
            { Day: not null } => new DataField<DateOnly?>(column.Name),
            _ => new DataField<string>(column.Name),
        };

        private void WriteGroup()
        {
            using var group = _parquet.CreateRowGroup();
            for (var c = 0; c < RowColumns.All.Length; c++)
                WriteColumn(group, _fields[c], RowColumns.All[c]).GetAwaiter().GetResult();
            group.WriteAsync(_fields[^1], _rows.ConvertAll(RowJsonText.Of)).GetAwaiter().GetResult();
            group.CompleteValidate();
            _rows.Clear();
        }

        private Task WriteColumn(ParquetRowGroupWriter group, DataField field, RowColumn column)
        {
            if (column.Number is { } number)
                return group.WriteAsync<double>(field, _rows.Select(number).ToArray().AsMemory());
            if (column.Day is { } day)
                return group.WriteAsync<DateOnly>(field, _rows.Select(day).ToArray().AsMemory());
            return group.WriteAsync(field, _rows.ConvertAll(r => column.Text!(r) is { Length: > 0 } text ? text : null!));
        }
    }
}
