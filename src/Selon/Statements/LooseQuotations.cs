using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Attributes quotations that no reporting clause or rule has claimed: announced by a colon, standing behind a reporting
/// verb, or going on from the quotation before.
/// </summary>
internal static class LooseQuotations
{
    /// <summary>Rule of quotations of whole sentences that nobody is named for.</summary>
    public const string Alone = "quotation-alone";

    private const int ShortestSentence = 4;

    /// <summary>A quotation of any length counts when at most a preposition parts it from its verb.</summary>
    private const int Adjacent = 2;

    public static void Find(StatementContext context)
    {
        Attribution? last = null;
        foreach (var quotation in context.Quotations)
        {
            if (context.IsContent(quotation.Span))
            {
                last = context.Found.FirstOrDefault(a => a.Content.Exists(c => c.Overlaps(quotation.Span)));
                continue;
            }

            if (Attribute(context, quotation, last) is { } found)
                last = found;
        }
    }

    private static Attribution? Attribute(StatementContext context, Quotation quotation, Attribution? last)
    {
        var first = context.SentenceAt(quotation.Span.Start);
        if (first < 0)
            return null;
        var sentence = context.Sentence(first);
        var words = sentence.WordsIn(quotation.Span);
        if (SignedQuotations.Find(context, quotation) is { } signed)
            return signed;
        if (words.Start > 0 && sentence.Words[words.Start - 1].Form != "-")
            return Inside(context, sentence, words.Start, quotation, last);
        var before = context.Before(first);
        if (before >= 0 && context.Sentence(before).LastMark(context.Text) == ':')
            return Introduced(context, context.Sentence(before), context.Sentence(before).Words.Length, quotation);
        return IsWholeSentence(context, first, quotation) && (IsSentenceLike(context, quotation) || last is not null && last.Sentence == first - 1 && context.Sentence(last.Sentence).Block == sentence.Block) ? GoesOn(context, first, quotation, last) : null;
    }

    /// <summary>A quotation inside a sentence: behind a colon, or behind a reporting verb when it is more than a few words.</summary>
    private static Attribution? Inside(StatementContext context, Sentence sentence, int start, Quotation quotation, Attribution? last)
    {
        if (sentence.Words[start - 1].Form == ":")
            return Introduced(context, sentence, start, quotation);
        var cue = LastCue(context, sentence, start);
        if (cue < 0 || !IsNear(sentence, cue, start) || start - cue > Adjacent && !IsSentenceLike(context, quotation))
            return null;
        var sources = context.AgentsOf(sentence.Index, cue);
        sources.RemoveAll(s => context.Quoted(sentence.Index)[s]);
        return Add(context, sentence, cue, sources, quotation, "quotation-behind-cue", sources.Count == 0 && !HasOwnTense(sentence, cue) ? last : null);
    }

    /// <summary>A participle (<c>poursuivant par</c>) goes on with the last speaker; a finite verb has a subject, found or not.</summary>
    private static bool HasOwnTense(Sentence sentence, int verb) =>
        sentence.Words[verb].Morphology.IsFinite || sentence.Dependent(verb, "aux") is not null;

    /// <summary>The quotation is announced by <paramref name="sentence"/> up to <paramref name="end"/>, which closes with a colon.</summary>
    private static Attribution? Introduced(StatementContext context, Sentence sentence, int end, Quotation quotation)
    {
        var cue = LastCue(context, sentence, end);
        var sources = cue >= 0 ? context.AgentsOf(sentence.Index, cue) : [];
        if (sources.Count == 0 && AnnouncingNoun(context, sentence, end) is ( >= 0 and var noun, var owner))
            (cue, sources) = (noun, [owner]);
        if (sources.Count == 0 && sentence.Root >= 0 && sentence.Root < end)
            sources = context.AgentsOf(sentence.Index, sentence.Root);
        sources.RemoveAll(s => !context.IsSpeaker(sentence.Index, s) || context.Quoted(sentence.Index)[s]);
        if (cue >= 0 && context.Taken(sentence.Index, cue) is not null)
            cue = -1;
        if (sources.Count == 0 && LastSpeaker(context, sentence, end) is >= 0 and var speaker)
            sources = [speaker];
        return sources.Count == 0 ? null : Add(context, sentence, cue, sources, quotation, "quotation-behind-colon");
    }

