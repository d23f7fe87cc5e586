using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Lexicons;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// FollowTheMoney entities as JSON lines (https://followthemoney.tech, schemata Event, Article, Person, Organization, PublicBody, LegalEntity and
/// Mention of the package followthemoney) for Aleph, OpenAleph and their kin. A statement becomes an Event whose name says who speaks. What is told
/// by somebody or did not occur says so in name and notes. Each entity is written once: memory grows with the number of names and articles.
/// </summary>
public sealed class FtmExport : RowExport
{
    public override RowWriter Open(Stream output, ExportHeading? heading) => new Writer(output);

    /// <summary>Ids as FollowTheMoney makes them: SHA-1 of what the thing is known by. It identifies, it protects nothing.</summary>
    internal static string IdOf(params string?[] parts)
    {
#pragma warning disable CA5350
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts.Select(p => p ?? "")))));
#pragma warning restore CA5350
    }

    private sealed class Writer(Stream output) : RowWriter
    {
        private readonly HashSet<string> _written = new(StringComparer.Ordinal);

        public override void Write(ChronologyRow row)
        {
            foreach (var evidence in row.Evidence)
                Article(evidence.Article);
            var involved = row.Actors.Concat(row.Recipients).Concat(row.ToldBy.SelectMany(t => t.Parties)).Where(p => p.Kind is not (null or EntityKind.Place)).DistinctBy(FtmParty.IdOf, StringComparer.Ordinal).ToList();
            foreach (var party in involved)
            {
                FtmParty.Write(this, party);
                Mentions(row, party);
            }

            Event(row);
        }

        public override void Complete()
        {
        }

        /// <summary>Writes an entity unless it is there already; values that are empty are left out.</summary>
        public void Entity(string id, string schema, params (string Name, IEnumerable<string?> Values)[] properties)
        {
            if (!_written.Add(id))
                return;
            using (var json = new Utf8JsonWriter(output, JsonRowExport.Options))
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("schema", schema);
                json.WriteStartObject("properties");
                foreach (var (name, values) in properties)
                {
                    var known = values.Where(v => !string.IsNullOrEmpty(v)).Distinct(StringComparer.Ordinal).ToList();
                    if (known.Count > 0)
                        json.Strings(name, [.. known!]);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }

        private static string ArticleId(ArticleReference article) => IdOf("article", article.Id);

        private void Article(ArticleReference article) => Entity(ArticleId(article), "Article",
            ("name", [article.Title ?? article.Id]), ("title", [article.Title]), ("publishedAt", [article.Published is { Length: > 10 } at ? at[..10] : article.Published]), ("publisher", [article.Outlet]),
            ("sourceUrl", [WebAddress.IsLink(article.Url) ? article.Url : null]), ("language", [article.Language switch { "fr" => "fra", "en" => "eng", _ => null }]));

        private void Mentions(ChronologyRow row, Party party)
        {
            foreach (var article in row.Evidence.Select(e => ArticleId(e.Article)).Distinct(StringComparer.Ordinal))
            {
                var id = FtmParty.IdOf(party);
                Entity(IdOf("mention", article, id), "Mention", ("document", [article]), ("resolved", [id]),
                    (party.Kind == EntityKind.Person ? "personMentioned" : "companyMentioned", [party.Name]));
            }
        }

        private void Event(ChronologyRow row)
        {
            var text = new RowText(row);
            var days = EventDays.Of(row.Date?.Value);
            var single = days is null || days.Value.First == days.Value.Last;
            Entity(IdOf("row", row.UniqueId()), "Event",
                ("name", [Name(text)]), ("date", [single ? days?.First.Iso() ?? FtmParty.Partial(row.Date?.Value) : null]),
                ("startDate", [single ? null : days!.Value.First.Iso()]), ("endDate", [single ? null : days!.Value.Last.Iso()]),
                ("location", [text.Places]), ("country", row.Places.Select(p => FtmParty.Country(p.Country))),
                ("involved", row.Actors.Concat(row.Recipients).Where(p => p.Kind is not (null or EntityKind.Place)).Select(FtmParty.IdOf)),
                ("description", [text.Content]), ("notes", [text.Comment()]), ("keywords", [row.Event?.Type.Name() ?? "STATEMENT", .. row.Event?.Modes ?? []]),
                ("publisher", row.Evidence.Select(e => e.Article.Outlet)), ("sourceUrl", row.Evidence.Select(e => WebAddress.IsLink(e.Article.Url) ? e.Article.Url : null)), ("proof", row.Evidence.Select(e => ArticleId(e.Article))));
        }

        /// <summary>An event that somebody tells, or that did not occur, is called so wherever its name is shown.</summary>
        private static string Name(RowText text)
        {
            var name = new StringBuilder(text.Row.IsEvent ? text.Label : $"{text.Actors}: {text.Label}");
            if (text.Factuality.Length > 0)
                name.Append(" [").Append(text.Factuality).Append(']');
            if (text.Row.IsEvent && text.Actors.Length > 0)
                name.Append(": ").Append(text.Actors);
            if (text.Recipients.Length > 0)
                name.Append(" → ").Append(text.Recipients);
            if (text.AccordingTo.Length > 0)
                name.Append(", according to ").Append(text.AccordingTo);
            return name.ToString();
        }
    }

    private static class FtmParty
    {
        private static readonly Dictionary<string, string> Alpha2 = Countries();

        public static string IdOf(Party party) => FtmExport.IdOf("party", party.Key ?? party.Name, party.Key is null ? party.Country : null, party.Key is null ? party.Kind?.Name() : null);

        public static void Write(Writer writer, Party party) => writer.Entity(IdOf(party), Schema(party),
            ("name", [party.Name]), ("country", [Country(party.Country)]), (party.Kind == EntityKind.Person ? "position" : "summary", [party.Role]), ("keywords", [party.Sector]));

        /// <summary>Two small letters, as FollowTheMoney wants them; null for bodies of no country.</summary>
        public static string? Country(string? alpha3) => alpha3 is not null && Alpha2.TryGetValue(alpha3, out var code) ? code : null;

        /// <summary>FollowTheMoney takes years and months as dates.</summary>
        public static string? Partial(string? value) =>
            value is { Length: 4 or 7 } && DateOnly.TryParseExact(value.Length == 4 ? value + "-01" : value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;

        private static string Schema(Party party) => party switch
        {
            { Kind: EntityKind.Person } => "Person",
            { Kind: EntityKind.Country } or { Kind: EntityKind.Organization, Sector: "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY" or "IGO" } => "PublicBody",
            { Kind: EntityKind.Organization } => "Organization",
            _ => "LegalEntity",
        };

        private static Dictionary<string, string> Countries()
        {
            using var stream = typeof(FtmExport).Assembly.GetManifestResourceStream("Selon.Exports.iso.tsv")!;
            using var reader = new StreamReader(stream);
            return new Lexicon("iso", reader.ReadToEnd()).Entries.ToDictionary(e => e["alpha3"], e => e["alpha2"].ToLowerInvariant(), StringComparer.Ordinal);
        }
    }
}
