using Selon.Text;

namespace Selon.Chronologies;

/// <summary>What an article is called: its title, else its first words.</summary>
public static class ArticleHeading
{
    private const int MaxLength = 80;

    public static string Of(Article article)
    {
        if (article.Title is { Length: > 0 } title)
            return title;
        foreach (var block in article.Blocks)
        {
            if (block.IsArticle && FirstWords(block.Span.In(article.Text)) is { Length: > 0 } words)
                return words;
        }

        return FirstWords(article.Text) is { Length: > 0 } first ? first : article.Id;
    }

    private static string FirstWords(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IndexOfAny('\n', '\r') is var line and >= 0)
            text = text[..line].TrimEnd();
        if (text.Length <= MaxLength)
            return text.ToString();
        var end = text[..MaxLength].LastIndexOf(' ');
        return text[..(end > 0 ? end : MaxLength)].ToString() + "…";
    }
}
