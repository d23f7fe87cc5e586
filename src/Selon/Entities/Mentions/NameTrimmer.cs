using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Cuts from the name model's spans what is no part of a name: articles, titles, offices.</summary>
internal static class NameTrimmer
{
    /// <summary>What is left, or null when nothing of a name is.</summary>
    public static NameSpan? Trim(ReadingContext context, int sentence, NameSpan name)
    {
        var words = context.Sentences[sentence].Words;
        int start = name.Words.Start, end = name.Words.End;
        while (end > start && words[end - 1].Pos is UniversalPos.Punct or UniversalPos.Det or UniversalPos.Adp or UniversalPos.Cconj)
            end--;
        while (start < end && !IsParticle(context, sentence, start, name.Label) && IsOuter(context, words[start], name.Label))
            start++;
        if (start < end && SkipField(context, sentence, start, end) is var person and > 0)
            (start, name) = (person, name with { Label = NameLabel.Per });
        if (name.Label == NameLabel.Per)
            start = SkipOffice(context, sentence, SkipNationality(context, sentence, start, end), end);
        else
            end = CutForeign(words, start, end);
        if (start >= end || !HasLetter(words, start, end) || IsPeople(context, sentence, start, end))
            return null;
        if (context.Lexicons.OwnersFirst && (name.Label == NameLabel.Per ? !HasCapital(words, start, end) : IsCommon(context, sentence, start, end)))
            return null;
        return name with { Words = new WordRange(start, end) };
    }

