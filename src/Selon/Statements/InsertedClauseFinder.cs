using Selon.Text;

namespace Selon.Statements;

/// <summary>Finds reporting clauses that punctuation sets apart from what they report, their subject before or behind the verb.</summary>
internal sealed class InsertedClauseFinder(CueLexicon lexicon)
{
    /// <summary>Most words of a subject behind its verb that the parse hung elsewhere.</summary>
    private const int LongestName = 12;

    /// <summary>All of them in the order of the sentence.</summary>
    public void Find(StatementContext context, Sentence sentence, List<CueClause> found)
    {
        found.Clear();
        var quoted = context.Quoted(sentence.Index);
        var from = 0;
        for (var v = 0; v < sentence.Words.Length; v++)
        {
            var word = sentence.Words[v];
            if (!quoted[v] && word.Pos == UniversalPos.Noun && IsLastWord(sentence, v) && word.Morphology.IsPlural && lexicon.Verb(word.Lemma) is { Quotes: true } && AtEnd(context, sentence, v, quoted) is { } taken && taken.Words.Start >= from && sentence.Words[taken.Subject].Pos == UniversalPos.Propn)
            {
                // "…, the Herald reports.": a verb in the present that the tagger took for a noun.
                found.Add(taken);
                break;
            }

            if (quoted[v] || word.Pos != UniversalPos.Verb || word.Morphology.IsInfinitive && !HasModal(sentence, v) || word.Morphology.Has("VerbForm", "Ger") || word.Morphology.Has("Tense", "Pres") && word.Morphology.IsParticiple && sentence.Dependent(v, "aux") is null || lexicon.Verb(word.Lemma) is not { Quotes: true })
                continue;
            if (AtEnd(context, sentence, v, quoted) is { } last)
            {
                if (last.Words.Start >= from)
                {
                    found.Add(last);
                    from = last.Words.End;
                }

                continue;
            }

            var subject = Subject(context, sentence, v, quoted);
            if (subject < 0 || quoted[subject] || lexicon.Says(sentence.Words[subject], "thing") || lexicon.Says(sentence.Words[subject], "relative"))
                continue;
            var clause = new CueClause(v, subject, Words(context, sentence, v, subject, quoted));
            if (clause.Words.Start < from || !StandsApart(context, sentence, clause, quoted))
                continue;
            found.Add(clause);
            from = clause.Words.End;
        }
    }

    /// <summary>
    /// A reporting clause at the end of its sentence by the order of words, whatever the parse: comma or quotation, a noun phrase,
    /// perhaps an apposition between commas, the verb, and at most circumstances (<c>…, Ann Dole, the mayor, said on Monday.</c>).
    /// </summary>
    private CueClause? AtEnd(StatementContext context, Sentence sentence, int verb, ReadOnlySpan<bool> quoted)
    {
        var word = sentence.Words[verb];
        var opensQuotation = verb + 2 < sentence.Words.Length && sentence.Words[verb + 1].Form is "," or ":" && quoted[verb + 2] && !quoted[verb + 1];
        if (!lexicon.Verb(word.Lemma)!.TakesClause || word.Morphology["Tense"] is null && word.Pos == UniversalPos.Verb || word.Morphology.Has("VerbForm", "Ger") || sentence.Dependent(verb, "aux") is not null || !opensQuotation && HasClauseBehind(context, sentence, verb, quoted))
            return null;
        var w = Before(sentence, verb);
        var head = -1;
        if (w > 0 && sentence.Words[w].Form == "," && PhraseStart(sentence, w, quoted, out var apposition) is > 0 and var second && sentence.Words[second - 1].Form == "," && apposition >= 0)
            w = second - 2;
        var start = PhraseStart(sentence, w + 1, quoted, out head);
        if (start <= 0 || head < 0 || lexicon.IsTime(sentence.Words[head].Lemma) || !IsEdge(sentence, start - 1, quoted) || sentence.Words[start - 1].Form == ":")
            return null;
        var end = verb + 1;
        while (!opensQuotation && end < sentence.Words.Length && !(sentence.Words[end].Pos == UniversalPos.Punct && Next(sentence, end) >= sentence.Words.Length))
            end++;
        return new CueClause(verb, head, new WordRange(start, end));
    }

