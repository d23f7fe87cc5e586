using Selon.Text;

namespace Selon.Time.Resolving;

/// <summary>What a resolver may ask about the surroundings of an expression.</summary>
internal sealed class Context(Narrative narrative, TenseFinder tenses)
{
    private Tense? _tense;

    public Narrative Narrative { get; } = narrative;

    public required Sentence Sentence { get; init; }

    /// <summary>The words of the expression; may be none.</summary>
    public required WordRange Words { get; init; }

    public int Block => Sentence.Block;

    /// <summary>Of the verb that governs the expression; found when first asked for.</summary>
    public Tense Tense() => _tense ??= tenses.Of(Sentence, Words);
}

/// <summary>Reasons that several resolvers give.</summary>
internal static class Because
{
    public const string Explicit = "explicit";
}
