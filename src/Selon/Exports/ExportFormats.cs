namespace Selon.Exports;

/// <summary>What a format can be made of.</summary>
[Flags]
public enum ExportFamilies
{
    None = 0,

    /// <summary>Rows alone: a dossier can be written in it without its articles.</summary>
    Rows = 1,

    /// <summary>Articles with their text.</summary>
    Articles = 2,
}

/// <summary>One output format.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Description">For whom, in half a line.</param>
/// <param name="Extension">Usual ending of its files, with the dot.</param>
/// <param name="OfRows">Makes the export of rows; null when the format needs text.</param>
/// <param name="OfArticles">Makes the export of articles; null when the format is of rows alone. <c>read</c> takes it before the other.</param>
public sealed record ExportFormat(string Name, string Description, string Extension, Func<ExportOptions, RowExport>? OfRows, Func<ExportOptions, ArticleExport>? OfArticles)
{
    public ExportFamilies Families => (OfRows is null ? ExportFamilies.None : ExportFamilies.Rows) | (OfArticles is null ? ExportFamilies.None : ExportFamilies.Articles);
}

/// <summary>What may be asked of an export.</summary>
public sealed record ExportOptions
{
    public static readonly ExportOptions Default = new();

    /// <summary>Formats without a field for factuality take what was denied, demanded or only supposed as well.</summary>
    public bool AllFactualities { get; init; }

    /// <summary>The day that formats write as the day of coding (<c>2024-03-15</c>); null leaves it empty, for there is no clock here.</summary>
    public string? CodedDate { get; init; }
}

/// <summary>All formats that need nothing but this assembly.</summary>
public static class ExportFormats
{
    /// <summary>In the order in which help lists them.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("json", "programs: the complete record", ".json", null, _ => new JsonExport()),
        new("jsonl", "programs: one record a line", ".jsonl", null, _ => new JsonLinesExport()),
        new("rows", "programs: one row of the chronology a line", ".jsonl", _ => new RowsJsonExport(), null),
        new("csv", "spreadsheets, safe against formulas", ".csv", _ => new CsvExport(), null),
        new("markdown", "reports", ".md", null, _ => new MarkdownExport()),
        new("html", "reports in which each row lights its sentence", ".html", null, _ => new HtmlExport()),
        new("timelinejs", "TimelineJS", ".json", _ => new TimelineJsExport(), null),
        new("ics", "calendars: what is dated to the day", ".ics", o => new IcsExport(o), null),
        new("geojson", "maps: what has coordinates", ".geojson", _ => new GeoJsonExport(), null),
        new("graphml", "networks: who acts towards whom, by class of act", ".graphml", o => new GraphMlExport(o), null),
        new("gexf", "networks, for Gephi", ".gexf", o => new GexfExport(o), null),
        new("jsonld", "linked data: schema.org and PROV-O", ".jsonld", _ => new JsonLdExport(), null),
        new("ftm", "Aleph: FollowTheMoney entities, one a line", ".ftm.json", _ => new FtmExport(), null),
        new("plover", "event data: PLOVER records, one a line", ".jsonl", o => new PloverExport(o), null),
        new("polecat", "event data: the columns of POLECAT", ".tsv", o => new PolecatExport(o), null),
        new("gdelt", "event data: the columns of GDELT 2.0 events", ".tsv", o => new GdeltExport(o), null),
        new("gdelt-mentions", "event data: the columns of GDELT 2.0 mentions", ".tsv", o => new GdeltMentionsExport(o), null),
        new("acled", "event data: the columns of ACLED", ".csv", o => new AcledExport(o), null),
        new("timeml", "TimeML: TIMEX3, EVENT, TLINK", ".tml", null, _ => new TimeMlExport()),
    ];

    /// <summary>Null for a name that there is not.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
