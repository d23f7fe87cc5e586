using System.Text.Json;
using Selon.Text;

namespace Selon.Lab.Measure;

/// <summary>Gold mentions of events by article, as spans of the text with their chain.</summary>
internal static class GoldEvents
{
    /// <param name="articles">Lines with <c>id</c>, <c>text</c> and <c>sentences</c> (lists of tokens).</param>
    /// <param name="mentions">Lines with <c>doc</c>, <c>sent</c>, <c>tokens</c>, <c>chain</c> and <c>kind</c>.</param>
    public static Dictionary<string, List<(TextSpan Span, string Chain)>> Read(string articles, string mentions)
    {
        var tokens = new Dictionary<string, TextSpan[][]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(articles))
        {
            using var json = JsonDocument.Parse(line);
            tokens[json.RootElement.GetProperty("id").GetString()!] = Tokens(json.RootElement);
        }

        var gold = new Dictionary<string, List<(TextSpan Span, string Chain)>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(mentions))
        {
            using var json = JsonDocument.Parse(line);
            var mention = json.RootElement;
            if (mention.TryGetProperty("kind", out var kind) && kind.GetString() != "event")
                continue;
            var doc = mention.GetProperty("doc").GetString()!;
            var sentence = tokens[doc][mention.GetProperty("sent").GetInt32()];
            var places = mention.GetProperty("tokens").EnumerateArray().Select(t => t.GetInt32()).Where(t => t < sentence.Length).ToArray();
            if (places.Length == 0)
                continue;
            var span = new TextSpan(places.Min(p => sentence[p].Start), places.Max(p => sentence[p].End));
            (gold.TryGetValue(doc, out var list) ? list : gold[doc] = []).Add((span, mention.GetProperty("chain").GetString()!));
        }

        return gold;
    }

    /// <summary>Tokens are found one behind the other; one that the text has not stands at the place of the search.</summary>
    private static TextSpan[][] Tokens(JsonElement article)
    {
        var (text, at) = (article.GetProperty("text").GetString()!, 0);
        var sentences = new List<TextSpan[]>();
        foreach (var sentence in article.GetProperty("sentences").EnumerateArray())
        {
            var spans = new List<TextSpan>();
            foreach (var token in sentence.EnumerateArray())
            {
                var form = token.GetString()!.Trim();
                var found = form.Length == 0 ? -1 : text.IndexOf(form, at, Math.Min(text.Length - at, form.Length + 12), StringComparison.Ordinal);
                spans.Add(found < 0 ? new TextSpan(at, at) : new TextSpan(found, found + form.Length));
                at = found < 0 ? at : found + form.Length;
            }

            sentences.Add([.. spans]);
        }

        return [.. sentences];
    }
}
