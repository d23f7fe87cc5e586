using Selon.Entities;
using Selon.Text;
using Selon.Time;

namespace Selon.Rules;

/// <summary>Turns written constraints into tests; every mistake is a <see cref="PatternException"/> with its position.</summary>
internal static class ConstraintReader
{
    public static ConstraintTest Read(PatternConstraint c, ValueReader values) => c.Key switch
    {
        "lemma" => new LemmaTest(c, values.Phrases(c)),
        "form" => new FormTest(c, values.Expand(c.Values, c.Position)),
        "upos" => new PosTest(c, Mask(c, PosBit)),
        "rel" => new DependencyTest(c),
        "entity" => new EntityTest(c, Mask(c, EntityBits), c.Values.Contains("none", StringComparer.Ordinal)),
        "country" => new EntityValueTest(c, values.Expand(c.Values, c.Position), e => e.Country),
        "sector" => new EntityValueTest(c, values.Expand(c.Values, c.Position), e => e.Sector),
        "time" => new TimeTest(c, Mask(c, TimeBit)),
        "negated" => new FlagTest(c, YesNo(c), (f, s, w) => f.IsNegated(s, w)),
        "quoted" => new FlagTest(c, YesNo(c), (f, s, w) => f.IsQuoted(s, w)),
        _ when char.IsAsciiLetterUpper(c.Key[0]) => new FeatureTest(c),
        _ => throw new PatternException($"unknown key '{c.Key}'", c.Position),
    };

    private static int Mask(PatternConstraint c, Func<string, int?> bit)
    {
        var mask = 0;
        foreach (var value in c.Values)
            mask |= bit(value) ?? throw new PatternException($"'{value}' is no value of {c.Key}", c.Position);
        return mask;
    }

    private static int? PosBit(string value) => UniversalPosLabels.TryParse(value, out var pos) ? 1 << (int)pos : null;

    private static int? EntityBits(string value) => value switch
    {
        "any" => -1,
        "none" => 0,
        "person" => 1 << (int)EntityKind.Person,
        "organization" => 1 << (int)EntityKind.Organization,
        "country" => 1 << (int)EntityKind.Country,
        "place" => 1 << (int)EntityKind.Place,
        "group" => 1 << (int)EntityKind.Group,
        "other" => 1 << (int)EntityKind.Other,
        _ => null,
    };

    private static int? TimeBit(string value) => value switch
    {
        "DATE" => 1 << (int)TimeType.Date,
        "TIME" => 1 << (int)TimeType.Time,
        "DURATION" => 1 << (int)TimeType.Duration,
        "SET" => 1 << (int)TimeType.Set,
        _ => null,
    };

    private static bool YesNo(PatternConstraint c) => c.Values is ["yes" or "no"]
        ? c.Values[0] == "yes"
        : throw new PatternException($"{c.Key} is yes or no", c.Position);
}
