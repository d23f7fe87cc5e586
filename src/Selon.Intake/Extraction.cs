using System.Collections.Immutable;
using Selon.Intake.Html;
using Selon.Text;

namespace Selon.Intake;

/// <summary>What <c>selon extract</c> writes of one web page (record-format: <c>{"id","file","url","title","outlet","byline","published","modified","language","text"}</c>).</summary>
public sealed record Extraction
{
    /// <summary>Given by the input line, else a hash of the text.</summary>
    public required string Id { get; init; }

    /// <summary>As the input named it.</summary>
    public required string File { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>EDTF, in the page's own local day.</summary>
    public string? Published { get; init; }

    /// <summary>EDTF, in the page's own local day.</summary>
    public string? Modified { get; init; }

    /// <summary><c>fr</c>, <c>en</c> or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Paragraphs separated by <c>\n\n</c>, without the title.</summary>
    public required string Text { get; init; }

    internal static Extraction Of(Article article, string? id, string file) => new()
    {
        Id = id ?? article.Id,
        File = file,
        Url = article.Url,
        Title = article.Title,
        Outlet = article.Outlet,
        Byline = article.Byline,
        Published = article.Published,
        Modified = article.Modified,
        Language = article.Language,
        Text = HtmlArticle.BodyText(article),
    };
}
