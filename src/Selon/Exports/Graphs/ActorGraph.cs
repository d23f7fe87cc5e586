using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Selon.Chronologies;
using Selon.Records;

namespace Selon.Exports;

/// <summary>Who does something to whom, counted: nodes are those who act or are acted on, edges have a class and a weight.</summary>
internal sealed class ActorGraph
{
    private readonly Dictionary<(string Name, string? Key, string? Country), int> _numbers = [];
    private readonly Dictionary<(int From, int To, string Quad), int> _weights = [];
    private readonly List<Party> _nodes = [];
    private readonly List<(int From, int To, string Quad)> _edges = [];

    /// <summary>In the order in which they first appear.</summary>
    public IReadOnlyList<Party> Nodes => _nodes;

    /// <summary>In the order in which they first appear; the weight is the number of rows.</summary>
    public IEnumerable<(int From, int To, string Quad, int Weight)> Edges => _edges.Select(e => (e.From, e.To, e.Quad, _weights[e]));

    /// <summary>Adds an edge from every actor to every recipient; where all are actors, both ways between them.</summary>
    public void Add(ChronologyRow row)
    {
        var quad = row.Event is { } happened ? EventCodes.Quad(happened.Type) : "statement";
        if (!row.Recipients.IsEmpty)
            Add(row.Actors, row.Recipients, quad);
        else if (row.IsEvent)
            Add(row.Actors, row.Actors, quad);
    }

    private void Add(ImmutableArray<Party> actors, ImmutableArray<Party> recipients, string quad)
    {
        foreach (var actor in actors)
        {
            foreach (var recipient in recipients)
            {
                if (NumberOf(actor) is var from && NumberOf(recipient) is var to && from != to)
                    Add((from, to, quad));
            }
        }
    }

    private void Add((int From, int To, string Quad) edge)
    {
        if (!_weights.TryGetValue(edge, out var weight))
            _edges.Add(edge);
        _weights[edge] = weight + 1;
    }

    /// <summary>Those with a key are one by it, whatever they are called; the others by name and country.</summary>
    private int NumberOf(Party party)
    {
        var key = party.Key is null ? (party.Name, null, party.Country) : ("", party.Key, (string?)null);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = _nodes.Count);
            _nodes.Add(party);
        }

        return number;
    }
}

/// <summary>
/// A network of who acts towards whom, for programs that draw and measure networks. Nothing is written before the last row is there: memory grows with the
/// number of names and pairs. Only what came about is counted unless all is asked for.
/// </summary>
public abstract class GraphExport(ExportOptions options) : RowExport
{
    public sealed override RowWriter Open(Stream output, ExportHeading? heading) => new Writer(this, output, options);

    private protected abstract void Write(ActorGraph graph, StringBuilder text);

    /// <summary>The facts of a node, by the names that the formats give them.</summary>
    private protected static (string Name, string? Value)[] Facts(Party party) =>
        [("country", party.Country), ("sector", party.Sector), ("kind", party.Kind?.Name()), ("role", party.Role), ("key", party.Key)];

    private sealed class Writer(GraphExport export, Stream output, ExportOptions options) : RowWriter
    {
        private readonly ActorGraph _graph = new();

        public override void Write(ChronologyRow row)
        {
            if (row.Event is null || options.AllFactualities || row.Event.CameAbout())
                _graph.Add(row);
        }

        public override void Complete()
        {
            var text = new StringBuilder();
            export.Write(_graph, text);
            var bytes = new ArrayBufferWriter<byte>();
            text.CopyTo(bytes);
            output.Write(bytes.WrittenSpan);
        }
    }
}
