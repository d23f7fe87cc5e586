using System.Text;
using System.Text.Json;

namespace Selon.Intake.Html;

/// <summary>What the page's JSON-LD tells of its article (schema.org Article and its kinds).</summary>
internal sealed class LinkedArticle
{
    private const int MaxScript = 2 * 1024 * 1024;
    private const int MaxObjects = 2_000;
    private static readonly string[] Types = ["Article", "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle", "Review", "SocialMediaPosting", "MedicalWebPage", "Recipe", "CreativeWork", "RadioEpisode", "PodcastEpisode"];
    private static readonly string[] PageTypes = ["WebPage", "ItemPage", "QAPage", "Question"];

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Publisher { get; private set; }

    public string? Language { get; private set; }

    public string? Url { get; private set; }

    public string? Body { get; private set; }

    public List<string> Authors { get; } = [];

    public static LinkedArticle Of(PageElements elements)
    {
        var result = new LinkedArticle();
        LinkedArticle page = new();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in elements.Scripts)
        {
            if (script.Type is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            using var json = Parse(script.Text);
            if (json is not null) Walk(json.RootElement, result, page, names);
        }

        result.Published ??= page.Published;
        result.Modified ??= page.Modified;
        result.Language ??= page.Language;
        for (var i = 0; i < result.Authors.Count; i++)
        {
            if (names.TryGetValue(result.Authors[i], out var name)) result.Authors[i] = name;
        }

        if (result.Publisher is { } publisher) result.Publisher = names.GetValueOrDefault(publisher, publisher);
        result.Authors.RemoveAll(a => a.StartsWith('#') || a.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        return result;
    }

    private static JsonDocument? Parse(string script)
    {
        if (script.Length > MaxScript) return null;
        var options = new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        try
        {
            return JsonDocument.Parse(Clean(script), options);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    /// <summary>Without comment and CDATA marks around it and with raw line ends inside strings, which pages often leave, as blanks.</summary>
    private static string Clean(string script)
    {
        var text = new StringBuilder(script.Length);
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start) return "";
        if (script.AsSpan(0, start).TrimStart().StartsWith("//<![") || script.AsSpan(0, start).Contains("<!", StringComparison.Ordinal)) start = script.IndexOf('{', start);
        foreach (var c in script.AsSpan(Math.Max(start, 0), end + 1 - Math.Max(start, 0))) text.Append(char.IsControl(c) ? ' ' : c);
        return text.ToString();
    }

    private static void Walk(JsonElement root, LinkedArticle result, LinkedArticle page, Dictionary<string, string> names)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        for (var count = 0; count < MaxObjects && open.TryPop(out var element); count++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                for (var i = element.GetArrayLength() - 1; i >= 0; i--) open.Push(element[i]);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Text(element, "@id") is { } id && Text(element, "name") is { } name) names.TryAdd(id, name);
                if (IsType(element, Types)) result.Take(element);
                else if (IsType(element, PageTypes)) page.Take(element);
                foreach (var property in (ReadOnlySpan<string>)["hasPart", "mainEntity", "mainEntityOfPage", "@graph"])
                {
                    if (element.TryGetProperty(property, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object) open.Push(inner);
                }
            }
        }
    }

    private void Take(JsonElement article)
    {
        if (Headline is not null && Text(article, "headline") is { } other && !string.Equals(other, Headline, StringComparison.Ordinal)) return;
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated") ?? Text(article, "uploadDate");
        Modified ??= Text(article, "dateModified");
        Language ??= Text(article, "inLanguage");
        Url ??= Text(article, "url");
        Body ??= Text(article, "articleBody");
        Publisher ??= Names(article, "publisher") is [var publisher, ..] ? publisher : null;
        if (Authors.Count > 0) return;
        var authors = Names(article, "author");
        Authors.AddRange(authors.Count > 0 ? authors : Names(article, "creator"));
    }

    private static List<string> Names(JsonElement element, string property)
    {
        var names = new List<string>();
        if (!element.TryGetProperty(property, out var value)) return names;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray()) Name(one, names);
        }
        else
        {
            Name(value, names);
        }

        return names;
    }

    private static void Name(JsonElement value, List<string> names)
    {
        var name = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name") ?? Text(value, "@id"),
            _ => null,
        };
        name = Squeeze.Text(name);
        if (name.Length is > 1 and < 200 && !names.Contains(name)) names.Add(name);
    }

    private static bool IsType(JsonElement element, string[] types)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return IsType(type.GetString()!, types);
        if (type.ValueKind != JsonValueKind.Array) return false;
        foreach (var one in type.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.String && IsType(one.GetString()!, types)) return true;
        }

        return false;
    }

    /// <summary>Names may stand with their vocabulary: <c>schema:NewsArticle</c>, <c>http://schema.org/NewsArticle</c>.</summary>
    private static bool IsType(string name, string[] types) => Array.IndexOf(types, name[(name.LastIndexOfAny([':', '/']) + 1)..]) >= 0;

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind != JsonValueKind.String) return null;
        var text = Squeeze.Text(value.GetString());
        return text.Length == 0 ? null : text;
    }
}
