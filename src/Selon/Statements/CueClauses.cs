using Selon.Text;

namespace Selon.Statements;

/// <summary>Attributions by a reporting clause inside or behind its content: <c>« … », a-t-il noté</c>.</summary>
internal sealed class CueClauses(CueLexicon lexicon)
{
    private const string Rule = "cue-clause";

    private readonly CueClauseFinder _finder = new(lexicon);

    public void Find(StatementContext context)
    {
        var clauses = new List<CueClause>();
        foreach (var sentence in context.Resolved.Sentences)
        {
            _finder.Find(context, sentence, clauses);
            var from = 0;
            for (var i = 0; i < clauses.Count; i++)
            {
                var to = i + 1 < clauses.Count ? clauses[i + 1].Words.Start : sentence.Words.Length;
                Add(context, sentence, clauses[i], from, i + 1 < clauses.Count ? clauses[i].Words.End : to);
                from = clauses[i].Words.End;
            }
        }
    }

    private void Add(StatementContext context, Sentence sentence, CueClause clause, int from, int to)
    {
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = Rule,
            CueWord = clause.Verb,
            CueWords = VerbGroup(sentence, clause),
            Sources = SourceWords.WithConjuncts(sentence, clause.Subject),
            Act = lexicon.Verb(sentence.Words[clause.Verb].Lemma)!.Act,
        };
        var quoted = context.Quoted(sentence.Index);
        var before = ContentBefore(context, sentence, from, clause.Words.Start, quoted);
        if (!before.IsEmpty)
            attribution.Content.Add(before);
        var after = sentence.Trimmed(context.Text, new WordRange(clause.Words.End, to));
        if (!after.IsEmpty && GoesOn(sentence, clause, to, quoted))
            attribution.Content.Add(after);
        if (attribution.Content.Count > 0)
            context.Add(attribution);
    }

    /// <summary>
    /// From the start of the sentence, or of the quotation that runs into it, to the clause; only the quotation
    /// when a colon announces it.
    /// </summary>
    private static TextSpan ContentBefore(StatementContext context, Sentence sentence, int from, int to, ReadOnlySpan<bool> quoted)
    {
        for (var w = from + 1; w < to; w++)
        {
            if (quoted[w] && !quoted[w - 1] && sentence.Words[w - 1].Form == ":")
                from = w;
        }

        var span = sentence.Trimmed(context.Text, new WordRange(from, to));
        if (span.IsEmpty || !quoted[from])
            return span;
        return context.QuotationsIn(new TextSpan(span.Start, span.Start + 1)) is [var quotation, ..]
            ? span with { Start = quotation.Span.Start }
            : span;
    }

    /// <summary>
    /// Behind the clause the content goes on when a quotation stands there, or when the clause was put into the middle of
    /// an unquoted sentence whose verb comes later.
    /// </summary>
    private static bool GoesOn(Sentence sentence, CueClause clause, int to, ReadOnlySpan<bool> quoted)
    {
        for (var w = clause.Words.End; w < to; w++)
        {
            var word = sentence.Words[w];
            if (quoted[w] || word.Morphology.IsFinite && !sentence.IsWithin(w, clause.Subject))
                return true;
        }

        return false;
    }

    private static WordRange VerbGroup(Sentence sentence, CueClause clause)
    {
        var start = clause.Words.Start;
        while (start < clause.Verb && sentence.Words[start].Pos is not (UniversalPos.Aux or UniversalPos.Verb))
            start++;
        return new WordRange(start, clause.Verb + 1);
    }
}
