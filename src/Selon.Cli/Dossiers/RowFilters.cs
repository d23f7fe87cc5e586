using System.CommandLine;
using System.Globalization;
using Selon.Chronologies;
using Selon.Dossiers.Storage;
using Selon.Events;
using Selon.Records;

namespace Selon.Cli.Dossiers;

/// <summary>The options that choose rows of a dossier; all that are given must hold, several values of one are alternatives.</summary>
internal sealed class RowFilters
{
    private readonly Option<string[]> _actor = Names("--actor", "Who acts or speaks: words of a name, or its key");
    private readonly Option<string[]> _recipient = Names("--recipient", "Whom it is done to or said to");
    private readonly Option<string[]> _speaker = Names("--speaker", "According to whom: who says it or tells it");
    private readonly Option<string[]> _place = Names("--place", "Where");
    private readonly Option<string[]> _outlet = Names("--outlet", "Which outlet reports it");
    private readonly Option<string[]> _type = Values("--type", "PLOVER type of an event", Enum.GetValues<EventType>().Select(t => t.Name()));
    private readonly Option<string[]> _quad = Values("--quad", "PLOVER class of an event", Enum.GetValues<Quad>().Select(q => q.Name()));
    private readonly Option<string[]> _factuality = Values("--factuality", "How real an event is", Enum.GetValues<Factuality>().Select(f => f.Name()));
    private readonly Option<string[]> _kind = Values("--kind", "What a row is", ["event", "statement"]);
    private readonly Option<string[]> _language = Values("--language", "Language of a report", ["fr", "en"]);
    private readonly Option<string[]> _review = Values("--review", "What people said of it", ["new", "accepted", "corrected", "rejected"]);
    private readonly Option<string[]> _story = Names("--story", "Number of a story");
    private readonly Option<string?> _from = Day("--from", "First day: 2024, 2024-03 or 2024-03-15");
    private readonly Option<string?> _to = Day("--to", "Last day");
    private readonly Option<bool> _dated = new("--dated") { Description = "Only rows with a date." };
    private readonly Option<bool> _undated = new("--undated") { Description = "Only rows without a date." };
    private readonly Option<string?> _text = new("--text") { Description = "Words of its sentences: word, \"a phrase\", begin*, -without, OR. Case and accents do not count.", HelpName = "QUERY" };
    private readonly Option<int?> _limit = Commands.Inputs.Number("--limit", "At most so many rows", 1, 10_000_000);
    private readonly Option<bool> _latest = new("--latest") { Description = "The latest first." };
    private readonly Option<double?> _confidence = new("--confidence") { Description = "Least confidence, 0 to 1.", HelpName = "N" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
    }

    /// <summary>True when an option that chooses rows was given.</summary>
    public bool AnyGiven(ParseResult parsed) => All.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>What the options ask for. Rejected rows are left out unless they are asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">Words to look for besides; null for none.</param>
    /// <exception cref="FormatException">The text query is too long.</exception>
    public RowQuery Query(ParseResult parsed, string? words = null)
    {
        var wanted = string.Join(' ', new[] { parsed.GetValue(_text), words }.Where(t => !string.IsNullOrEmpty(t)));
        var query = new RowQuery
        {
            From = parsed.GetValue(_from) is { } from ? DateOrder.Key(from) : null,
            To = parsed.GetValue(_to) is { } to ? DateOrder.LastKey(to) : null,
            Dated = parsed.GetValue(_dated) ? true : parsed.GetValue(_undated) ? false : null,
            Text = wanted.Length > 0 ? SearchQuery.Parse(wanted) : null,
            Confidence = parsed.GetValue(_confidence),
            Limit = parsed.GetValue(_limit),
            Order = parsed.GetValue(_latest) ? RowOrder.LatestDate : RowOrder.Date,
        };
        foreach (var (facet, option) in Facets)
        {
            if (parsed.GetValue(option) is { Length: > 0 } values)
                query = query.With(facet, values);
        }

        return parsed.GetValue(_review) is { Length: > 0 } ? query : query with { Where = query.Where.Add(new FacetFilter(Facet.Review, ["rejected"], Except: true)) };
    }

    private IEnumerable<Option> All =>
        [.. Facets.Select(f => (Option)f.Option), _from, _to, _dated, _undated, _text, _confidence, _latest, _limit];

    private (Facet Facet, Option<string[]> Option)[] Facets =>
    [
        (Facet.Actor, _actor), (Facet.Recipient, _recipient), (Facet.Speaker, _speaker), (Facet.Place, _place), (Facet.Kind, _kind), (Facet.Type, _type),
        (Facet.Quad, _quad), (Facet.Factuality, _factuality), (Facet.Outlet, _outlet), (Facet.Language, _language), (Facet.Story, _story), (Facet.Review, _review),
    ];

    private static Option<string[]> Names(string name, string description) => new(name) { Description = description + ".", HelpName = "NAME" };

    private static Option<string[]> Values(string name, string description, IEnumerable<string> values)
    {
        string[] allowed = [.. values];
        // A long list would push every description to the right.
        var isLong = allowed.Length > 4;
        var option = new Option<string[]>(name)
        {
            Description = isLong ? $"{description}: {string.Join(", ", allowed)}." : description + ".",
            HelpName = isLong ? name[2..].ToUpperInvariant() : string.Join('|', allowed),
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!allowed.Contains(token.Value, StringComparer.Ordinal))
                    result.AddError($"{name} takes {string.Join(", ", allowed)}; not '{token.Value}'.");
            }
        });
        return option;
    }

    private static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description + ".", HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!Commands.PublicationDate.IsValid(value))
                result.AddError($"'{value}' is no date; write it like 2024-03-15, 2024-03 or 2024.");
        });
        return option;
    }
}
