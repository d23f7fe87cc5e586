using System.Collections.Frozen;
using System.Xml.Linq;
using Selon.Intake.Data;

namespace Selon.Intake.Feeds;

/// <summary>What the elements of feeds mean (<c>feed-namespaces.tsv</c>, <c>feed-elements.tsv</c>).</summary>
internal static class FeedVocabulary
{
    private static readonly List<string[]> Namespaces = EmbeddedTable.Rows("feed-namespaces");
    private static readonly FrozenDictionary<string, string> Vocabularies = Namespaces.ToFrozenDictionary(row => row[1], row => row[0], StringComparer.Ordinal);
    private static readonly FrozenDictionary<(string Vocabulary, string Element), (string Field, int Rank)> Elements = EmbeddedTable.Rows("feed-elements")
        .Select((row, rank) => (row, rank)).ToFrozenDictionary(r => (r.row[0], r.row[1]), r => (r.row[2], r.rank));

    /// <summary>Prefixes that feeds use without declaring them.</summary>
    public static IEnumerable<(string Prefix, string Address)> CustomaryPrefixes { get; } =
        [.. Namespaces.DistinctBy(row => row[0], StringComparer.Ordinal).Where(row => row[0] != "rss").Select(row => (row[0], row[1]))];

    /// <summary>Elements without a namespace are those of RSS.</summary>
    public static string Of(string address) => address.Length == 0 ? "rss" : Vocabularies.GetValueOrDefault(address, "");

    /// <summary>The field that an element inside an entry tells, and how surely (0 best); null when it tells none.</summary>
    public static (string Field, int Rank)? Field(XName name) =>
        Elements.TryGetValue((Of(name.NamespaceName), name.LocalName), out var field) ? field : null;
}
