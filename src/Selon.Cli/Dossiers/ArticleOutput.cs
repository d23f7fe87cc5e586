using System.Buffers;
using System.Text;
using Selon.Dossiers.Storage;
using Selon.Exports;
using Selon.Records;

namespace Selon.Cli.Dossiers;

/// <summary>The articles of a dossier in a format: of each page its latest version, in the order of arrival.</summary>
internal static class ArticleOutput
{
    public static void Write(IDossierStore store, ArticleExport format, Stream output) => store.Read(reader =>
    {
        var latest = reader.Articles().GroupBy(a => a.Page, StringComparer.Ordinal).Select(g => g.Last().Number).Order().ToList();
        var only = latest.Count == 1 ? RecordReader.Read(reader.Record(latest[0])) : null;
        Put(format.Head(only));
        var separate = false;
        for (var i = 0; i < latest.Count; i++)
        {
            var bytes = new ArrayBufferWriter<byte>();
            format.Write(only ?? RecordReader.Read(reader.Record(latest[i])), i, bytes);
            if (bytes.WrittenCount == 0)
                continue;
            if (separate)
                Put(format.Separator);
            output.Write(bytes.WrittenSpan);
            separate = true;
        }

        Put(format.Tail(only));
        return true;

        void Put(string text) => output.Write(Encoding.UTF8.GetBytes(text));
    });
}
