using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Text;

namespace Selon.Dossiers.Contradictions;

/// <summary>
/// Finds numbers of dead, injured, arrested people in a sentence. A number counts when a word for what happened stands behind it
/// (<c>douze soldats ont été tués</c>) or before it (<c>killing twelve</c>); what is unclear is left out.
/// </summary>
internal static class TollReader
{
    private const int MostTokens = 200;

    /// <summary>Words from the number to what happened.</summary>
    private const int ReachBehind = 7;

    /// <summary>Words from what happened to the number, bounds not counted.</summary>
    private const int ReachBefore = 1;

    public static ImmutableArray<Toll> Read(Article article, TextSpan sentence)
    {
        if (TollWords.Of(article.Language) is not { } words)
            return [];
        var tokens = new List<TollToken>();
        var scanner = new WordScanner(article.Text, sentence);
        while (tokens.Count < MostTokens && scanner.MoveNext())
            tokens.Add(new TollToken(scanner.Folded.ToString(), scanner.Span));
        var tolls = ImmutableArray.CreateBuilder<Toll>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TollNumber.At(tokens, i, words) is not { } number)
                continue;
            if (KindOf(tokens, number, words, out var end) is { } kind)
                tolls.Add(new Toll(kind, number.Low, number.High, tokens[i].Span.Union(tokens[end].Span)));
            i = number.End - 1;
        }

        return tolls.ToImmutable();
    }

    private static TollKind? KindOf(List<TollToken> tokens, TollNumber number, TollWords words, out int end)
    {
        end = number.End - 1;
        if (number.End < tokens.Count && words.Is(tokens[number.End].Word, "unit"))
            return null;
        for (var i = number.End; i < Math.Min(tokens.Count, number.End + ReachBehind); i++)
        {
            if (TollNumber.At(tokens, i, words) is { Low: > 1 })
                break;
            if (IsBehind(tokens, i, words, number) is { } behind)
            {
                end = i;
                return behind;
            }

            if (IsActive(tokens, i, words))
                break;
        }

        return Before(tokens, number, words);
    }

    /// <summary>The kind of a word that says what happened to those counted before it.</summary>
    private static TollKind? IsBehind(List<TollToken> tokens, int at, TollWords words, TollNumber number)
    {
        // "un", "a": an article unless the very noun follows.
        if (number.Low == 1 && at > number.End)
            return null;
        var word = tokens[at].Word;
        if (words.Find(word, "after") is { } after)
            return after.Kind;
        if (words.Find(word, "both") is not { } both)
            return null;
        var passive = at > number.End && words.Is(tokens[at - 1].Word, "passive");
        var ends = at + 1 == tokens.Count || words.Is(tokens[at + 1].Word, "follow");
        return passive || ends ? both.Kind : null;
    }

    /// <summary>True at a verb whose subject was counted: these are not the ones that it struck.</summary>
    private static bool IsActive(List<TollToken> tokens, int at, TollWords words) => words.Is(tokens[at].Word, "both") || words.Is(tokens[at].Word, "before");

    private static TollKind? Before(List<TollToken> tokens, TollNumber number, TollWords words)
    {
        var at = number.Start - 1;
        for (var steps = 0; steps < ReachBefore && at >= 0; steps++, at--)
        {
            var word = tokens[at].Word;
            if (words.Find(word, "before") is { } before)
                return number.Low == 1 ? null : before.Kind;
            if (words.Find(word, "both") is { } both)
                return number.Low == 1 || (at > 0 && words.Is(tokens[at - 1].Word, "passive")) ? null : both.Kind;
        }

        return null;
    }
}
