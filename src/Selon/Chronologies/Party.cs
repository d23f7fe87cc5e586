using System.Collections.Immutable;
using Selon.Entities;

namespace Selon.Chronologies;

/// <summary>Somebody, something or some place in a row, by name: it needs no article to be understood.</summary>
public sealed record Party
{
    /// <summary>The name; the words of the text when they name nobody that is known.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the gazetteer entry, the same in every article and language; null when there is none.</summary>
    public string? Key { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector; null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Null when <see cref="Name"/> is only the words that stand for a speaker.</summary>
    public EntityKind? Kind { get; init; }

    public string? Role { get; init; }

    public GeoPoint? Location { get; init; }
}

/// <summary>One speaker, or several speaking together, on the way from what happened to the reader.</summary>
public sealed record Teller
{
    /// <summary>Id of the statement's row; null when it is not known.</summary>
    public string? Statement { get; init; }

    /// <summary>Empty when the text leaves the speaker open.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];
}
