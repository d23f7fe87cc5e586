namespace Selon.Rules;

/// <summary>A rule of a language folder, ready to be matched.</summary>
public sealed class Rule
{
    /// <summary>Unique in its language; results carry it as <c>foundBy</c>.</summary>
    public required string Id { get; init; }

    public required CompiledPattern Pattern { get; init; }

    /// <summary>What a match means to the stage; several values of one key are separated by <c>|</c>.</summary>
    public required IReadOnlyDictionary<string, string> Emits { get; init; }

    /// <summary>Path in the language folder: <c>events/accuse.yaml</c>.</summary>
    public required string File { get; init; }

    /// <summary>Line on which the rule starts, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The value that the rule emits under a key, or null.</summary>
    public string? Emit(string key) => Emits.GetValueOrDefault(key);

    public override string ToString() => $"{Id} ({File}:{Line})";
}
