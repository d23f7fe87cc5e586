using System.Collections.Immutable;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// Paragraphs that an outlet puts on all its pages. Versions of one article share paragraphs too, but share most of their text;
/// pages about different things share the notice alone.
/// </summary>
internal static class Boilerplate
{
    private const int Neighbours = 3;
    private const double ShareOfVersions = 0.5;

    public static ArticleDigest Remove(ArticleDigest article, IEnumerable<ArticleDigest> neighbours)
    {
        if (article.ParagraphKeys.IsEmpty)
            return article;
        var pages = new Dictionary<long, int>();
        foreach (var neighbour in neighbours)
        {
            var keys = neighbour.ParagraphKeys.ToHashSet();
            if (SharedWords(article, keys) > ShareOfVersions * article.WordCount)
                continue;
            foreach (var key in keys)
                pages[key] = pages.GetValueOrDefault(key) + 1;
        }

        var paragraphs = Enumerable.Range(0, article.ParagraphKeys.Length).Where(p => pages.GetValueOrDefault(article.ParagraphKeys[p]) >= Neighbours).ToArray();
        return paragraphs.Length == 0 ? article : Mark(article, paragraphs);
    }

    private static int SharedWords(ArticleDigest article, HashSet<long> keys)
    {
        var shared = 0;
        for (var p = 0; p < article.ParagraphKeys.Length; p++)
        {
            var (start, end) = article.Words.Paragraph(p);
            shared += keys.Contains(article.ParagraphKeys[p]) ? end - start : 0;
        }

        return shared;
    }

    private static ArticleDigest Mark(ArticleDigest article, int[] paragraphs)
    {
        var words = article.Words.All.ToBuilder();
        foreach (var p in paragraphs)
        {
            var (start, end) = article.Words.Paragraph(p);
            for (var i = start; i < end; i++)
                words[i] = words[i] with { Marks = words[i].Marks | WordMarks.Boilerplate };
        }

        return new ArticleDigest(new DigestWords(words.ToImmutable(), article.Words.Paragraphs))
        {
            Keys = article.Keys,
            ParagraphKeys = article.ParagraphKeys,
            Credits = article.Credits,
            Agency = article.Agency,
            Published = article.Published,
        };
    }
}
