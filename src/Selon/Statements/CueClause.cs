using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// A reporting clause put beside or inside what it reports, its subject behind the verb:
/// <c>a-t-il noté</c>, <c>indique le ministre</c>, <c>comme l'a souligné Mme X</c>.
/// </summary>
/// <param name="Verb">Index of the reporting verb.</param>
/// <param name="Subject">Index of the head of its subject.</param>
/// <param name="Words">The whole clause with its appositions and circumstances.</param>
internal readonly record struct CueClause(int Verb, int Subject, WordRange Words);

/// <summary>Finds reporting clauses with inverted subject outside quotation marks.</summary>
internal sealed class CueClauseFinder(CueLexicon lexicon)
{
    private const int Closest = 7;

    /// <summary>All of them in the order of the sentence.</summary>
    public void Find(StatementContext context, Sentence sentence, List<CueClause> found)
    {
        var quoted = context.Quoted(sentence.Index);
        found.Clear();
        var from = 0;
        for (var v = 0; v < sentence.Words.Length; v++)
        {
            var word = sentence.Words[v];
            if (quoted[v] || word.Pos is not (UniversalPos.Verb or UniversalPos.Aux) || lexicon.Verb(word.Lemma) is not { Quotes: true })
                continue;
            if (word.Morphology.IsInfinitive || Subject(context, sentence, v, quoted) is not (>= 0 and var subject))
                continue;
            var start = GroupStart(context, sentence, v);
            if (start < from || !StandsApart(sentence, start, v, subject, quoted))
                continue;
            var clause = new CueClause(v, subject, new WordRange(start, End(sentence, v, subject, quoted)));
            found.Add(clause);
            from = clause.Words.End;
        }
    }

    /// <summary>
    /// The subject behind the verb: a clitic right behind the verb or its auxiliary, or a noun phrase close behind. Parsers
    /// take such a phrase for an object as often as not, so an object counts when nothing else can be the subject: there is
    /// none before the verb, or the one before is quoted, or the sentence goes on with a verb that the one before belongs to.
    /// </summary>
    private static int Subject(StatementContext context, Sentence sentence, int verb, ReadOnlySpan<bool> quoted)
    {
        for (var i = Math.Max(0, verb - 3); i <= verb + 1 && i < sentence.Words.Length; i++)
        {
            if (IsInvertedClitic(sentence.Words[i]))
                return i;
        }

        var start = GroupStart(context, sentence, verb);
        var afterQuotation = IsBehindSpeech(sentence, start, quoted);
        var cue = context.Lexicon.Verb(sentence.Words[verb].Lemma)!;
        var isInserted = afterQuotation || IsInserted(sentence, verb, start);
        var mayBeObject = (!cue.TakesClause || cue.Act is not ("say" or "think" or "admit")) && !isInserted;
        int before = -1, behind = -1, likely = -1;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            if (d < verb)
                before = word.Is("nsubj") && !quoted[d] && sentence.Dependent(d, "case") is null ? d : before;
            else if (context.Lexicon.IsTime(word.Lemma))
                continue;
            else if (word.Is("nsubj"))
                behind = behind < 0 ? d : behind;
            else if (likely < 0 && IsBareNounPhrase(sentence, word) && !quoted[d] && d - verb <= Closest && (afterQuotation || sentence.Words[verb].Relation == "parataxis:insert" && !cue.TakesObject || context.IsSpeaker(sentence.Index, d)))
                likely = d;
        }

