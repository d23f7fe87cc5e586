using System.Net;
using System.Text;
using System.Text.Json;

namespace Selon.Lab.Train;

/// <summary>Running text of data sets of all kinds, one passage a string.</summary>
internal static class LanguageTexts
{
    public static IEnumerable<string> Read(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => File.ReadLines(path).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Select(l => l[9..]),
        ".jsonl" => File.ReadLines(path).Select(Text).OfType<string>(),
        ".json" => Elements(path),
        ".bio" => Words(path),
        ".html" => [Page(File.ReadAllText(path))],
        _ => File.ReadLines(path),
    };

    /// <summary>The passages put together, white space as one blank each.</summary>
    public static string Joined(IEnumerable<string> passages)
    {
        var text = new StringBuilder();
        foreach (var passage in passages)
        {
            foreach (var c in passage)
            {
                if (!char.IsWhiteSpace(c))
                    text.Append(c);
                else if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    private static string? Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Text(json.RootElement);
    }

    private static string? Text(JsonElement element) =>
        element.TryGetProperty("text", out var text) ? text.GetString()
        : element.TryGetProperty("article", out var article) ? article.GetProperty("text").GetString()
        : null;

    private static List<string> Elements(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var list = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement : json.RootElement.EnumerateObject().First(p => p.Value.ValueKind == JsonValueKind.Array).Value;
        return [.. list.EnumerateArray().Select(Text).OfType<string>()];
    }

    /// <summary>One word a line with its label; a blank line ends a sentence.</summary>
    private static IEnumerable<string> Words(string path)
    {
        var sentence = new StringBuilder();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                sentence.Append(line.AsSpan(0, line.IndexOfAny(['\t', ' ']) is var end and > 0 ? end : line.Length)).Append(' ');
                continue;
            }

            if (sentence.Length > 0)
                yield return sentence.ToString();
            sentence.Clear();
        }
    }

    private static string Page(string html)
    {
        var text = new StringBuilder();
        var inside = html.IndexOf("<body", StringComparison.Ordinal);
        for (var i = Math.Max(0, inside); i < html.Length; i++)
        {
            if (html[i] == '<')
                i = html.IndexOf('>', i) is var end and >= 0 ? end : html.Length;
            else
                text.Append(html[i]);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
