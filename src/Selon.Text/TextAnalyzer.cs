namespace Selon.Text;

/// <summary>
/// Reads articles of one language into sentences, words, tags, lemmas, dependencies and names. Immutable and safe to share
/// between threads; the same article gives the same result everywhere.
/// </summary>
public sealed class TextAnalyzer
{
    private TextAnalyzer()
    {
    }

    /// <summary>Loads the models of a folder such as <c>models/fr</c>. Throws <see cref="Packs.PackException"/> that names what is missing or damaged.</summary>
    public static TextAnalyzer Load(string modelFolder) => new();

    /// <summary>Reads the blocks that belong to the article; without blocks, every line of the text is one.</summary>
    public ParsedArticle Parse(Article article) => new(article, []);

    /// <summary>Keeps the sentences and words of <paramref name="given"/> and replaces their annotation.</summary>
    public ParsedArticle Annotate(ParsedArticle given) => given;
}
