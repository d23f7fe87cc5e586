using System.Buffers;
using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Records;
using Selon.Text;

namespace Selon.Exports;

/// <summary>
/// brat standoff (https://brat.nlplab.org/standoff.html) in a tar archive, two files an article: <c>.txt</c>, the text, and <c>.ann</c>, the annotations: mentions of
/// entities, time expressions with their values, events with their roles, factuality and dates, statements with source and content. Offsets count characters. Brat knows no line breaks
/// in an annotation: a span over several lines is written line by line.
/// </summary>
public sealed class BratExport : ArticleExport
{
    private const int EndOfArchive = 1024;

    public override string Tail(ArticleRecord? only) => new('\0', EndOfArchive);

    public override void Write(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:000000}");
        using var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            Add(tar, name + ".txt", record.Article.Text);
            Add(tar, name + ".ann", new BratDocument(record).ToString());
        }

        // Archives follow each other: the mark of the end stands once, after the last.
        output.Write(archive.GetBuffer().AsSpan(0, (int)archive.Length - EndOfArchive));
    }

    private static void Add(TarWriter tar, string name, string content) =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { ModificationTime = DateTimeOffset.UnixEpoch, DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });

    private sealed class BratDocument
    {
        private readonly StringBuilder _ann = new();
        private readonly ArticleRecord _record;
        private readonly CodePoints _points;
        private int _spans;
        private int _attributes;
        private int _notes;

        public BratDocument(ArticleRecord record)
        {
            (_record, _points) = (record, new CodePoints(record.Article.Text));
            var entities = Entities();
            foreach (var time in record.Times)
                Note(Span("Time", [time.Span]), time.Value);
            for (var i = 0; i < record.Events.Length; i++)
                Event(i, entities);
            for (var i = 0; i < record.Statements.Length; i++)
                Statement(i, entities);
        }

        public override string ToString() => _ann.ToString();

        /// <summary>The first mention of each entity, which stands for it; the others are of the same class.</summary>
        private string?[] Entities()
        {
            var first = new string?[_record.Entities.Length];
            for (var e = 0; e < first.Length; e++)
            {
                var entity = _record.Entities[e];
                foreach (var mention in entity.Mentions)
                {
                    var span = Span(Capital(entity.Kind.Name()), [mention.Span]);
                    first[e] ??= span;
                }

                if (first[e] is { } id)
                    Note(id, entity.Name);
            }

            return first;
        }

        private void Event(int index, string?[] entities)
        {
            var mention = _record.Events[index];
            var id = $"E{Number(index + 1)}";
            var trigger = Span(mention.Type.Name(), [mention.Trigger]);
            _ann.Append(id).Append('\t').Append(mention.Type.Name()).Append(':').Append(trigger);
            Roles("Actor", mention.Actors, entities);
            Roles("Recipient", mention.Recipients, entities);
            Roles("Place", mention.Places, entities);
            _ann.Append('\n');
            _ann.Append('A').Append(Number(++_attributes)).Append("\tFactuality ").Append(id).Append(' ').Append(mention.Factuality.Name()).Append('\n');
            if (mention.Date is { } date)
                Note(id, date.Value);
        }

        private void Statement(int index, string?[] entities)
        {
            var statement = _record.Statements[index];
            var content = Span("Content", statement.Content.AsSpan());
            var cue = statement.Cue is { IsEmpty: false } span ? Span("STATEMENT", [span]) : Span("STATEMENT", [statement.Content[0]]);
            var id = $"E{Number(_record.Events.Length + index + 1)}";
            _ann.Append(id).Append("\tSTATEMENT:").Append(cue);
            Roles("Source", statement.Sources, entities);
            _ann.Append(" Content:").Append(content).Append('\n');
            if (statement.Date is { } date)
                Note(id, date.Value);
        }

        /// <summary>Numbered from the second on, as brat wants it: Actor, Actor2.</summary>
        private void Roles(string role, ImmutableArray<int> indexes, string?[] entities)
        {
            var number = 0;
            foreach (var index in indexes)
            {
                if (entities[index] is { } span)
                    _ann.Append(' ').Append(role).Append(++number == 1 ? "" : Number(number)).Append(':').Append(span);
            }
        }

        private string Span(string type, ReadOnlySpan<TextSpan> spans)
        {
            var id = $"T{Number(++_spans)}";
            var lines = Lines(spans);
            _ann.Append(id).Append('\t').Append(type).Append(' ')
                .AppendJoin(';', lines.Select(l => $"{Number(_points.At(l.Start))} {Number(_points.At(l.End))}")).Append('\t')
                .AppendJoin(' ', lines.Select(l => l.Of(_record.Article.Text))).Append('\n');
            return id;
        }

        private List<TextSpan> Lines(ReadOnlySpan<TextSpan> spans)
        {
            var lines = new List<TextSpan>();
            foreach (var span in spans)
            {
                var start = span.Start;
                for (var i = span.Start; i <= span.End; i++)
                {
                    if (i < span.End && _record.Article.Text[i] is not ('\n' or '\r'))
                        continue;
                    if (i > start)
                        lines.Add(new TextSpan(start, i));
                    start = i + 1;
                }
            }

            return lines;
        }

        private void Note(string of, string words) =>
            _ann.Append('#').Append(Number(++_notes)).Append("\tAnnotatorNotes ").Append(of).Append('\t').Append(words.ReplaceLineEndings(" ").Replace('\t', ' ')).Append('\n');

        private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
