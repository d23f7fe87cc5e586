using System.Globalization;
using System.Text;

namespace Selon.Exports;

/// <summary>GraphML 1.1 (http://graphml.graphdrawing.org/specification.html): directed, an edge for each class of acts between two.</summary>
public sealed class GraphMlExport(ExportOptions options) : GraphExport(options)
{
    private static readonly string[] NodeFacts = ["name", "country", "sector", "kind", "role", "key"];

    private protected override void Write(ActorGraph graph, StringBuilder text)
    {
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        foreach (var fact in NodeFacts)
            text.Append("<key id=\"").Append(fact).Append("\" for=\"node\" attr.name=\"").Append(fact).Append("\" attr.type=\"string\"/>\n");
        text.Append("<key id=\"class\" for=\"edge\" attr.name=\"class\" attr.type=\"string\"/>\n<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"int\"/>\n");
        text.Append("<graph edgedefault=\"directed\">\n");
        for (var n = 0; n < graph.Nodes.Count; n++)
        {
            text.Append("<node id=\"n").Append(Number(n)).Append("\">");
            Data(text, "name", graph.Nodes[n].Name);
            foreach (var (name, value) in Facts(graph.Nodes[n]))
                Data(text, name, value);
            text.Append("</node>\n");
        }

        var edges = 0;
        foreach (var (from, to, quad, weight) in graph.Edges)
        {
            text.Append("<edge id=\"e").Append(Number(edges++)).Append("\" source=\"n").Append(Number(from)).Append("\" target=\"n").Append(Number(to)).Append("\">");
            Data(text, "class", quad);
            Data(text, "weight", Number(weight));
            text.Append("</edge>\n");
        }

        text.Append("</graph>\n</graphml>\n");
    }

    private static void Data(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append("<data key=\"").Append(key).Append("\">").AppendText(value).Append("</data>");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
