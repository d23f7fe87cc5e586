using Selon.Entities;
using Selon.Text;
using Selon.Time;

namespace Selon.Rules;

/// <summary><c>entity=person|any</c>; <c>none</c> holds where no mention is headed.</summary>
internal sealed class EntityTest(PatternConstraint source, int kinds, bool none) : ConstraintTest(source)
{
    public override int Cost => 3;

    public override string Actual(MatchContext context, Word word) =>
        context.Facts.EntityAt(context.Sentence, word.Index)?.Kind.ToString().ToLowerInvariant() ?? "none";

    protected override bool Test(MatchContext context, Word word) =>
        context.Facts.EntityAt(context.Sentence, word.Index) is { } entity ? Holds(entity.Kind) : none;

    private bool Holds(EntityKind kind) => (kinds & (1 << (int)kind)) != 0;
}

/// <summary><c>country=FRA</c> or <c>sector=MIL</c>.</summary>
internal sealed class EntityValueTest(PatternConstraint source, IEnumerable<string> values, Func<Entity, string?> of) : ConstraintTest(source)
{
    private readonly HashSet<string> _values = values.ToHashSet(StringComparer.Ordinal);

    public override int Cost => 3;

    public override string Actual(MatchContext context, Word word) => Value(context, word) ?? "none";

    protected override bool Test(MatchContext context, Word word) => Value(context, word) is { } value && _values.Contains(value);

    private string? Value(MatchContext context, Word word) =>
        context.Facts.EntityAt(context.Sentence, word.Index) is { } entity ? of(entity) : null;
}

/// <summary><c>time=DATE|TIME</c>.</summary>
internal sealed class TimeTest(PatternConstraint source, int types) : ConstraintTest(source)
{
    public override int Cost => 3;

    public override string Actual(MatchContext context, Word word) =>
        context.Facts.TimeAt(context.Sentence, word.Index)?.ToString().ToUpperInvariant() ?? "none";

    protected override bool Test(MatchContext context, Word word) =>
        context.Facts.TimeAt(context.Sentence, word.Index) is { } type && Holds(type);

    private bool Holds(TimeType type) => (types & (1 << (int)type)) != 0;
}

/// <summary><c>negated=yes</c> or <c>quoted=no</c>.</summary>
internal sealed class FlagTest(PatternConstraint source, bool wanted, Func<IWordFacts, Sentence, int, bool> of) : ConstraintTest(source)
{
    public override int Cost => 3;

    public override string Actual(MatchContext context, Word word) => of(context.Facts, context.Sentence, word.Index) ? "yes" : "no";

    protected override bool Test(MatchContext context, Word word) => of(context.Facts, context.Sentence, word.Index) == wanted;
}
