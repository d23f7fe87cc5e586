using Selon.Text;

namespace Selon.Chronologies;

/// <summary>Which article a piece of evidence stands in.</summary>
public sealed record ArticleReference
{
    /// <summary>Its number in the dossier, or its place among the inputs.</summary>
    public required int Number { get; init; }

    public required string Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>EDTF, may carry a time.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    public static ArticleReference Of(Article article, int number) => new()
    {
        Number = number,
        Id = article.Id,
        Url = article.Url,
        Title = article.Title,
        Outlet = article.Outlet,
        Published = article.Published,
        Language = article.Language,
    };
}
