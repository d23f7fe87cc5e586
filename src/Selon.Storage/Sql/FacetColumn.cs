using System.Globalization;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>A facet that is a column of the table of rows.</summary>
/// <param name="Sql">Its value for a row <c>r</c>.</param>
/// <param name="IsText">False for numbers.</param>
/// <param name="Read">The value as users see it.</param>
/// <param name="Filter">What a row must have for the value to mean something.</param>
internal sealed record FacetColumn(string Sql, bool IsText, Func<object, string> Read, string Filter = "true")
{
    private static readonly string[] Kinds = [.. Enum.GetNames<RowKind>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Reviews = [.. Enum.GetNames<ReviewState>().Select(n => n.ToLowerInvariant())];

    private static readonly Dictionary<Facet, FacetColumn> Columns = new()
    {
        [Facet.Kind] = new("r.kind", IsText: false, v => Kinds[Number(v)]),
        [Facet.Type] = new("r.type", IsText: true, v => (string)v),
        [Facet.Quad] = new("r.quad", IsText: true, v => (string)v),
        [Facet.Factuality] = new("r.factuality", IsText: true, v => (string)v),
        [Facet.Review] = new("r.review", IsText: false, v => Reviews[Number(v)]),
        [Facet.Year] = new("r.from_day / 10000", IsText: false, v => Number(v).ToString("D4", CultureInfo.InvariantCulture)),
        [Facet.Month] = new("r.from_day / 100", IsText: false, v => Month(Number(v)), "r.from_day / 100 % 100 > 0"),
    };

    /// <summary>Null for a facet that has values with names.</summary>
    public static FacetColumn? Of(Facet facet) => Columns.GetValueOrDefault(facet);

    /// <summary>The number that users see as <paramref name="value"/>; -1, which no row has, where there is none.</summary>
    public static long NumberOf(Facet facet, string value) => facet switch
    {
        Facet.Kind => Array.IndexOf(Kinds, value),
        Facet.Review => Array.IndexOf(Reviews, value),
        Facet.Month when value.Length == 7 && value[4] == '-' => Parse(value.Remove(4, 1)),
        Facet.Year when value.Length == 4 => Parse(value),
        _ => -1,
    };

    private static string Month(int number) => string.Create(CultureInfo.InvariantCulture, $"{number / 100:D4}-{number % 100:D2}");

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static long Parse(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
