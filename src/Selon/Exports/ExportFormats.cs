namespace Selon.Exports;

/// <summary>One output format.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Description">For whom, in half a line.</param>
/// <param name="Extension">Usual ending of its files, with the dot.</param>
public sealed record ExportFormat(string Name, string Description, string Extension)
{
    /// <summary>True for what is no text.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Makes the export of rows, which needs no articles; null when the format needs text.</summary>
    public Func<ExportOptions, RowExport>? OfRows { get; init; }

    /// <summary>Makes the export of articles from their records; null when the format is of rows alone. <c>read</c> takes it before that of rows, an export of a dossier after it.</summary>
    public Func<ExportOptions, ArticleExport>? OfArticles { get; init; }

    /// <summary>Makes the export of parses, which only <c>read</c> has.</summary>
    public Func<ExportOptions, ParseExport>? OfParses { get; init; }
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
        new("json", "programs: the complete record", ".json") { OfArticles = _ => new JsonExport() },
        new("jsonl", "programs: one record a line", ".jsonl") { OfArticles = _ => new JsonLinesExport() },
        new("rows", "programs: one row of the chronology a line", ".jsonl") { OfRows = _ => new RowsJsonExport() },
        new("csv", "spreadsheets, safe against formulas", ".csv") { OfRows = _ => new CsvExport() },
        new("markdown", "reports", ".md") { OfArticles = _ => new MarkdownExport(), OfRows = _ => new MarkdownRowsExport() },
        new("html", "reports in which each row lights its sentence", ".html") { OfArticles = _ => new HtmlExport(), OfRows = _ => new HtmlRowsExport() },
        new("timelinejs", "TimelineJS", ".json") { OfRows = _ => new TimelineJsExport() },
        new("ics", "calendars: what is dated to the day", ".ics") { OfRows = o => new IcsExport(o) },
        new("geojson", "maps: what has coordinates", ".geojson") { OfRows = _ => new GeoJsonExport() },
        new("graphml", "networks: who acts towards whom, by class of act", ".graphml") { OfRows = o => new GraphMlExport(o) },
        new("gexf", "networks, for Gephi", ".gexf") { OfRows = o => new GexfExport(o) },
        new("jsonld", "linked data: schema.org and PROV-O", ".jsonld") { OfRows = _ => new JsonLdExport() },
        new("ftm", "Aleph: FollowTheMoney entities, one a line", ".ftm.json") { OfRows = _ => new FtmExport() },
        new("plover", "event data: PLOVER records, one a line", ".jsonl") { OfRows = o => new PloverExport(o) },
        new("polecat", "event data: the columns of POLECAT", ".tsv") { OfRows = o => new PolecatExport(o) },
        new("gdelt", "event data: the columns of GDELT 2.0 events", ".tsv") { OfRows = o => new GdeltExport(o) },
        new("gdelt-mentions", "event data: the columns of GDELT 2.0 mentions", ".tsv") { OfRows = o => new GdeltMentionsExport(o) },
        new("acled", "event data: the columns of ACLED", ".csv") { OfRows = o => new AcledExport(o) },
        new("webannotation", "annotations on the articles: W3C Web Annotation", ".jsonld") { OfArticles = _ => new WebAnnotationExport() },
        new("brat", "annotations on the articles: brat standoff, a tar archive", ".tar") { OfArticles = _ => new BratExport(), IsBinary = true },
        new("conllu", "linguists: words, tags and trees (read only)", ".conllu") { OfParses = _ => new ConlluExport() },
        new("timeml", "TimeML: TIMEX3, EVENT, TLINK", ".tml") { OfArticles = _ => new TimeMlExport() },
    ];

    /// <summary>Null for a name that there is not.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