        // "critique vivement ses rivaux": a noun behind such a verb is its object, whatever the parse says.
        if (mayBeObject)
            return -1;
        var subject = likely >= 0 && (behind < 0 || likely < behind) ? likely : behind;
        return before < 0 || subject == likely && HasVerbBehind(sentence, subject) && start > 0 && sentence.Words[start - 1].Pos == UniversalPos.Punct ? subject : -1;
    }

    /// <summary>
    /// A finite verb behind a comma that is no conjunct and has no subject before it: in French its subject can only follow.
    /// </summary>
    private static bool IsInserted(Sentence sentence, int verb, int start)
    {
        var word = sentence.Words[verb];
        if (start == 0 || sentence.Words[start - 1].Form != "," || word.Is("conj") || word.Is("acl") || word.Is("xcomp"))
            return false;
        if (sentence.Dependent(verb, "nsubj") is { } subject && subject.Index < verb && sentence.Dependent(subject.Index, "case") is null)
            return false;
        return word.Morphology.IsFinite || sentence.Words[start].Pos is UniversalPos.Aux && sentence.Words[start].Morphology.IsFinite;
    }

    /// <summary>A quotation that could be speech ends right before: it opens the sentence, holds a verb, or is no mere name.</summary>
    private static bool IsBehindSpeech(Sentence sentence, int start, ReadOnlySpan<bool> quoted)
    {
        var w = start - 1;
        if (w > 0 && !quoted[w] && sentence.Words[w].Form == ",")
            w--;
        var end = w;
        var finite = false;
        while (w >= 0 && quoted[w])
            finite |= sentence.Words[w--].Morphology.IsFinite;
        return end >= 0 && quoted[end] && (w < 0 || finite || end - w > 6);
    }

    private static bool IsBareNounPhrase(Sentence sentence, Word word) =>
        word.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.X && (word.Is("obj") || word.Is("obl") || word.Is("xcomp")) && sentence.Dependent(word.Index, "case") is null;

    private static bool HasVerbBehind(Sentence sentence, int subject)
    {
        if (subject < 0)
            return false;
        for (var w = sentence.Subtree(subject).End; w < sentence.Words.Length; w++)
        {
            if (sentence.Words[w].Morphology.IsFinite)
                return true;
        }

        return false;
    }

    private static bool IsInvertedClitic(Word word) =>
        word.Pos == UniversalPos.Pron && word.Form.Length > 1 && word.Form[0] is '-' or '‐' or '‑';

    /// <summary>The first word of the verb group: auxiliaries, clitics and adverbs before the verb, and <c>comme</c>.</summary>
    private static int GroupStart(StatementContext context, Sentence sentence, int verb)
    {
        var start = verb;
        while (start > 0)
        {
            var word = sentence.Words[start - 1];
            var belongs = word.Pos is UniversalPos.Aux or UniversalPos.Pron or UniversalPos.Adv or UniversalPos.Part
                          || word.Pos == UniversalPos.Sconj && context.Lexicon.Says(word, "as")
                          || word.Pos == UniversalPos.Verb && context.Lexicon.Says(word, "have");
            if (!belongs || word.Span.End > sentence.Words[start].Span.Start && word.Token != sentence.Words[start].Token)
                break;
            start--;
        }

        return start;
    }

    /// <summary>
    /// A reporting clause begins behind a comma, a dash or a quotation; hasty writers leave the comma out
    /// (<c>Le pont rouvrira lundi indique la mairie</c>). It is never at the head of the sentence nor behind a relative or que.
    /// </summary>
    private static bool StandsApart(Sentence sentence, int start, int verb, int subject, ReadOnlySpan<bool> quoted)
    {
        if (start == 0)
            return false;
        var before = sentence.Words[start - 1];
        if (quoted[start - 1] || before.Pos == UniversalPos.Punct || QuotationFinder.IsMark(before.Form[0]))
            return true;
        return start == verb
            && verb > 1
            && sentence.Words[subject].Is("nsubj")
            && before.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Adv or UniversalPos.Verb or UniversalPos.Num
            && HasFiniteVerb(sentence, start);
    }

    private static bool HasFiniteVerb(Sentence sentence, int end)
    {
        for (var w = 0; w < end; w++)
        {
            if (sentence.Words[w].Pos == UniversalPos.Pron && sentence.Words[w].Morphology.Has("PronType", "Rel"))
                return false;
        }

        for (var w = 0; w < end; w++)
        {
            if (sentence.Words[w].Morphology.IsFinite)
                return true;
        }

        return false;
    }

    private static int End(Sentence sentence, int verb, int subject, ReadOnlySpan<bool> quoted)
    {
        var end = Math.Max(verb, subject) + 1;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (d > verb && IsCircumstance(sentence.Words[d]) || d == subject)
                end = Math.Max(end, sentence.Subtree(d).End);
        }

        // Never past a quotation: what follows is content again.
        for (var i = verb + 1; i < end; i++)
        {
            if (quoted[i] && !quoted[i - 1] && !IsShortQuote(sentence, i, quoted))
                return i;
        }

        return end;
    }

    private static bool IsCircumstance(Word word) =>
        word.Is("obl") || word.Is("advmod") || word.Is("iobj") || word.Is("nmod") || word.Is("appos") || word.Is("advcl") || word.Is("dislocated");

    /// <summary>A few quoted words inside the subject (a nickname, a title) do not end it.</summary>
    private static bool IsShortQuote(Sentence sentence, int start, ReadOnlySpan<bool> quoted)
    {
        var end = start;
        while (end < sentence.Words.Length && quoted[end])
            end++;
        return end - start <= 6 && end < sentence.Words.Length - 1;
    }
}
