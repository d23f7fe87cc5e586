using System.Collections.Immutable;

namespace Selon.Dossiers.Storage;

/// <summary>What rows are filtered and counted by.</summary>
public enum Facet
{
    Actor,
    Recipient,
    Speaker,
    Place,
    Outlet,
    Language,
    Story,

    /// <summary>Of the row itself, as are all below: <c>event</c>, <c>statement</c>.</summary>
    Kind,
    Type,
    Quad,
    Factuality,
    Review,

    /// <summary>Of <see cref="StoredRow.From"/>: <c>2023</c>. Undated rows have none.</summary>
    Year,

    /// <summary><c>2023-09</c>; a row dated to the year has none.</summary>
    Month,
}

/// <summary>One value of a row's facet.</summary>
/// <param name="Facet"><see cref="Storage.Facet.Actor"/> to <see cref="Storage.Facet.Story"/>.</param>
/// <param name="Key">Stable key; a row has each key of a facet once.</param>
/// <param name="Name">What users see and search.</param>
public sealed record RowFacet(Facet Facet, string Key, string Name);

/// <summary>What people have said of a row.</summary>
public enum ReviewState
{
    New,
    Accepted,
    Corrected,
    Rejected,
}

/// <summary>A row of the dossier's chronology, ready to show.</summary>
public sealed record StoredRow
{
    /// <summary>From 1 by arrival; kept when the row is replaced, not used again. The store gives it; 0 before.</summary>
    public long Number { get; init; }

    public required string Id { get; init; }

    public required RowKind Kind { get; init; }

    /// <summary>PLOVER type of an event, act of a statement.</summary>
    public string? Type { get; init; }

    public string? Quad { get; init; }

    public string? Factuality { get; init; }

    /// <summary>First day that the date may mean, as <see cref="Chronologies.DateOrder"/> writes it (<c>20230919</c>, <c>20230900</c> for a month); null when undated.</summary>
    public int? From { get; init; }

    /// <summary>Last day that the date may mean (<c>20230919</c>; <c>20230999</c> for a month does); null when undated.</summary>
    public int? To { get; init; }

    /// <summary>EDTF, as far as it is known; an undated row may have a partial one.</summary>
    public string? Date { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How many articles tell it.</summary>
    public int Reports { get; init; } = 1;

    public ReviewState Review { get; init; }

    /// <summary>The row as its readers want it.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    public ImmutableArray<RowFacet> Facets { get; init; } = [];

    /// <summary>What full text search looks at; the first <see cref="SearchText.MaxWords"/> words count.</summary>
    public string Text { get; init; } = "";
}