    /// <summary>The word before the verb, adverbs and what stands in brackets left out.</summary>
    private static int Before(Sentence sentence, int verb)
    {
        var w = verb - 1;
        while (w > 0 && sentence.Words[w].Pos is UniversalPos.Adv)
            w--;
        if (w > 0 && sentence.Words[w].Form is ")")
        {
            while (w > 0 && sentence.Words[w].Form is not "(")
                w--;
            w--;
        }

        return w;
    }

    /// <summary>True when a quotation or a verb follows: then the clause is not the last.</summary>
    private bool HasClauseBehind(StatementContext context, Sentence sentence, int verb, ReadOnlySpan<bool> quoted)
    {
        var takesPerson = !context.Arguments(sentence.Index).Of(verb, Rules.ArgumentKind.Recipient).IsEmpty || lexicon.IsDative(sentence.Words[verb].Lemma);
        var first = verb + 1;
        while (first < sentence.Words.Length && sentence.Words[first].Pos == UniversalPos.Adv)
            first++;
        for (var w = verb + 1; w < sentence.Words.Length; w++)
        {
            // A noun phrase right behind the verb is its object, unless it is somebody told.
            if (w == first && !takesPerson && sentence.Words[w].Pos is UniversalPos.Det or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Adj or UniversalPos.Num && !IsTime(sentence, w))
                return true;
            if (quoted[w] && !quoted[w - 1] || sentence.Words[w].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Sconj || sentence.Words[w].Form is "," or ";" or ":")
                return true;
        }

        return false;
    }

    /// <summary>A day, or a determiner before one: <c>said Monday</c>, <c>said this week</c>.</summary>
    private bool IsTime(Sentence sentence, int word) =>
        lexicon.IsTime(sentence.Words[word].Lemma) || sentence.Words[word].Head > word && lexicon.IsTime(sentence.Words[sentence.Words[word].Head].Lemma);

