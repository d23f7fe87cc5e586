using System.Text.Json;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Records;
using Selon.Statements;

namespace Selon.Exports;

/// <summary>
/// JSON-LD with schema.org and PROV-O. A statement is a <c>Quotation</c> when all of it stands between quotation marks, else a <c>Claim</c>; an event is an
/// <c>Action</c>, and one that somebody tells is what a Claim of his is about. Factuality is <c>actionStatus</c> where schema.org has a word for it, and
/// <c>selon:factuality</c> always. There is no <c>ClaimReview</c>: that would say whether a claim is true, which nobody here has judged.
/// (https://schema.org/Claim, https://schema.org/Action, https://www.w3.org/TR/prov-o/)
/// </summary>
public sealed class JsonLdExport : JsonRowExport
{
    protected override string Separator => ",\n";

    protected override string Tail => "\n]}\n";

    protected override string Head(ExportHeading? heading) =>
        "{\"@context\":[\"https://schema.org\",{\"prov\":\"http://www.w3.org/ns/prov#\",\"selon\":\"urn:selon:ns#\"}],\"@graph\":[\n";

    protected override void Write(ChronologyRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@id", Urn(row));
        if (row.Statement is { } statement)
        {
            json.WriteString("@type", statement.Kind == StatementKind.Direct ? "Quotation" : "Claim");
            json.WriteString("text", string.Join(" […] ", statement.Content));
            JsonLdParts.Parties(json, "author", row.Actors);
            JsonLdParts.Parties(json, "recipient", row.Recipients);
            if (row.Date is { } date)
                json.WriteString("dateCreated", date.Value);
            json.Optional("selon:act", statement.Act);
            json.Optional("selon:venue", row.Venue);
            if (!row.ToldBy.IsEmpty)
                JsonLdParts.Tellers(json, "prov:wasQuotedFrom", row.ToldBy);
        }
        else if (row.ToldBy.IsEmpty)
        {
            Action(row, json);
        }
        else
        {
            json.WriteString("@type", "Claim");
            JsonLdParts.Parties(json, "author", row.ToldBy[0].Parties);
            if (row.ToldBy.Length > 1)
                JsonLdParts.Tellers(json, "prov:wasQuotedFrom", row.ToldBy.RemoveAt(0));
            json.WriteStartObject("about");
            Action(row, json);
            json.WriteEndObject();
        }

        JsonLdParts.Evidence(json, row);
        json.WriteEndObject();
    }

    private static string Urn(ChronologyRow row) => "urn:selon:row:" + Uri.EscapeDataString(row.UniqueId());

    private static void Action(ChronologyRow row, Utf8JsonWriter json)
    {
        var (happened, days) = (row.Event!, EventDays.Of(row.Date?.Value));
        json.WriteString("@type", "Action");
        json.WriteString("name", EventLabels.Of(happened));
        json.WriteString("selon:type", happened.Type.Name());
        json.Strings("selon:mode", happened.Modes);
        json.WriteString("selon:factuality", happened.Factuality.Name());
        json.Optional("actionStatus", happened.Factuality switch
        {
            Factuality.Occurred => "https://schema.org/CompletedActionStatus",
            Factuality.Ongoing => "https://schema.org/ActiveActionStatus",
            Factuality.Announced or Factuality.Demanded or Factuality.Hypothetical => "https://schema.org/PotentialActionStatus",
            _ => null,
        });
        JsonLdParts.Parties(json, "agent", row.Actors);
        JsonLdParts.Parties(json, "participant", row.Recipients);
        JsonLdParts.Parties(json, "location", row.Places);
        json.Optional("startTime", days?.First.Iso());
        json.Optional("endTime", days is { } d && d.First != d.Last ? d.Last.Iso() : null);
        json.Optional("selon:date", row.Date?.Value);
        json.Optional("selon:dateReason", row.Date?.Reason is { Length: > 0 } reason ? reason : null);
    }
}

/// <summary>Parts of JSON-LD that recur.</summary>
internal static class JsonLdParts
{
    public static void Parties(Utf8JsonWriter json, string name, IReadOnlyCollection<Party> parties)
    {
        if (parties.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("@type", party.Kind switch
            {
                EntityKind.Person => "Person",
                EntityKind.Organization or EntityKind.Group => "Organization",
                EntityKind.Country => "Country",
                EntityKind.Place => "Place",
                _ => "Thing",
            });
            json.WriteString("name", party.Name);
            json.Optional("identifier", party.Key);
            json.Optional("jobTitle", party.Kind == EntityKind.Person ? party.Role : null);
            json.Optional("selon:country", party.Country);
            json.Optional("selon:sector", party.Sector);
            if (party.Location is { } point)
            {
                json.WriteStartObject("geo");
                json.WriteString("@type", "GeoCoordinates");
                json.WriteNumber("latitude", point.Latitude);
                json.WriteNumber("longitude", point.Longitude);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Tellers(Utf8JsonWriter json, string name, IEnumerable<Teller> tellers) => Parties(json, name, [.. tellers.SelectMany(t => t.Parties)]);

    /// <summary>The sentences that tell it, each with its article and what found it.</summary>
    public static void Evidence(Utf8JsonWriter json, ChronologyRow row)
    {
        json.WriteStartArray(row.Statement is { Kind: StatementKind.Direct } || (row.Statement is null && row.ToldBy.IsEmpty) ? "prov:wasDerivedFrom" : "appearance");
        foreach (var evidence in row.Evidence)
        {
            var article = evidence.Article;
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("text", evidence.Text);
            json.WriteString("selon:paragraph", evidence.Paragraph);
            json.WriteString("selon:foundBy", evidence.FoundBy);
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("@id", WebAddress.IsUri(article.Url) ? article.Url : "urn:selon:article:" + Uri.EscapeDataString(article.Id));
            json.Optional("headline", article.Title);
            json.Optional("datePublished", article.Published);
            json.WriteString("inLanguage", article.Language);
            if (article.Outlet is { } outlet)
            {
                json.WriteStartObject("publisher");
                json.WriteString("@type", "Organization");
                json.WriteString("name", outlet);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
