using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Finds headlines and the sentence of the article that tells them out.</summary>
internal static class Headlines
{
    /// <summary>How many sentences behind a headline its lead may begin: a date line or a summary may stand between.</summary>
    private const int LeadReach = 3;

    /// <summary>A title or heading, or a first line without the punctuation of a sentence.</summary>
    public static bool IsHeadline(DatedArticle article, Sentence sentence)
    {
        var blocks = article.Article.Blocks;
        if (sentence.Block < blocks.Length && blocks[sentence.Block].Kind is BlockKind.Title or BlockKind.Heading)
            return true;
        return sentence.Block == 0 && sentence.Words.Length > 0 && sentence.Words[^1].Pos != UniversalPos.Punct;
    }

    /// <summary>
    /// The first full sentence below a headline when it shares a name, noun or verb with what the headline says by
    /// <paramref name="predicate"/> (a headline may tell two things) and tells it itself (no reported clause); null otherwise.
    /// </summary>
    public static Sentence? Lead(DatedArticle article, Sentence headline, int predicate)
    {
        var end = Math.Min(article.Sentences.Length, headline.Index + 1 + LeadReach);
        for (var s = headline.Index + 1; s < end; s++)
        {
            var sentence = article.Sentences[s];
            if (sentence.Block == headline.Block || sentence.Root < 0 || !HasVerb(sentence))
                continue;
            return sentence.Dependent(sentence.Root, "ccomp") == null && sentence.Dependent(sentence.Root, "xcomp") == null && Share(headline, predicate, sentence)
                ? sentence
                : null;
        }

        return null;
    }

    private static bool HasVerb(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Pos is UniversalPos.Verb or UniversalPos.Aux)
                return true;
        }

        return false;
    }

    private static bool Share(Sentence a, int predicate, Sentence b)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in a.Words)
        {
            if (IsContent(word) && BelongsTo(a, word.Index, predicate))
                lemmas.Add(word.Lemma);
        }

        foreach (var word in b.Words)
        {
            if (IsContent(word) && lemmas.Contains(word.Lemma))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True when neither another finite verb in the tree nor a comma in the line parts the word from the predicate: headlines
    /// string two clauses together, and parsers take the first for a part of the second.
    /// </summary>
    private static bool BelongsTo(Sentence sentence, int word, int predicate)
    {
        for (var w = Math.Min(word, predicate); w < Math.Max(word, predicate); w++)
        {
            if (sentence.Words[w].Form == ",")
                return false;
        }

        for (var w = word; w >= 0 && w != predicate; w = sentence.Words[w].Head)
        {
            if (sentence.Words[w].Morphology.IsFinite && sentence.Words[w].Pos == UniversalPos.Verb)
                return false;
        }

        return true;
    }

    private static bool IsContent(Word word) => word.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Verb;
}
