using Selon.Text;

namespace Selon.Statements;

/// <summary>Quotations with a dash and the name of their speaker behind them, as letters and collections of voices have them: <c>“We will stay.” — Ann Dole</c>.</summary>
internal static class SignedQuotations
{
    private const string Rule = "quotation-signed";
    private const int LongestSignature = 14;

    /// <summary>The attribution, added to the context; null when no signature follows.</summary>
    public static Attribution? Find(StatementContext context, Quotation quotation)
    {
        var at = SkipSpace(context.Text, quotation.Span.End);
        if (at >= context.Text.Length || !IsDash(context.Text[at]) || context.SentenceAt(at) is not (>= 0 and var index))
            return null;
        var sentence = context.Sentence(index);
        var words = sentence.WordsIn(new TextSpan(at, sentence.Span.End));
        var source = -1;
        for (var w = words.Start; w < words.End; w++)
        {
            var word = sentence.Words[w];
            if (word.Pos is UniversalPos.Verb or UniversalPos.Aux || w - words.Start > LongestSignature)
                return null;
            if (source < 0 && word.Pos == UniversalPos.Propn)
                source = w;
            else if (source < 0 && word.Pos != UniversalPos.Punct)
                return null;
        }

        if (source < 0)
            return null;
        var attribution = new Attribution { Sentence = index, SourceSentence = index, FoundBy = Rule, Sources = [source], Act = "say" };
        attribution.Content.Add(quotation.Span);
        context.Add(attribution);
        return attribution;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsDash(char c) => c is '—' or '–' or '―' or '-' or '‒';
}
