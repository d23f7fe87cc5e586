using Selon.Entities;
using Selon.Text;
using Selon.Time;

namespace Selon.Rules;

/// <summary>
/// What stages before a rule know of a word, asked by the constraints <c>entity</c>, <c>country</c>, <c>sector</c>,
/// <c>time</c>, <c>negated</c> and <c>quoted</c>. Must answer the same whenever asked.
/// </summary>
public interface IWordFacts
{
    /// <summary>The entity of the mention that this word heads, or null.</summary>
    Entity? EntityAt(Sentence sentence, int word);

    /// <summary>The type of the time expression that this word stands in, or null.</summary>
    TimeType? TimeAt(Sentence sentence, int word);

    /// <summary>True when the word's predicate is negated where it stands.</summary>
    bool IsNegated(Sentence sentence, int word);

    /// <summary>True when the word stands between quotation marks.</summary>
    bool IsQuoted(Sentence sentence, int word);
}

/// <summary>Facts of a text of which nothing but words is known.</summary>
public sealed class NoFacts : IWordFacts
{
    public static NoFacts Instance { get; } = new();

    public Entity? EntityAt(Sentence sentence, int word) => null;

    public TimeType? TimeAt(Sentence sentence, int word) => null;

    public bool IsNegated(Sentence sentence, int word) => false;

    public bool IsQuoted(Sentence sentence, int word) => false;
}
