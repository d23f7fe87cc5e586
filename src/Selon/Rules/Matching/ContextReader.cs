using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Rules;

/// <summary>Prepares articles for rules; immutable and thread-safe.</summary>
public sealed class ContextReader(ArgumentReader arguments, Negation negation)
{
    public static ContextReader Load(LanguagePack pack) => new(ArgumentReader.Load(pack), Negation.Load(pack));

    /// <summary>One context for each sentence, in order.</summary>
    public MatchContext[] Read(ResolvedArticle article) => Read(article.Sentences, new ArticleFacts(article, negation));

    /// <summary>The same with facts from elsewhere.</summary>
    public MatchContext[] Read(IReadOnlyList<Sentence> sentences, IWordFacts facts)
    {
        var contexts = new MatchContext[sentences.Count];
        for (var i = 0; i < contexts.Length; i++)
            contexts[i] = new MatchContext(sentences[i], arguments.Read(sentences[i]), facts);
        return contexts;
    }
}
