using System.Collections.Immutable;
using System.Globalization;
using Selon.Chronologies;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Dossiers;

/// <summary>A correction as the command line asks for it.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Targets">Ids of rows; the number of an entry for an undo.</param>
/// <param name="Sets"><c>field=value</c>.</param>
/// <param name="Reports">From 1, which reports of the row leave it.</param>
/// <param name="Note">A remark.</param>
internal sealed record CorrectionRequest(CorrectionKind Kind, IReadOnlyList<string> Targets, IReadOnlyList<string> Sets, IReadOnlyList<int> Reports, string? Note)
{
    /// <summary>The entry for the log.</summary>
    /// <exception cref="CorrectionException">Something that it names is not there.</exception>
    public Correction Resolve(IDossierStore store, string author, DateTimeOffset now)
    {
        var correction = new Correction
        {
            Kind = Kind,
            Author = author,
            At = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Note = Note,
        };
        if (Kind == CorrectionKind.Undo)
            return correction with { Undoes = long.TryParse(Targets[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new CorrectionException($"{Targets[0]} is no number of a correction") };
        if (Kind != CorrectionKind.Merge && Targets.Count > 1)
            throw new CorrectionException($"{Kind.ToString().ToLowerInvariant()} takes one row");
        return store.Read(reader => correction with
        {
            Mentions = [.. Targets.Select(t => RowOf(reader, t)).SelectMany(t => Kind == CorrectionKind.Split ? Leaving(reader, t) : [Anchors.Of(reader, Mentions(reader, t)[0])])],
            Edits = [.. Sets.Select(s => Edit(reader, s))],
        });
    }

    /// <summary>A row keeps answering to the ids of the rows that went up in it.</summary>
    private static string RowOf(IDossierReader reader, string id) => reader.Mention(id)?.RowId ?? id;

    private static IReadOnlyList<StoredMention> Mentions(IDossierReader reader, string row) =>
        reader.MentionsOfRow(row) is { Count: > 0 } mentions ? mentions : throw new CorrectionException($"there is no row {row}");

    private IEnumerable<MentionAnchor> Leaving(IDossierReader reader, string row)
    {
        var mentions = Mentions(reader, row);
        if (Reports.Count == 0)
            throw new CorrectionException("say which reports leave: --report N");
        var articles = RowJson.Read(reader.Row(row)!.Json).Evidence.Select(e => e.Article.Number).Distinct().ToList();
        foreach (var report in Reports)
        {
            if (report < 1 || report > articles.Count)
                throw new CorrectionException($"row {row} has {articles.Count} reports");
            foreach (var mention in mentions.Where(m => m.Article == articles[report - 1]))
                yield return Anchors.Of(reader, mention);
        }
    }

    private FieldEdit Edit(IDossierReader reader, string set)
    {
        var at = set.IndexOf('=', StringComparison.Ordinal);
        if (at < 0 || !Enum.TryParse<RowField>(set[..at], ignoreCase: true, out var field))
            throw new CorrectionException($"'{set}' is no FIELD=VALUE; fields are {string.Join(", ", Enum.GetValues<RowField>().Select(RowFields.Name))}");
        var row = RowJson.Read((reader.Row(RowOf(reader, Targets[0])) ?? throw new CorrectionException($"there is no row {Targets[0]}")).Json);
        var value = set[(at + 1)..].Trim();
        var was = RowFields.Text(row, field);
        return field <= RowField.Date
            ? new FieldEdit(field, was, value, [])
            : new FieldEdit(field, was, null, [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => PartyOf(row, n))]);
    }

    /// <summary>Somebody whom the row names already, with what is known of them; else the bare name.</summary>
    private static Party PartyOf(ChronologyRow row, string name) =>
        row.Actors.Concat(row.Recipients).Concat(row.Places).Concat(row.ToldBy.SelectMany(t => t.Parties)).FirstOrDefault(p => p.Name == name) ?? new Party { Name = name };
}
