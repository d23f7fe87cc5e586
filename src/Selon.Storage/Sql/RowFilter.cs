using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>Turns a query into a condition on <c>rows r</c>. Values only ever become parameters.</summary>
internal sealed class RowFilter(Session sql, Parameters parameters)
{
    /// <summary>The condition of a query that leaves nothing out.</summary>
    public const string Everything = "true";

    private readonly List<string> _conditions = [];

    public static string Order(RowOrder order) => order switch
    {
        RowOrder.Date => "r.day_up, r.id",
        RowOrder.LatestDate => "r.day_down, r.id",
        RowOrder.Arrival => "r.number",
        _ => "r.number DESC",
    };

    /// <summary>All but the place in the order.</summary>
    public string Condition(RowQuery query)
    {
        foreach (var filter in query.Where)
        {
            if (!filter.Values.IsDefaultOrEmpty)
                _conditions.Add(filter.Except ? $"({Facet(filter)}) IS NOT TRUE" : Facet(filter));
        }

        Dates(query);
        if (query.Confidence is { } confidence)
            _conditions.Add($"r.confidence >= {parameters.Add(confidence)}");
        if (query.Text is { Alternatives.IsEmpty: false } text)
            _conditions.Add(sql.Search(text, parameters));
        return _conditions.Count == 0 ? Everything : string.Join(" AND ", _conditions);
    }

    /// <summary>What is behind the query's place.</summary>
    public string Behind(RowQuery query) => (query.After, query.Order) switch
    {
        (null, _) => Everything,
        ({ } after, RowOrder.Date) => $"(r.day_up, r.id) > ({parameters.Add(after.Key)}, {parameters.Add(after.Id)})",
        ({ } after, RowOrder.LatestDate) => $"(r.day_down, r.id) > ({parameters.Add(after.Key)}, {parameters.Add(after.Id)})",
        ({ } after, RowOrder.Arrival) => $"r.number > {parameters.Add(after.Key)}",
        ({ } after, _) => $"r.number < {parameters.Add(-after.Key)}",
    };

    private void Dates(RowQuery query)
    {
        if (query.From is { } from)
            _conditions.Add($"r.to_day >= {parameters.Add(from)}");
        if (query.To is { } to)
            _conditions.Add($"r.from_day <= {parameters.Add(to)} AND r.day_up <= {parameters.Add(to)}");
        if (query.Dated is { } dated)
            _conditions.Add(dated ? "r.from_day IS NOT NULL" : "r.from_day IS NULL");
    }

    private string Facet(FacetFilter filter)
    {
        if (FacetColumn.Of(filter.Facet) is { } column)
        {
            var list = column.IsText ? sql.List([.. filter.Values.Select(CleanText.Of)]) : sql.List([.. filter.Values.Select(v => FacetColumn.NumberOf(filter.Facet, v))]);
            return sql.In(column.Sql, parameters.Add(list));
        }

        var facet = parameters.Add((int)filter.Facet);
        var keys = parameters.Add(sql.List([.. filter.Values.Select(CleanText.Of)]));
        var words = filter.Values.Select(SearchText.Fold).Where(w => w.Length > 0).Select(w => $" {w} ").ToArray();
        var named = $"EXISTS (SELECT 1 FROM {sql.Table(parameters.Add(sql.List(words)))} WHERE {sql.Contains("v.folded", "list.value")})";
        return $"r.number IN (SELECT f.of_row FROM row_facets f WHERE f.facet = {facet} AND f.value IN (SELECT v.id FROM facet_values v WHERE v.facet = {facet} AND ({sql.In("v.key", keys)} OR {named})))";
    }
}
