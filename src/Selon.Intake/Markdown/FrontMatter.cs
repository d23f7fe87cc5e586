using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Selon.Intake.Markdown;

/// <summary>What the YAML between two lines of dashes at the start of a Markdown file tells.</summary>
internal sealed class FrontMatter
{
    private const int MaxLength = 64 * 1024;
    private const int MaxEvents = 2_000;
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the text begins.</summary>
    public int End { get; private init; }

    /// <summary>The first value of the first of these keys that has one.</summary>
    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var found)) return found[0];
            }

            return null;
        }
    }

    public IReadOnlyList<string> All(string key) => values.TryGetValue(key, out var found) ? found : [];

    /// <summary>Nothing but <see cref="End"/> where the lines between the dashes are no YAML; they are no text either.</summary>
    public static FrontMatter Of(string text)
    {
        var start = text.StartsWith("---\n", StringComparison.Ordinal) ? 4 : text.StartsWith("---\r\n", StringComparison.Ordinal) ? 5 : -1;
        var end = start < 0 ? -1 : Closing(text, start);
        if (end < 0 || end > MaxLength) return new FrontMatter();
        var line = text.IndexOf('\n', end + 1);
        var matter = new FrontMatter { End = line < 0 ? text.Length : line + 1 };
        try
        {
            matter.Take(new Parser(new StringReader(text[start..(end + 1)])));
        }
        // YamlDotNet throws the second for some plain scalars that are none.
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            matter.values.Clear();
        }

        return matter;
    }

    /// <summary>The line end before the closing dashes.</summary>
    private static int Closing(string text, int start)
    {
        for (var at = start - 1; at >= 0 && at < text.Length; at = text.IndexOf('\n', at + 1))
        {
            var line = text.AsSpan(at + 1);
            if (line.StartsWith("---") || line.StartsWith("...")) return at;
            if (at > MaxLength) return -1;
        }

        return -1;
    }

    /// <summary>Names and values of the outermost level, lists of plain values among them. Events alone are read: nothing is ever expanded.</summary>
    private void Take(Parser yaml)
    {
        string? key = null;
        for (var (depth, count) = (0, 0); count < MaxEvents && yaml.MoveNext(); count++)
        {
            switch (yaml.Current)
            {
                case MappingStart or SequenceStart:
                    depth++;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    if (depth == 1) key = null;
                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when depth is 1 or 2 && key is not null:
                    if (scalar.Value.Length > 0) Add(key, scalar.Value);
                    if (depth == 1) key = null;
                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
            }
        }
    }

    private void Add(string key, string value)
    {
        if (values.TryGetValue(key, out var found)) found.Add(value);
        else values[key] = [value];
    }
}
