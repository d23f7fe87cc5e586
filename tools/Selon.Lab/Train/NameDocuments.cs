using System.Text;
using System.Text.Json;
using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>A text with its names; offsets in UTF-16 units.</summary>
internal sealed record NameDocument(string Id, string Text, List<(TextSpan Span, NameLabel Label)> Names)
{
    /// <summary>Parts of the text of which it is not sure whether and what they name.</summary>
    public IReadOnlyList<TextSpan> Doubtful { get; init; } = [];
}

/// <summary>Reads name corpora: one JSON object a line with text and entities, offsets in code points; others by <see cref="NameCorpora"/>.</summary>
internal static class NameDocuments
{
    /// <summary>The documents of a file of a configuration.</summary>
    public static List<NameDocument> Read(string data, TrainingFile file) => IsText(file)
        ? Read(Path.Combine(data, file.Path))
        : Path.GetExtension(file.Path) == ".conllu" ? NameTreebank.Read(Path.Combine(data, file.Path))
        : NameCorpora.Read(Path.Combine(data, file.Path), file.Sentences, file.Treebank is null ? null : Path.Combine(data, file.Treebank));

    /// <summary>True for running text, false for words that were spaced here.</summary>
    public static bool IsText(TrainingFile file) => Path.GetExtension(file.Path) == ".jsonl";

    public static List<NameDocument> Read(string path)
    {
        var documents = new List<NameDocument>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            documents.Add(Read(json.RootElement));
        }

        return documents;
    }

    /// <summary>The document without the stray spaces that link extraction left before punctuation.</summary>
    public static NameDocument Clean(NameDocument document)
    {
        var map = new int[document.Text.Length + 1];
        var text = new StringBuilder();
        for (var i = 0; i < document.Text.Length; i++)
        {
            map[i] = text.Length;
            if (!IsStray(document.Text, i))
                text.Append(document.Text[i]);
        }

        map[^1] = text.Length;
        return document with { Text = text.ToString(), Names = [.. document.Names.Select(n => (new TextSpan(map[n.Span.Start], map[n.Span.End]), n.Label))] };
    }

    private static bool IsStray(string text, int i) =>
        text[i] == ' ' && i + 1 < text.Length && (text[i + 1] is '.' or ',' or ')' || (i > 0 && text[i - 1] is '(' or '\''));

    public static NameDocument Read(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var units = Units(text);
        var names = new List<(TextSpan Span, NameLabel Label)>();
        if (!json.TryGetProperty("entities", out var entities))
            return new NameDocument(json.GetProperty("id").GetString()!, text, names);
        foreach (var entity in entities.EnumerateArray())
        {
            if (!entity.GetProperty("outermost").GetBoolean() || Label(entity.GetProperty("label").GetString()!) is not { } label)
                continue;
            names.Add((new TextSpan(units[entity.GetProperty("start").GetInt32()], units[entity.GetProperty("end").GetInt32()]), label));
        }

        return new NameDocument(json.GetProperty("id").GetString()!, text, names);
    }

    public static NameLabel? Label(string label) => label switch
    {
        "Person" => NameLabel.Per,
        "Location" => NameLabel.Loc,
        "Organization" => NameLabel.Org,
        "Product" or "Event" => NameLabel.Misc,
        _ => null,
    };

    /// <summary>For each code point of the text its first UTF-16 unit.</summary>
    private static List<int> Units(string text)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
        }

        units.Add(text.Length);
        return units;
    }
}
