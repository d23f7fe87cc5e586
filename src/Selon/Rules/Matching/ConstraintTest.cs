using Selon.Text;

namespace Selon.Rules;

/// <summary>One constraint of a node, ready to be asked of words.</summary>
internal abstract class ConstraintTest(PatternConstraint source)
{
    /// <summary>The constraint as written.</summary>
    public PatternConstraint Source { get; } = source;

    /// <summary>Tests are asked in this order, cheap ones first.</summary>
    public virtual int Cost => 0;

    public bool Holds(MatchContext context, int word) => Test(context, context.Sentence.Words[word]) != Source.Negated;

    /// <summary>What the word has under the constraint's key, for traces.</summary>
    public abstract string Actual(MatchContext context, Word word);

    protected abstract bool Test(MatchContext context, Word word);
}

internal sealed class LemmaTest(PatternConstraint source, PhraseSet values) : ConstraintTest(source)
{
    public PhraseSet Values { get; } = values;

    public override int Cost => 1;

    public override string Actual(MatchContext context, Word word) => word.Lemma;

    protected override bool Test(MatchContext context, Word word) => Values.Contains(context.Sentence, word.Index);
}

internal sealed class FormTest(PatternConstraint source, IEnumerable<string> values) : ConstraintTest(source)
{
    private readonly HashSet<string> _values = values.Select(v => v.Replace('’', '\'')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public override int Cost => 1;

    public override string Actual(MatchContext context, Word word) => word.Form;

    protected override bool Test(MatchContext context, Word word) =>
        _values.Contains(word.Form.Contains('’', StringComparison.Ordinal) ? word.Form.Replace('’', '\'') : word.Form);
}

internal sealed class PosTest(PatternConstraint source, int mask) : ConstraintTest(source)
{
    public override string Actual(MatchContext context, Word word) => word.Pos.Label();

    protected override bool Test(MatchContext context, Word word) => (mask & (1 << (int)word.Pos)) != 0;
}

internal sealed class DependencyTest(PatternConstraint source) : ConstraintTest(source)
{
    private readonly RelationTest _relation = new(source.Values);

    public override string Actual(MatchContext context, Word word) => word.Relation;

    protected override bool Test(MatchContext context, Word word) => _relation.Matches(word.Relation);
}

/// <summary>
/// A feature of the word. <c>VerbForm</c> and <c>Mood</c> of a compound form are those of the participle or of its auxiliary:
/// <c>avoir reçu</c> is an infinitive, <c>a reçu</c> finite.
/// </summary>
internal sealed class FeatureTest(PatternConstraint source) : ConstraintTest(source)
{
    private readonly bool _ofAuxiliaries = source.Key is "VerbForm" or "Mood";

    public override int Cost => 2;

    public override string Actual(MatchContext context, Word word) => word.Morphology[Source.Key] ?? "absent";

    protected override bool Test(MatchContext context, Word word)
    {
        if (HasValue(word))
            return true;
        if (!_ofAuxiliaries)
            return false;
        foreach (var d in context.Sentence.DependentsOf(word.Index))
        {
            var child = context.Sentence.Words[d];
            if ((child.Is("aux") || child.Is("cop")) && HasValue(child))
                return true;
        }

        return false;
    }

    private bool HasValue(Word word) =>
        word.Morphology[Source.Key] is { } value && Source.Values.Contains(value, StringComparer.Ordinal);
}
