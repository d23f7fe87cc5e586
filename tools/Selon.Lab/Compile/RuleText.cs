namespace Selon.Lab.Compile;

/// <summary>A rule as a YAML file gives it, with the lines of its parts for messages.</summary>
public sealed record RuleText
{
    /// <summary>The file as it was found.</summary>
    public required string Path { get; init; }

    /// <summary>The file's path in the language folder.</summary>
    public required string File { get; init; }

    /// <summary>First folder of the path: <c>events</c> or <c>statements</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Line on which the rule starts, from 1.</summary>
    public required int Line { get; init; }

    public string Id { get; set; } = "";

    public string When { get; set; } = "";

    /// <summary>Line of the first line of the pattern.</summary>
    public int WhenLine { get; set; }

    public List<EmittedText> Emits { get; } = [];

    public List<ExampleText> Examples { get; } = [];

    public List<ExampleText> Counterexamples { get; } = [];

    /// <summary>Line of a position in the pattern.</summary>
    public int LineOf(int position) => WhenLine + When.AsSpan(0, Math.Clamp(position, 0, When.Length)).Count('\n');
}

/// <summary>A key and its values, separated by <c>|</c>.</summary>
public sealed record EmittedText(string Key, string Value, int Line);

/// <summary>A text and, for an example, the forms of the words that each capture must hold.</summary>
public sealed record ExampleText(string Text, int Line)
{
    public List<FindText> Finds { get; } = [];
}

/// <summary>The forms that a capture must hold; none when it must be empty.</summary>
public sealed record FindText(string Capture, IReadOnlyList<string> Forms, int Line);

/// <summary>Collects mistakes; each is one line <c>file:line: message</c>, which build tools understand.</summary>
public sealed class Mistakes
{
    private readonly List<(string File, int Line, string Message)> _all = [];

    public int Count => _all.Count;

    public void Add(string file, int line, string message) => _all.Add((file, line, message));

    /// <summary>By file and line.</summary>
    public override string ToString() => string.Join('\n', _all
        .OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line)
        .Select(m => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{m.File}:{m.Line}: {m.Message}")));

    /// <exception cref="FormatException">There are mistakes.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
            throw new FormatException(ToString());
    }
}