    /// <summary>First word of the noun phrase that ends before <paramref name="end"/>, or -1; its head is the last noun before a preposition.</summary>
    private static int PhraseStart(Sentence sentence, int end, ReadOnlySpan<bool> quoted, out int head)
    {
        head = -1;
        var w = end - 1;
        while (w >= 0 && !quoted[w] && end - w <= LongestName && sentence.Words[w].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Part or UniversalPos.Adp or UniversalPos.Pron or UniversalPos.Cconj || w >= 0 && w < end - 1 && sentence.Words[w].Form is "-" or "&" or "–" && !quoted[w])
        {
            if (sentence.Words[w].Pos == UniversalPos.Adp)
                head = -1;
            else if (head < 0 && sentence.Words[w].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
                head = w;
            w--;
        }

        return w + 1 < end && sentence.Words[w + 1].Pos is not (UniversalPos.Adp or UniversalPos.Cconj or UniversalPos.Part) ? w + 1 : -1;
    }

    private static bool IsLastWord(Sentence sentence, int word) => Next(sentence, word + 1) >= sentence.Words.Length;

    private static bool HasModal(Sentence sentence, int verb) => sentence.Dependent(verb, "aux") is { } auxiliary && auxiliary.Morphology.IsFinite;

    /// <summary>The subject by the parse, or the noun phrase right behind the verb; -1 when there is none.</summary>
    private int Subject(StatementContext context, Sentence sentence, int verb, ReadOnlySpan<bool> quoted)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Relation == "nsubj")
                return d;
        }

        foreach (var agent in context.Arguments(sentence.Index).Of(verb, Rules.ArgumentKind.Agent))
        {
            if (agent < verb && !quoted[agent] && IsBesideVerb(sentence, agent, verb))
                return agent;
        }

        // "We will stay," said the mayor: nouns behind a verb that a quotation or comma precedes, wherever they hang.
        if (verb == 0 || !IsEdge(sentence, verb - 1, quoted))
            return -1;
        var head = -1;
        for (var w = verb + 1; w < Math.Min(sentence.Words.Length, verb + LongestName); w++)
        {
            if (quoted[w] || sentence.Words[w].Pos is not (UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Part or UniversalPos.Pron))
                break;
            if (sentence.Words[w].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron && !lexicon.IsTime(sentence.Words[w].Lemma))
                head = w;
        }

        // Of "President Ann Dole" the word that the others hang on.
        while (head > verb && sentence.Words[head].Head > verb && sentence.Words[head].Head < head)
            head = sentence.Words[head].Head;
        return head;
    }

    /// <summary>Only words of the subject itself and adverbs stand between it and the verb.</summary>
    private static bool IsBesideVerb(Sentence sentence, int agent, int verb)
    {
        for (var w = agent + 1; w < verb; w++)
        {
            if (!sentence.IsWithin(w, agent) && sentence.Words[w].Pos is not (UniversalPos.Adv or UniversalPos.Aux or UniversalPos.Punct))
                return false;
        }

        return true;
    }

    private static WordRange Words(StatementContext context, Sentence sentence, int verb, int subject, ReadOnlySpan<bool> quoted)
    {
        var recipients = context.Arguments(sentence.Index).Of(verb, Rules.ArgumentKind.Recipient);
        var name = Phrase(sentence, subject, verb);
        var start = Math.Min(name.Start, verb);
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (d < verb && sentence.Words[d].Pos is UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Sconj or UniversalPos.Adp or UniversalPos.Cconj && !quoted[d])
                start = Math.Min(start, d >= start - 1 ? d : start);
        }

        var end = Math.Max(name.End, verb + 1);
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (d > verb && (IsCircumstance(sentence.Words[d]) || recipients.Contains(d)))
                end = Math.Max(end, sentence.Subtree(d).End);
        }

        for (var w = Math.Max(verb, subject) + 1; w < end; w++)
        {
            if (quoted[w])
                return new WordRange(start, w);
        }

        while (end > verb + 1 && sentence.Words[end - 1].Pos == UniversalPos.Punct)
            end--;
        return new WordRange(start, end);
    }

    /// <summary>All that hangs on the subject, relative clauses too, but nothing on the far side of the verb.</summary>
    private static WordRange Phrase(Sentence sentence, int subject, int verb)
    {
        var words = sentence.Subtree(subject);
        return subject < verb ? words with { End = Math.Min(words.End, verb) } : words with { Start = Math.Max(words.Start, verb + 1) };
    }

    private static bool IsCircumstance(Word word) =>
        word.Is("obl") || word.Is("advmod") || word.Is("iobj") || word.Is("nmod") || word.Is("compound");

    /// <summary>
    /// Punctuation or the end of the sentence on both sides; at the head of the sentence a quotation must follow or end right before.
    /// </summary>
    private bool StandsApart(StatementContext context, Sentence sentence, CueClause clause, ReadOnlySpan<bool> quoted)
    {
        var (start, end) = (clause.Words.Start, clause.Words.End);
        var recipients = context.Arguments(sentence.Index).Of(clause.Verb, Rules.ArgumentKind.Recipient);
        if (end < sentence.Words.Length && !IsEdge(sentence, end, quoted) && !quoted[end])
            return false;
        // A few quoted words that a verb or preposition leads to are part of its object: called them “fools”.
        var opensQuotation = Next(sentence, end) is var next && next < sentence.Words.Length && quoted[next] && (next > end || end == clause.Verb + 1 || sentence.Words[end - 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron && recipients.Contains(end - 1));
        if (start == 0)
            return opensQuotation || lexicon.Says(sentence.Words[0], "as") || Next(sentence, end) >= sentence.Words.Length && EndsQuotation(context, sentence);
        return quoted[start - 1] || IsEdge(sentence, start - 1, quoted) || opensQuotation && sentence.Words[start - 1].Pos == UniversalPos.Cconj;
    }

    private static bool EndsQuotation(StatementContext context, Sentence sentence)
    {
        var end = sentence.Span.Start;
        while (end > 0 && char.IsWhiteSpace(context.Text[end - 1]))
            end--;
        return end > 0 && context.QuotationsIn(new TextSpan(end - 1, end)) is [var quotation] && quotation.Span.End == end && quotation.Block == sentence.Block;
    }

    private static int Next(Sentence sentence, int word)
    {
        while (word < sentence.Words.Length && sentence.Words[word].Pos == UniversalPos.Punct && !QuotationFinder.IsMark(sentence.Words[word].Form[0]))
            word++;
        return word;
    }

    private static bool IsEdge(Sentence sentence, int word, ReadOnlySpan<bool> quoted) =>
        quoted[word] || sentence.Words[word].Pos == UniversalPos.Punct && sentence.Words[word].Form is not ("(" or ")" or "[" or "]" or "-");
}
