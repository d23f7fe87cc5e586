using System.Collections.Immutable;

namespace Selon.Rules;

/// <summary>Alternatives of relations: exact, or with any subtype when written with <c>*</c>; none means any.</summary>
internal sealed class RelationTest
{
    private readonly string[] _exact;
    private readonly string[] _bases;

    public RelationTest(ImmutableArray<string> relations)
    {
        IsAny = relations.IsEmpty;
        _exact = [.. relations.Where(r => !r.EndsWith('*') && !Argument.TryParse(r, out _))];
        _bases = [.. relations.Where(r => r.EndsWith('*')).Select(r => r[..^1])];
        Arguments = [.. relations.Where(r => Argument.TryParse(r, out _)).Select(r => Argument.TryParse(r, out var kind) ? kind : default)];
    }

    public bool IsAny { get; }

    /// <summary>True when complements with any preposition are among the alternatives (<c>obl*</c>).</summary>
    public bool HasComplements => _bases.Contains("obl", StringComparer.Ordinal);

    /// <summary>The virtual relations among the alternatives.</summary>
    public ImmutableArray<ArgumentKind> Arguments { get; }

    public bool Matches(string relation)
    {
        if (IsAny)
            return true;
        foreach (var exact in _exact)
        {
            if (relation == exact)
                return true;
        }

        foreach (var root in _bases)
        {
            if (relation.StartsWith(root, StringComparison.Ordinal) && (relation.Length == root.Length || relation[root.Length] == ':'))
                return true;
        }

        return false;
    }
}
