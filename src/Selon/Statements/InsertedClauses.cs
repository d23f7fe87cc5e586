using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Reporting clauses beside, inside or behind what they report where subject and verb may stand in either order:
/// <c>"We will stay," the mayor said.</c> <c>The road, said the mayor, will stay closed.</c> <c>The mayor said: "We will stay."</c>
/// </summary>
internal sealed class InsertedClauses(CueLexicon lexicon)
{
    private const string Rule = "cue-clause";

    private readonly InsertedClauseFinder _finder = new(lexicon);

    public void Find(StatementContext context)
    {
        var clauses = new List<CueClause>();
        foreach (var sentence in context.Resolved.Sentences)
        {
            _finder.Find(context, sentence, clauses);
            for (var i = 0; i < clauses.Count; i++)
            {
                var from = i == 0 ? 0 : clauses[i - 1].Words.End;
                var to = i + 1 < clauses.Count ? clauses[i + 1].Words.Start : sentence.Words.Length;
                Add(context, sentence, clauses[i], from, to);
            }
        }
    }

    private void Add(StatementContext context, Sentence sentence, CueClause clause, int from, int to)
    {
        var verb = lexicon.Verb(sentence.Words[clause.Verb].Lemma)!;
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = Rule,
            CueWord = clause.Verb,
            CueWords = new WordRange(clause.Verb, clause.Verb + 1),
            Sources = SourceWords.WithConjuncts(sentence, clause.Subject),
            Act = verb.Act,
        };
        var quoted = context.Quoted(sentence.Index);
        var before = Before(context, sentence, clause, from, quoted);
        var after = After(context, sentence, clause, to, quoted, !before.IsEmpty);
        // "Asked about it, she said: …": what stands before a quotation is when and why it was said.
        if (!before.IsEmpty && OpensQuotation(sentence, clause, to, quoted) && !HoldsQuoted(sentence, from, clause, quoted))
            before = default;
        if (before.IsEmpty && !after.IsEmpty && !quoted[clause.Words.Start] && !OpensQuotation(sentence, clause, to, quoted) && GoesOver(sentence, from, clause, to))
            before = sentence.Trimmed(context.Text, new WordRange(from, clause.Words.Start));
        if (!before.IsEmpty)
            attribution.Content.Add(before);
        if (!after.IsEmpty)
            attribution.Content.Add(after);
        if (attribution.Content.Count > 0)
            context.Add(attribution);
    }

    /// <summary>
    /// What stands before the clause: a quotation from its first mark, or a clause that does not merely say when or why it was said;
    /// at the head of a sentence, the quotation that ends right before it.
    /// </summary>
    private static TextSpan Before(StatementContext context, Sentence sentence, CueClause clause, int from, ReadOnlySpan<bool> quoted)
    {
        if (clause.Words.Start == 0)
            return QuotationBefore(context, sentence);
        for (var w = from + 1; w < clause.Words.Start; w++)
        {
            // Only the quotation where a colon announces it, or where it begins a sentence of its own.
            if (quoted[w] && !quoted[w - 1] && sentence.Words[w - 1].Form is ":" or "." or "?" or "!")
                from = w;
        }

        while (from < clause.Words.Start && sentence.Words[from].Pos == UniversalPos.Cconj)
            from++;
        if (!Holds(sentence, clause, new WordRange(from, clause.Words.Start), quoted))
            return default;
        var span = sentence.Trimmed(context.Text, new WordRange(from, clause.Words.Start));
        return !span.IsEmpty && quoted[from] && context.QuotationsIn(new TextSpan(span.Start, span.Start + 1)) is [var quotation, ..]
            ? span with { Start = quotation.Span.Start }
            : span;
    }

    private static bool OpensQuotation(Sentence sentence, CueClause clause, int to, ReadOnlySpan<bool> quoted)
    {
        var next = clause.Words.End;
        while (next < to && sentence.Words[next].Pos == UniversalPos.Punct && !quoted[next])
            next++;
        return next < to && quoted[next];
    }

    private static bool HoldsQuoted(Sentence sentence, int from, CueClause clause, ReadOnlySpan<bool> quoted)
    {
        for (var w = from; w < Math.Min(clause.Words.Start, sentence.Words.Length); w++)
        {
            if (quoted[w])
                return true;
        }

        return clause.Words.Start == 0;
    }

    /// <summary>The clause parts a subject from its verb: <c>The harvest, the institute said, will be small.</c></summary>
    private static bool GoesOver(Sentence sentence, int from, CueClause clause, int to)
    {
        var next = clause.Words.End;
        while (next < to && sentence.Words[next].Pos is UniversalPos.Punct or UniversalPos.Adv)
            next++;
        if (next < to && sentence.Words[next].Morphology.IsFinite)
            return true;
        for (var w = from; w < clause.Words.Start; w++)
        {
            if (sentence.Words[w].Is("nsubj") && sentence.Words[w].Head >= clause.Words.End && sentence.Words[w].Head < to)
                return true;
        }

        return false;
    }

    private static TextSpan QuotationBefore(StatementContext context, Sentence sentence)
    {
        var end = sentence.Span.Start;
        while (end > 0 && char.IsWhiteSpace(context.Text[end - 1]))
            end--;
        return end > 0 && context.QuotationsIn(new TextSpan(end - 1, end)) is [var quotation] && quotation.Span.End == end && quotation.Block == sentence.Block
            ? quotation.Span
            : default;
    }

    private TextSpan After(StatementContext context, Sentence sentence, CueClause clause, int to, ReadOnlySpan<bool> quoted, bool hasBefore)
    {
        var start = clause.Words.End;
        while (start < to && sentence.Words[start].Pos == UniversalPos.Punct && !quoted[start])
            start++;
        if (start >= to)
            return default;
        if (quoted[start])
            return Quotation(context, sentence, start, to);

        // "…," said Ann Dole, who leads the union: that is about her.
        if (hasBefore && lexicon.Says(sentence.Words[start], "relative"))
            return default;
        if (clause.Words.Start == 0 && !context.Lexicon.Says(sentence.Words[0], "as"))
            return default;
        var end = start;
        while (end < to && !IsOtherCue(sentence, clause, end, quoted))
            end++;
        var range = new WordRange(start, end);
        return end == to && GoesOn(sentence, clause, range, quoted, hasBefore) ? sentence.Trimmed(context.Text, range) : default;
    }

    /// <summary>A quotation right behind the clause, with all its sentences and what the sentence has after it.</summary>
    private static TextSpan Quotation(StatementContext context, Sentence sentence, int start, int to)
    {
        var span = sentence.Trimmed(context.Text, new WordRange(start, to));
        return span.IsEmpty ? span : context.QuotationsIn(new TextSpan(span.Start, span.Start + 1)) is [var quotation, ..] && quotation.Span.End > span.End
            ? span.Union(quotation.Span)
            : span;
    }

    private bool IsOtherCue(Sentence sentence, CueClause clause, int word, ReadOnlySpan<bool> quoted) =>
        !quoted[word] && sentence.Words[word] is { Pos: UniversalPos.Verb } verb && verb.Head == clause.Verb && !verb.Is("ccomp") && !verb.Is("parataxis") && lexicon.Verb(verb.Lemma) is { Quotes: true };

    /// <summary>The piece holds a quotation, or a finite verb that is not below a circumstance of the reporting verb.</summary>
    private static bool Holds(Sentence sentence, CueClause clause, WordRange piece, ReadOnlySpan<bool> quoted)
    {
        for (var w = piece.Start; w < piece.End; w++)
        {
            if (quoted[w] && (piece.End - w > 3 || w == piece.Start) || sentence.Words[w].Morphology.IsFinite && !IsBelowCircumstance(sentence, clause.Verb, w))
                return true;
        }

        return false;
    }

    private static bool GoesOn(Sentence sentence, CueClause clause, WordRange piece, ReadOnlySpan<bool> quoted, bool hasBefore)
    {
        for (var w = piece.Start; w < piece.End; w++)
        {
            if (quoted[w] && !hasBefore || sentence.Words[w].Morphology.IsFinite && !sentence.IsWithin(w, clause.Subject) && !IsBelowCircumstance(sentence, clause.Verb, w))
                return true;
        }

        return false;
    }

    private static bool IsBelowCircumstance(Sentence sentence, int verb, int word)
    {
        for (var climbed = 0; word >= 0 && climbed < sentence.Words.Length; climbed++, word = sentence.Words[word].Head)
        {
            if (sentence.Words[word].Head == verb)
                return !sentence.Words[word].Is("ccomp") && !sentence.Words[word].Is("parataxis") && !sentence.Words[word].Is("obj") && !sentence.Words[word].Is("dep") && !sentence.Words[word].Is("xcomp");
        }

        return false;
    }
}
