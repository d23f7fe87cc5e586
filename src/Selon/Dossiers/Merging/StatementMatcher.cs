using System.Collections.Immutable;
using System.Globalization;
using Selon.Chronologies;

namespace Selon.Dossiers.Merging;

/// <summary>
/// Tells whether two articles report one statement: the same words, or nearly, of the same speaker. What is put in other words
/// stays two statements: whether it is one is for a reader to say.
/// </summary>
public static class StatementMatcher
{
    // Share of the words that must agree; a quotation may be cut short, but not to a few words that anybody may say.
    private const double Alike = 0.8;
    private const double AlikePart = 0.9;
    private const int FewestWordsOfPart = 8;
    private const int FewestWordsWithoutSpeaker = 12;

    /// <summary>Why the two are one; null when they are not, or when it cannot be told.</summary>
    public static MergeReason? Match(StatementDigest first, StatementDigest second)
    {
        if (first.Language != second.Language || first.Words.IsEmpty || second.Words.IsEmpty)
            return null;
        if (first.Date is { } a && second.Date is { } b && !a.StartsWith(b, StringComparison.Ordinal) && !b.StartsWith(a, StringComparison.Ordinal))
            return null;
        var sameSpeaker = first.Speakers.Intersect(second.Speakers, StringComparer.Ordinal).Any();
        var sameSentence = first.Sentence == second.Sentence;
        var shorter = Math.Min(first.Words.Length, second.Words.Length);
        if (!sameSpeaker && !sameSentence && (!first.Speakers.IsEmpty || !second.Speakers.IsEmpty || shorter < FewestWordsWithoutSpeaker))
            return null;
        var common = Common(first.Words, second.Words);
        var jaccard = (double)common / (first.Words.Length + second.Words.Length - common);
        var part = (double)common / shorter;
        if (jaccard < Alike && (part < AlikePart || shorter < FewestWordsOfPart))
            return null;
        var score = Math.Max(jaccard, part * 0.9);
        return new MergeReason(Math.Round((decimal)score, 3), [Speaker(sameSpeaker, sameSentence), string.Create(CultureInfo.InvariantCulture, $"{common} of {shorter} words are the same")]);
    }

    private static string Speaker(bool sameSpeaker, bool sameSentence) =>
        sameSpeaker ? "same speaker" : sameSentence ? "the same sentence" : "no speaker named in either";

    /// <summary>Words of both, each as often as both have it.</summary>
    private static int Common(ImmutableArray<long> first, ImmutableArray<long> second)
    {
        var counts = new Dictionary<long, int>();
        foreach (var word in first)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var common = 0;
        foreach (var word in second)
        {
            if (counts.GetValueOrDefault(word) is > 0 and var left)
            {
                counts[word] = left - 1;
                common++;
            }
        }

        return common;
    }
}
