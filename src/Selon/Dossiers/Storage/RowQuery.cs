using System.Collections.Immutable;
using System.Globalization;

namespace Selon.Dossiers.Storage;

/// <summary>The order of rows. Ties go by id (bytes of UTF-8).</summary>
public enum RowOrder
{
    /// <summary>By first day, undated rows last.</summary>
    Date,

    /// <summary>By first day, the latest first, undated rows last.</summary>
    LatestDate,

    /// <summary>By number.</summary>
    Arrival,

    /// <summary>By number, the latest first.</summary>
    LatestArrival,
}

/// <summary>Rows that have one of the values, or none of them.</summary>
/// <param name="Facet">What is looked at.</param>
/// <param name="Values">Keys to the letter; for facets with names (actor to story) also words of a name, case and accents aside. None: every row passes.</param>
/// <param name="Except">True for rows that have none of them.</param>
public sealed record FacetFilter(Facet Facet, ImmutableArray<string> Values, bool Except = false);

/// <summary>Which rows, in which order. Everything that is told must hold.</summary>
public sealed record RowQuery
{
    public ImmutableArray<FacetFilter> Where { get; init; } = [];

    /// <summary>Only dated rows that may be on this day (<c>20230919</c>) or later.</summary>
    public int? From { get; init; }

    /// <summary>Only dated rows that may be on this day or earlier.</summary>
    public int? To { get; init; }

    /// <summary>True: only dated rows. False: only undated ones.</summary>
    public bool? Dated { get; init; }

    /// <summary>Least confidence.</summary>
    public double? Confidence { get; init; }

    public SearchQuery? Text { get; init; }

    public RowOrder Order { get; init; }

    /// <summary>Only what comes behind it in the order. Counting does not look at it.</summary>
    public RowCursor? After { get; init; }

    /// <summary>At most so many rows; all when null. Counting does not look at it.</summary>
    public int? Limit { get; init; }

    /// <summary>The query with one filter more.</summary>
    public RowQuery With(Facet facet, params ReadOnlySpan<string> values) => this with { Where = Where.Add(new FacetFilter(facet, [.. values])) };

    /// <summary>The query without filters of that facet: what else a user may choose.</summary>
    public RowQuery Without(Facet facet) => this with { Where = Where.RemoveAll(f => f.Facet == facet) };
}

/// <summary>A place in an order, between two pages. Its text form suits an address.</summary>
/// <param name="Key">What the order goes by, as a number.</param>
/// <param name="Id">Of the last row; empty in orders of arrival.</param>
public readonly record struct RowCursor(long Key, string Id)
{
    /// <summary>What undated rows go by in <see cref="RowOrder.Date"/>.</summary>
    public const int Undated = 99_999_999;

    /// <summary>The place behind <paramref name="row"/>.</summary>
    public static RowCursor Behind(StoredRow row, RowOrder order) => order switch
    {
        RowOrder.Date => new RowCursor(row.From ?? Undated, row.Id),
        RowOrder.LatestDate => new RowCursor(-(row.From ?? 0), row.Id),
        RowOrder.Arrival => new RowCursor(row.Number, ""),
        _ => new RowCursor(-row.Number, ""),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}.{Id}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out RowCursor cursor)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var reads = long.TryParse(text.AsSpan(0, Math.Max(0, dot)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key);
        cursor = reads ? new RowCursor(key, text[(dot + 1)..]) : default;
        return reads;
    }
}
