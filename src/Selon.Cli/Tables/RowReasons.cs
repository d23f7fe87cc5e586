using System.Globalization;
using Selon.Chronologies;
using Selon.Records;

namespace Selon.Cli.Tables;

/// <summary>Why a row says what it says, line by line, for <c>--explain</c>.</summary>
internal static class RowReasons
{
    public static IEnumerable<string> Of(RowText row)
    {
        yield return row.DateReason.Length > 0 ? "date   " + row.DateReason : "date   the text does not tell";
        if (row.Row.Statement is { } statement)
        {
            yield return $"found  {row.Row.Evidence[0].FoundBy} · {statement.Kind.Name()}" + (statement.Act is { } act ? $" · {act}" : "");
            yield break;
        }

        var happened = row.Row.Event!;
        var codes = " · " + string.Join(' ', happened.Modes.Prepend(happened.Type.Name())) + (happened.Contexts.IsEmpty ? "" : " · " + string.Join(", ", happened.Contexts));
        foreach (var evidence in row.Row.Evidence)
        {
            var where = row.Row.Evidence.Length > 1 ? Where(row.Row, evidence) + " · " : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"found  {where}{evidence.FoundBy}{codes} · confidence {evidence.Confidence:0.00}");
            codes = "";
        }
    }

    private static string Where(ChronologyRow row, Evidence evidence) =>
        row.Reports > 1 ? $"{evidence.Article.Outlet ?? evidence.Article.Title ?? evidence.Article.Id} {evidence.Paragraph}" : evidence.Paragraph;
}
