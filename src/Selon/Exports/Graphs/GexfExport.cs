using System.Globalization;
using System.Text;

namespace Selon.Exports;

/// <summary>GEXF 1.3 (https://gexf.net/schema.html), the format of Gephi: directed, an edge for each class of acts between two, told apart by its kind.</summary>
public sealed class GexfExport(ExportOptions options) : GraphExport(options)
{
    private static readonly string[] NodeFacts = ["country", "sector", "kind", "role", "key"];

    private protected override void Write(ActorGraph graph, StringBuilder text)
    {
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<graph defaultedgetype=\"directed\">\n<attributes class=\"node\">\n");
        foreach (var fact in NodeFacts)
            text.Append("<attribute id=\"").Append(fact).Append("\" title=\"").Append(fact).Append("\" type=\"string\"/>\n");
        text.Append("</attributes>\n<nodes>\n");
        for (var n = 0; n < graph.Nodes.Count; n++)
        {
            text.Append("<node id=\"").Append(Number(n)).Append("\" label=\"").AppendText(graph.Nodes[n].Name).Append("\"><attvalues>");
            foreach (var (name, value) in Facts(graph.Nodes[n]))
            {
                if (!string.IsNullOrEmpty(value))
                    text.Append("<attvalue for=\"").Append(name).Append("\" value=\"").AppendText(value).Append("\"/>");
            }

            text.Append("</attvalues></node>\n");
        }

        text.Append("</nodes>\n<edges>\n");
        var edges = 0;
        foreach (var (from, to, quad, weight) in graph.Edges)
        {
            text.Append("<edge id=\"").Append(Number(edges++)).Append("\" source=\"").Append(Number(from)).Append("\" target=\"").Append(Number(to))
                .Append("\" kind=\"").Append(quad).Append("\" label=\"").Append(quad).Append("\" weight=\"").Append(Number(weight)).Append("\"/>\n");
        }

        text.Append("</edges>\n</graph>\n</gexf>\n");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
