using Selon.Entities;
using Selon.Text;
using Selon.Time;

namespace Selon.Rules;

/// <summary>Facts of the words of one article whose times and entities are known.</summary>
public sealed class ArticleFacts : IWordFacts
{
    private readonly ResolvedArticle _article;
    private readonly Negation _negation;
    private readonly bool[][] _quoted;
    private readonly ILookup<int, TimeExpression> _times;

    public ArticleFacts(ResolvedArticle article, Negation negation)
    {
        _article = article;
        _negation = negation;
        _quoted = Quotation.Read(article.Sentences);
        _times = article.Dated.Times.ToLookup(t => t.Sentence);
    }

    public Entity? EntityAt(Sentence sentence, int word) => _article.EntityAt(sentence.Index, word);

    public TimeType? TimeAt(Sentence sentence, int word)
    {
        foreach (var time in _times[sentence.Index])
        {
            if (time.Words.Contains(word))
                return time.Type;
        }

        return null;
    }

    public bool IsNegated(Sentence sentence, int word) => _negation.IsNegated(sentence, word);

    public bool IsQuoted(Sentence sentence, int word) => _quoted[sentence.Index][word];
}
