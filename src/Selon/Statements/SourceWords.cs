using Selon.Text;

namespace Selon.Statements;

/// <summary>Which words name who speaks.</summary>
internal static class SourceWords
{
    /// <summary>The word and those coordinated with it: <c>Paris et Bonn</c>.</summary>
    public static List<int> WithConjuncts(Sentence sentence, int word)
    {
        var words = new List<int> { word };
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("conj") && sentence.Words[d].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
                words.Add(d);
        }

        return words;
    }

    /// <summary>
    /// The subject of a finite verb to which the parse has given none: the nearest subject noun before it, which an inserted
    /// clause parts from it (<c>Ce sondage, qui a été publié hier, révèle que…</c>). -1 when there is none.
    /// </summary>
    public static int LostSubject(Sentence sentence, int verb, ReadOnlySpan<bool> quoted)
    {
        var word = sentence.Words[verb];
        // "a dénoncé … et exigé": the auxiliary of the first verb serves the second.
        var isFinite = word.Morphology.IsFinite || word.Morphology.IsParticiple && verb > 0 && sentence.Words[verb - 1].Pos == UniversalPos.Cconj;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("nsubj") || sentence.Words[d].Is("expl") && sentence.Words[d].Relation == "expl:subj" || sentence.Words[d].Relation == "aux:pass")
                return -1;
            isFinite |= sentence.Words[d].Is("aux") && sentence.Words[d].Morphology.IsFinite;
        }

        if (!isFinite || word.Is("acl") || word.Is("xcomp") || word.Is("ccomp"))
            return -1;
        for (var w = verb - 1; w >= 0; w--)
        {
            var candidate = sentence.Words[w];
            if (!quoted[w] && candidate.Is("nsubj") && candidate.Pos is UniversalPos.Noun or UniversalPos.Propn && sentence.Dependent(w, "case") is null)
                return w;
        }

        return -1;
    }

    /// <summary>
    /// The noun before a past tense that the parse took for a participle (<c>The governor called for calm</c>): its subject by the
    /// parse, or the noun that it hangs on where the sentence has no other verb. -1 when there is none.
    /// </summary>
    public static int SubjectOfPast(Sentence sentence, int verb)
    {
        var word = sentence.Words[verb];
        if (!word.Morphology.IsParticiple || !word.Morphology.Has("Tense", "Past"))
            return -1;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("aux") || sentence.Words[d].Relation == "obl:agent")
                return -1;
        }

        if (sentence.Dependent(verb, "nsubj") is { } subject)
            return subject.Index < verb ? subject.Index : -1;
        if (!word.Is("acl") || word.Head < 0 || word.Head > verb)
            return -1;
        foreach (var other in sentence.Words)
        {
            if (other.Morphology.IsFinite)
                return -1;
        }

        // "Ann Dole, head of the union, called for calm": the apposition's noun is not the one.
        var head = word.Head;
        while (sentence.Words[head].Is("appos") && sentence.Words[head].Head >= 0)
            head = sentence.Words[head].Head;
        return head;
    }

    /// <summary>True for <c>je</c>, <c>nous</c>: outside quotations the outlet itself, which is no source.</summary>
    public static bool IsFirstOrSecondPerson(Word word) =>
        word.Pos == UniversalPos.Pron && word.Morphology["Person"] is "1" or "2";

    /// <summary>The noun phrase of a source without its relative clauses, outer article kept: what a reader would point at.</summary>
    public static WordRange Phrase(Sentence sentence, int word)
    {
        int start = word, end = word + 1;
        foreach (var d in sentence.DependentsOf(word))
        {
            var dependent = sentence.Words[d];
            if (dependent.Is("acl") || dependent.Is("conj") || dependent.Is("case") || dependent.Is("punct") || dependent.Is("parataxis") || dependent.Is("cc") || dependent.Is("mark") || dependent.Is("advmod") || dependent.Pos == UniversalPos.Pron || IsArticleOfContraction(sentence, dependent))
                continue;
            var below = sentence.Subtree(d);
            start = Math.Min(start, below.Start);
            end = Math.Max(end, below.End);
        }

        // What stands in brackets is said of the source, not its name; outer punctuation is left out.
        for (var w = word + 1; w < end; w++)
        {
            if (sentence.Words[w].Form is "(" or "[")
                end = w;
        }

        while (end - 1 > word && sentence.Words[end - 1].Pos == UniversalPos.Punct)
            end--;

        // Names that touch the phrase belong to it, whatever the parse made of them.
        foreach (var name in sentence.Names)
        {
            if (name.Words.Contains(word) && name.Words.Start < start)
                start = name.Words.Start;
            if (name.Words.Start >= start && name.Words.End > end && (name.Words.Start <= end || name.Words.Start == end + 1 && char.IsUpper(sentence.Words[end].Form[0])))
                end = name.Words.End;
        }

        return new WordRange(start, end);
    }

    /// <summary>The <c>les</c> of <c>des</c>: it cannot be pointed at without its preposition.</summary>
    private static bool IsArticleOfContraction(Sentence sentence, Word word) =>
        word.Pos == UniversalPos.Det && sentence.Tokens[word.Token].Words.Length > 1;
}
