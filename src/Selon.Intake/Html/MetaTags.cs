using System.Collections.Frozen;
using AngleSharp.Dom;
using Selon.Intake.Data;

namespace Selon.Intake.Html;

/// <summary>The <c>meta</c> elements of a page by what they tell (<c>meta-names.tsv</c>).</summary>
internal sealed class MetaTags
{
    private const int MaxProperty = 200;
    private static readonly FrozenDictionary<string, (string Field, int Rank)> Names = Load();
    private static readonly FrozenDictionary<string, (string Field, int Rank)>.AlternateLookup<ReadOnlySpan<char>> NameOf = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, (List<string> Values, int Rank)> fields = new(StringComparer.Ordinal);

    private MetaTags()
    {
    }

    /// <summary>Address of <c>link rel=canonical</c>, which may be relative.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The best value of a field, white space trimmed; null when there is none.</summary>
    public string? this[string field] => fields.TryGetValue(field, out var found) ? found.Values[0] : null;

    /// <summary>All values that the best name of a field gives, each once.</summary>
    public IReadOnlyList<string> All(string field) => fields.TryGetValue(field, out var found) ? found.Values : [];

    /// <summary>What the names in an <c>itemprop</c> or <c>property</c> attribute tell of a date; prefixes of vocabularies are left out.</summary>
    public static DateMark DateOf(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute) || attribute.Length > MaxProperty) return DateMark.None;
        foreach (var range in attribute.AsSpan().Split(' '))
        {
            var name = attribute.AsSpan()[range];
            name = name[(name.LastIndexOf(':') + 1)..];
            if (!NameOf.TryGetValue(name, out var tells)) continue;
            if (tells.Field == "published") return DateMark.Published;
            if (tells.Field == "modified") return DateMark.Modified;
        }

        return DateMark.None;
    }

    public static MetaTags Of(PageElements page)
    {
        var tags = new MetaTags();
        foreach (var element in page.Metas)
        {
            if (element.LocalName == "meta") tags.Add(element);
            else if (element.LocalName == "link" && tags.Canonical is null && element.GetAttribute("rel") is { } rel
                && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("href") is { } href && href.Trim() is { Length: > 0 } address)
                tags.Canonical = address;
        }

        return tags;
    }

    private void Add(IElement element)
    {
        var content = Squeeze.Text(element.GetAttribute("content"));
        if (content.Length == 0 || content.Length > 2000) return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (element.GetAttribute(attribute) is not { } name) continue;
            if (!Names.TryGetValue(name.Trim(), out var tells) && !IsDate(name, content, out tells)) continue;
            // An itemprop may belong to another thing of the page, such as a comment or a listed article.
            var rank = attribute == "itemprop" ? tells.Rank + Names.Count : tells.Rank;
            if (tells.Field is "published" or "modified")
            {
                if (Dates.EdtfDate.Read(content) is not { } date) return;
                // A month or year alone: any whole day is better.
                if (date.Length < 10) rank += Names.Count * 4;
            }

            if (!fields.TryGetValue(tells.Field, out var old) || rank < old.Rank) fields[tells.Field] = ([content], rank);
            else if (rank == old.Rank && !old.Values.Contains(content)) old.Values.Add(content);
            return;
        }
    }

    /// <summary>A name that no table has, whose words tell of publication or change and whose value is a day: <c>w-published-date</c>.</summary>
    private static bool IsDate(string name, string content, out (string Field, int Rank) tells)
    {
        var mark = DateMarks.OfName(name);
        tells = (mark == DateMark.Published ? "published" : "modified", Names.Count * 3);
        return mark is DateMark.Published or DateMark.Modified && Dates.EdtfDate.Read(content) is { Length: >= 10 };
    }

    private static FrozenDictionary<string, (string Field, int Rank)> Load()
    {
        var names = new Dictionary<string, (string Field, int Rank)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("meta-names")) names[row[0]] = (row[1], names.Count);
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
