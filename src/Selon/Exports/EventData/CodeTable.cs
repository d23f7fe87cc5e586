using Selon.Chronologies;
using Selon.Events;
using Selon.Lexicons;
using Selon.Records;

namespace Selon.Exports;

/// <summary>Codes of other systems by the types and modes of PLOVER, out of a table inside this assembly.</summary>
internal sealed class CodeTable
{
    private readonly Lexicon _lines;

    /// <param name="resource">Name of the table: <c>Selon.Exports.acled.tsv</c>.</param>
    public CodeTable(string resource)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        _lines = new Lexicon(resource, reader.ReadToEnd());
    }

    /// <summary>The line of the first mode that has one, else of the type; null when there is none. The columns are called type and mode.</summary>
    public LexiconEntry? Find(EventFacts happened)
    {
        var lines = _lines[happened.Type.Name()];
        foreach (var mode in happened.Modes)
        {
            if (Find(lines, mode) is { } line)
                return line;
        }

        return Find(lines, "");
    }

    /// <summary>The first line of a key; null when there is none.</summary>
    public LexiconEntry? Find(string key) => _lines[key] is { Length: > 0 } lines ? lines[0] : null;

    /// <summary>All lines of a key.</summary>
    public ReadOnlySpan<LexiconEntry> All(string key) => _lines[key];

    private static LexiconEntry? Find(ReadOnlySpan<LexiconEntry> lines, string mode)
    {
        foreach (var line in lines)
        {
            if (line["mode"] == mode)
                return line;
        }

        return null;
    }
}

/// <summary>What PLOVER and CAMEO say of an event beyond its type.</summary>
internal static class EventCodes
{
    private static readonly CodeTable Plover = new("Selon.Exports.plover.tsv");
    private static readonly CodeTable Cameo = new("Selon.Exports.cameo.tsv");

    /// <summary><c>verbal cooperation</c>, <c>material cooperation</c>, <c>verbal conflict</c> or <c>material conflict</c>.</summary>
    public static string Quad(EventType type) => TypeLine(type)["quad"];

    /// <summary>PLOVER's conflict–cooperation score, from -10 to 10, of the first mode that has one, else of the type.</summary>
    public static string Score(EventFacts happened)
    {
        foreach (var mode in happened.Modes)
        {
            foreach (var line in Plover.All(mode))
            {
                if (line["kind"] == "mode" && line["type"] == happened.Type.Name() && line["score"].Length > 0)
                    return line["score"];
            }
        }

        return TypeLine(happened.Type)["score"];
    }

    /// <summary>CAMEO's code of three digits, whose first two are the root, and Goldstein's value of the root.</summary>
    public static (string Code, string Goldstein) CameoOf(EventFacts happened) => Cameo.Find(happened) is { } line ? (line["cameo"], line["goldstein"]) : ("", "");

    private static LexiconEntry TypeLine(EventType type) => Plover.Find(type.Name())!;
}
