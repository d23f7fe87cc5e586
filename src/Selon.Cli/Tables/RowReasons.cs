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
            yield return $"found  {statement.FoundBy} · {statement.Kind.Name()}" + (statement.SpeechAct is { } act ? $" · {act}" : "");
            yield break;
        }

        foreach (var mention in row.Row.Events)
        {
            var codes = string.Join(' ', mention.Modes.Prepend(mention.Type.Name()));
            var contexts = mention.Contexts.IsEmpty ? "" : " · " + string.Join(", ", mention.Contexts);
            var where = row.Row.Events.Length > 1 ? row.ParagraphOf(mention.Sentence) + " · " : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"found  {where}{mention.FoundBy} · {codes}{contexts} · confidence {mention.Confidence:0.00}");
        }
    }
}
