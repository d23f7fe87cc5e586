using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Selon.Chronologies;
using Selon.Events;
using Selon.Records;

namespace Selon.Exports;

/// <summary>What several formats ask of a row.</summary>
internal static class RowFacts
{
    /// <summary>An id that no other row of the document has: in a chronology of one article the row's own is only the mention's.</summary>
    public static string UniqueId(this ChronologyRow row) =>
        row.Id == row.Evidence[0].Mention ? $"{row.Evidence[0].Article.Id}/{row.Id}" : row.Id;

    /// <summary>A number of at most 53 bits, which every program can hold, made of the unique id.</summary>
    public static long NumericId(this ChronologyRow row) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(row.UniqueId()))) & ((1L << 53) - 1);

    /// <summary>
    /// True for what came about according to the text: it occurred, or goes on; a promise or concession is made by being announced.
    /// Formats that have no place for more take only these unless everything is asked for.
    /// </summary>
    public static bool CameAbout(this EventFacts happened) => happened.Factuality switch
    {
        Factuality.Occurred or Factuality.Ongoing => true,
        Factuality.Announced => happened.Type is EventType.Agree or EventType.Concede,
        _ => false,
    };

    /// <summary>What a format with one free field must not lose: factuality, who tells it, why it has no day. Empty when there is nothing.</summary>
    public static string Comment(this RowText text)
    {
        var parts = new List<string>();
        if (text.Factuality.Length > 0)
            parts.Add("factuality: " + text.Factuality);
        if (text.AccordingTo.Length > 0)
            parts.Add("according to " + text.AccordingTo);
        if (text.Row.Date is null)
            parts.Add("date: not told");
        else if (EventDays.Of(text.Row.Date.Value) is null)
            parts.Add("date: " + text.Row.Date.Value);
        if (text.Row.Date is { Reason.Length: > 0 } date)
            parts.Add("date from " + date.Reason);
        parts.AddRange(Disagreements(text.Row));
        parts.AddRange(text.Row.Notes.Select(n => "note: " + n));
        return string.Join("; ", parts);
    }

    /// <summary>Reports that give another day, or hold it for more or less real, than the row does.</summary>
    private static IEnumerable<string> Disagreements(ChronologyRow row)
    {
        foreach (var evidence in row.Evidence)
        {
            var date = evidence.Date is { } told && row.Date is not null && told.Value != row.Date.Value ? told.Value : null;
            var factuality = evidence.Factuality is { } f && row.Event is { } happened && f != happened.Factuality ? f.Name() : null;
            if (date is not null || factuality is not null)
                yield return $"{evidence.Article.Outlet ?? evidence.Article.Id}: {string.Join(", ", new[] { date, factuality }.OfType<string>())}";
        }
    }

    /// <summary>Outlet, title, date and address of the article that tells it most fully.</summary>
    public static string Citation(this ArticleReference article) =>
        string.Join(", ", new[] { article.Outlet, article.Title, article.Published, article.Url ?? (article.Title is null ? article.Id : null) }.Where(p => !string.IsNullOrEmpty(p)));
}