    /// <summary>« Aimée » and « Laurentine Kanyana » side by side: a first name before a person belongs to it, whatever its label.</summary>
    public static void JoinFirstNames(ReadingContext context, int sentence, List<NameSpan> names)
    {
        var words = context.Sentences[sentence].Words;
        for (var i = 0; i < names.Count; i++)
        {
            var before = names[i].Words.Start - 1;
            if (names[i].Label == NameLabel.Per && before > 0 && (i == 0 || names[i - 1].Words.End <= before) && char.IsUpper(words[before].Form[0])
                && context.Lexicons.Nouns.IsFirstName(Folding.Fold(words[before].Form)))
            {
                names[i] = names[i] with { Words = new WordRange(before, names[i].Words.End) };
            }
        }

        JoinHyphens(context, sentence, names);
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (first, second) = (names[i - 1], names[i]);
            if (second.Label != NameLabel.Per || first.Words.Length != 1 || first.Words.End != second.Words.Start
                || !context.Lexicons.Nouns.IsFirstName(Folding.Fold(words[first.Words.Start].Form)))
            {
                continue;
            }

            names[i - 1] = new NameSpan(NameLabel.Per, new WordRange(first.Words.Start, second.Words.End));
            names.RemoveAt(i);
        }
    }

    /// <summary>
    /// « Kassym », « Jomart Tokayev » around a hyphen that is a token of its own: one name; two surnames (« the Trump-Putin summit »)
    /// stay two.
    /// </summary>
    private static void JoinHyphens(ReadingContext context, int sentence, List<NameSpan> names)
    {
        var words = context.Sentences[sentence].Words;
        for (var i = 0; i < names.Count; i++)
        {
            var hyphen = names[i].Words.End;
            while (hyphen + 1 < words.Length && IsHyphen(words, hyphen))
            {
                if (LinkedWords(words, hyphen) is var linked and > 0)
                {
                    hyphen = JoinLinked(names, i, hyphen + linked);
                    continue;
                }

                var next = i + 1 < names.Count && names[i + 1].Words.Start == hyphen + 1 ? names[i + 1] : (NameSpan?)null;
                if (!IsOneName(context, words, names[i], next, hyphen))
                    break;
                names[i] = new NameSpan(NameLabel.Per, new WordRange(names[i].Words.Start, next?.Words.End ?? hyphen + 2));
                if (next is not null)
                    names.RemoveAt(i + 1);
                hyphen = names[i].Words.End;
            }
        }
    }

    /// <summary>« Mazar-e-Sharif »: a small word between two hyphens, however they are cut into words. The number of words, or 0.</summary>
    private static int LinkedWords(System.Collections.Immutable.ImmutableArray<Word> words, int hyphen)
    {
        var small = words[hyphen + 1].Form;
        if (!char.IsLower(small[0]))
            return 0;
        if (small.IndexOf('-', StringComparison.Ordinal) is var inner and > 0 && inner + 1 < small.Length && char.IsUpper(small[inner + 1]))
            return 2;
        return hyphen + 3 < words.Length && IsHyphen(words, hyphen + 2) && char.IsUpper(words[hyphen + 3].Form[0]) ? 4 : 0;
    }

    private static int JoinLinked(List<NameSpan> names, int index, int end)
    {
        while (index + 1 < names.Count && names[index + 1].Words.Start < end)
        {
            end = Math.Max(end, names[index + 1].Words.End);
            names.RemoveAt(index + 1);
        }

        names[index] = names[index] with { Words = new WordRange(names[index].Words.Start, end) };
        return end;
    }

    private static bool IsOneName(ReadingContext context, System.Collections.Immutable.ImmutableArray<Word> words, NameSpan first, NameSpan? second, int hyphen)
    {
        var after = words[hyphen + 1];
        // « Choi Min-ho »: given names of East Asia.
        if (after.Pos == UniversalPos.Propn && char.IsLower(after.Form[0]) && first.Words.Length > 1)
            return true;
        if (first.Label != NameLabel.Per && second?.Label != NameLabel.Per)
            return false;
        if (second is null)
            return after.Pos == UniversalPos.Propn && first.Words.Length > 1;
        var apart = first.Words.Length == 1 && second.Value.Words.Length == 1 && char.IsUpper(after.Form[0])
            && !context.Lexicons.Nouns.IsFirstName(Folding.Fold(words[hyphen - 1].Form)) && !context.Lexicons.Nouns.IsFirstName(Folding.Fold(after.Form));
        return !apart;
    }

    private static bool IsHyphen(System.Collections.Immutable.ImmutableArray<Word> words, int word) =>
        word > 0 && words[word].Form is "-" && words[word - 1].Span.End == words[word].Span.Start && words[word].Span.End == words[word + 1].Span.Start;

    /// <summary>« le ministre des [Affaires étrangères Sergueï Lavrov] »: where the person begins after a minister's field, or -1.</summary>
    private static int SkipField(ReadingContext context, int sentence, int start, int end)
    {
        var read = context.Sentences[sentence];
        var folded = context.Folded[sentence];
        var token = read.Words[start].Token;
        if (start == 0 || read.Words[start - 1].Pos is not (UniversalPos.Adp or UniversalPos.Det))
            return -1;
        for (var stop = context.Lexicons.Nouns.Portfolios.Reach(folded, token); stop > token; stop--)
        {
            var next = read.Tokens[stop - 1].Words.End;
            if (next < end && context.Lexicons.Nouns.Portfolios.TryGet(folded.Slice(token, stop), out _)
                && read.Words[next].Pos == UniversalPos.Propn
                && (end - next >= 2 || context.Lexicons.Nouns.IsFirstName(Folding.Fold(read.Words[next].Form))))
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>« le passage au [Sénat de la loi] »: a complement that belongs to a noun before the name is cut off.</summary>
    private static int CutForeign(System.Collections.Immutable.ImmutableArray<Word> words, int start, int end)
    {
        for (var w = start + 2; w < end; w++)
        {
            if (words[w].Pos != UniversalPos.Noun || char.IsUpper(words[w].Form[0]) || !words[w].Is("nmod") || words[w].Head < 0 || words[w].Head >= start)
                continue;
            var cut = w;
            while (cut > start + 1 && words[cut - 1].Pos is UniversalPos.Det or UniversalPos.Adp)
                cut--;
            return cut;
        }

        return end;
    }

    /// <summary>« le général de Gaulle »: between an office and a person the model's « de » is part of the name.</summary>
    private static bool IsParticle(ReadingContext context, int sentence, int word, NameLabel label)
    {
        var words = context.Sentences[sentence].Words;
        if (label != NameLabel.Per || word == 0 || !context.Lexicons.Words.Says(words[word].Lemma, "of") || words[word - 1].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        return context.Lexicons.Nouns.IsTitle(words[word - 1].Form, out _)
            || (context.Lexicons.Nouns.Forms.TryGet(context.Folded[sentence][words[word - 1].Token], out var nouns) && nouns[0].Kind == NounKind.Person);
    }

    private static bool IsOuter(ReadingContext context, Word word, NameLabel label)
    {
        if (word.Pos is UniversalPos.Punct or UniversalPos.Cconj || (word.Pos == UniversalPos.Adp && char.IsLower(word.Form[0])))
            return true;
        // « La Loche », « Le Pen »: an article with a capital inside the sentence is part of the name.
        if (word.Pos == UniversalPos.Det)
            return char.IsLower(word.Form[0]) || context.Lexicons.OwnersFirst || (word.Index == 0 && label != NameLabel.Org);
        return label == NameLabel.Per && context.Lexicons.Nouns.IsTitle(word.Form, out _);
    }

    /// <summary>« [Kenyan foreign] secretary »: a nationality and the small letters behind it are no part of a person's name.</summary>
    private static int SkipNationality(ReadingContext context, int sentence, int start, int end)
    {
        var words = context.Sentences[sentence].Words;
        if (start >= end || !context.Lexicons.OwnersFirst || words[start].Pos != UniversalPos.Adj
            || context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][words[start].Token]).IsEmpty)
        {
            return start;
        }

        start++;
        while (start < end && char.IsLower(words[start].Form[0]) && !context.Lexicons.Words.Says(words[start].Lemma, "particle"))
            start++;
        return start;
    }

    private static int SkipOffice(ReadingContext context, int sentence, int start, int end)
    {
        var read = context.Sentences[sentence];
        var folded = context.Folded[sentence];
        var token = start < end ? read.Words[start].Token : int.MaxValue;
        var table = context.Lexicons.Nouns.Forms;
        for (var stop = token < folded.Count ? table.Reach(folded, token) : token; stop > token; stop--)
        {
            if (!table.TryGet(folded.Slice(token, stop), out _) || (stop == token + 1 && context.Lexicons.Nouns.IsFirstName(folded[token].ToString())))
                continue;
            var next = read.Tokens[stop - 1].Words.End;
            while (next < end && !context.Lexicons.Gazetteer.OfAdjective(folded[read.Words[next].Token]).IsEmpty && char.IsLower(read.Words[next].Form[0]))
                next++;
            return next;
        }

        return start;
    }

    private static bool HasCapital(System.Collections.Immutable.ImmutableArray<Word> words, int start, int end)
    {
        for (var w = start; w < end; w++)
        {
            if (!char.IsLower(words[w].Form[0]) && char.IsLetter(words[w].Form[0]))
                return true;
        }

        return false;
    }

    /// <summary>« Egyptian court », « German consulate in Kabul », « North Korean »: a noun phrase or adjective that only holds a name.</summary>
    private static bool IsCommon(ReadingContext context, int sentence, int start, int end)
    {
        var read = context.Sentences[sentence];
        var folded = context.Folded[sentence];
        var (first, last) = (read.Words[start].Token, read.Words[end - 1].Token + 1);
        if (read.Words[end - 1].Pos == UniversalPos.Adj && !context.Lexicons.Gazetteer.OfAdjective(folded.Slice(first, last)).IsEmpty)
            return true;
        for (var token = first; token < last; token++)
        {
            var word = read.Tokens[token].Words.Start;
            if (char.IsLower(read.Words[word].Form[0]) && read.Words[word].Pos == UniversalPos.Noun && context.Lexicons.Nouns.Forms.TryGet(folded[token], out _))
                return true;
        }

        return false;
    }

    private static bool HasLetter(System.Collections.Immutable.ImmutableArray<Word> words, int start, int end)
    {
        for (var w = start; w < end; w++)
        {
            if (char.IsLetter(words[w].Form[0]) || words[w].Form.Length > 1)
                return true;
        }

        return false;
    }

    /// <summary>« Arméniens »: people of a country are nominal mentions.</summary>
    private static bool IsPeople(ReadingContext context, int sentence, int start, int end)
    {
        if (end != start + 1)
            return false;
        var token = context.Sentences[sentence].Words[start].Token;
        return !context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][token]).IsEmpty
            && !context.Lexicons.Gazetteer.Forms.TryGet(context.Folded[sentence][token], out _);
    }
}