    private static Attribution? GoesOn(StatementContext context, int sentence, Quotation quotation, Attribution? last)
    {
        if (last is null || context.SentenceAt(last.Reach.End - 1) is var lastSentence && context.Sentence(sentence).Block - context.Sentence(Math.Max(lastSentence, last.Sentence)).Block > 1)
            return AddUnknown(context, sentence, quotation);
        if (context.Sentence(sentence).Block == context.Sentence(last.Sentence).Block || quotation.Continues)
        {
            last.Content.Add(quotation.Span);
            return last;
        }

        var attribution = new Attribution
        {
            Sentence = sentence,
            SourceSentence = last.SourceSentence,
            FoundBy = "quotation-goes-on",
            SameSourceAs = last,
            Act = last.Act,
        };
        attribution.Content.Add(quotation.Span);
        context.Add(attribution);
        return attribution;
    }

    private static Attribution AddUnknown(StatementContext context, int sentence, Quotation quotation)
    {
        var attribution = new Attribution { Sentence = sentence, SourceSentence = sentence, FoundBy = Alone, Act = "say", MayLackSource = true };
        attribution.Content.Add(quotation.Span);
        context.Add(attribution);
        return attribution;
    }

    private static Attribution Add(StatementContext context, Sentence sentence, int cue, List<int> sources, Quotation quotation, string rule, Attribution? sameSource = null)
    {
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = rule,
            CueWord = cue,
            CueWords = cue >= 0 ? new WordRange(cue, cue + 1) : default,
            Sources = sources,
            SameSourceAs = sameSource,
            Act = cue >= 0 ? context.Lexicon.Verb(sentence.Words[cue].Lemma)?.Act ?? context.Lexicon.QuotingNoun(sentence.Words[cue].Lemma) ?? "say" : "say",
        };
        attribution.Content.Add(quotation.Span);
        context.Add(attribution);
        return attribution;
    }

    private static int LastCue(StatementContext context, Sentence sentence, int end)
    {
        var quoted = context.Quoted(sentence.Index);
        for (var w = end - 1; w >= 0; w--)
        {
            if (!quoted[w] && sentence.Words[w].Pos == UniversalPos.Verb && !(w > 0 && sentence.Words[w - 1].Form == "-") && context.Lexicon.Verb(sentence.Words[w].Lemma) is { Quotes: true })
                return w;
        }

        return -1;
    }

    /// <summary>The quotation follows its verb closely: no other finite verb stands between.</summary>
    private static bool IsNear(Sentence sentence, int cue, int start)
    {
        for (var w = cue + 1; w < start; w++)
        {
            if (sentence.Words[w].Morphology.IsFinite && sentence.Words[w].Pos == UniversalPos.Verb)
                return false;
        }

        return start - cue <= 12;
    }

    private static (int Noun, int Owner) AnnouncingNoun(StatementContext context, Sentence sentence, int end)
    {
        for (var w = end - 1; w >= 0; w--)
        {
            if (context.Lexicon.QuotingNoun(sentence.Words[w].Lemma) is null || sentence.Words[w].Pos != UniversalPos.Noun)
                continue;
            foreach (var d in sentence.DependentsOf(w))
            {
                if (sentence.Words[d].Is("nmod") && context.IsSpeaker(sentence.Index, d))
                    return (w, d);
            }
        }

        return (-1, -1);
    }

    private static int LastSpeaker(StatementContext context, Sentence sentence, int end)
    {
        for (var w = end - 1; w >= 0; w--)
        {
            if (context.Resolved.EntityAt(sentence.Index, w) is { Kind: Entities.EntityKind.Person })
                return w;
        }

        return -1;
    }

    private static bool IsWholeSentence(StatementContext context, int first, Quotation quotation)
    {
        var last = context.SentenceAt(quotation.Span.End - 1);
        var end = last >= 0 ? context.Sentence(last).Span.End : quotation.Span.End;
        return quotation.Span.Length * 5 >= (end - context.Sentence(first).Span.Start) * 4;
    }

    private static bool IsSentenceLike(StatementContext context, Quotation quotation)
    {
        var count = 0;
        var finite = false;
        foreach (var sentence in context.SentencesIn(quotation.Span))
        {
            foreach (var word in sentence.Words)
            {
                if (!quotation.Span.Contains(word.Span.Start) || word.Pos == UniversalPos.Punct)
                    continue;
                count++;
                finite |= word.Morphology.IsFinite;
            }
        }

        return finite && count >= ShortestSentence || count > 8;
    }
}
