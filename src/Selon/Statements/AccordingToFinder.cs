using Selon.Text;

namespace Selon.Statements;

/// <summary>Attributions by a preposition: <c>selon lui</c>, <c>d'après le rapport</c>, <c>de l'avis des experts</c>.</summary>
internal sealed class AccordingToFinder(CueLexicon lexicon)
{
    private const string Rule = "according-to";

    public void Find(StatementContext context)
    {
        foreach (var sentence in context.Resolved.Sentences)
        {
            var quoted = context.Quoted(sentence.Index);
            for (var w = 0; w < sentence.Words.Length; w++)
            {
                if (quoted[w] || Match(sentence, w) is not { } preposition)
                    continue;
                Add(context, sentence, preposition, new WordRange(w, w + preposition.Words.Length));
                w += preposition.Words.Length - 1;
            }
        }
    }

    private SourcePreposition? Match(Sentence sentence, int start)
    {
        foreach (var preposition in lexicon.AccordingTo)
        {
            if (start + preposition.Words.Length >= sentence.Words.Length)
                continue;
            var i = 0;
            while (i < preposition.Words.Length && Same(sentence.Words[start + i].Form, preposition.Words[i]))
                i++;
            if (i == preposition.Words.Length)
                return preposition;
        }

        return null;
    }

    private static bool Same(string form, string word)
    {
        if (form.Length != word.Length)
            return false;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i] is '’' ? '\'' : char.ToLowerInvariant(form[i]);
            if (c != word[i])
                return false;
        }

        return true;
    }

    private void Add(StatementContext context, Sentence sentence, SourcePreposition preposition, WordRange cue)
    {
        var source = Governed(sentence, cue);
        if (source < 0)
            return;
        var phrase = SourceWords.Phrase(sentence, source);
        phrase = new WordRange(cue.Start, WithoutSubject(sentence, cue, WithRelative(sentence, source, Math.Max(phrase.End, cue.End))));
        // Nothing is left to be said: the parse has swallowed a clause whose verb it took for a noun.
        if (cue.Start == 0 && SentenceEnd(sentence, phrase.End) && FirstComma(sentence, source, phrase.End) is var comma && comma < phrase.End)
            phrase = phrase with { End = comma };
        var relative = sentence.Words[source].Morphology.Has("PronType", "Rel") || lexicon.Says(sentence.Words[source], "relative");
        if (relative)
        {
            AddRelative(context, sentence, cue, source);
            return;
        }

        // "Pour X, …" names a source only at the head of its clause and when a comma parts it; "selon les plans" is a manner.
        if (preposition.NeedsPerson && !(IsFramed(sentence, phrase) && IsPerson(context, sentence, source)) || lexicon.IsManner(sentence.Words[source].Lemma))
            return;
        // "Il a rappelé que, selon lui, …" names the speaker of the statement around it once more.
        var around = context.Found.FirstOrDefault(a => a.Sentence == sentence.Index && a.Content.Exists(c => c.Contains(sentence.Words[cue.Start].Span)));
        if (around is not null && sentence.Words[source].Pos == UniversalPos.Pron)
            return;
        var attribution = Create(sentence, cue, source, preposition.NeedsSpeaker || !StandsApart(sentence, phrase), phrase.End);
        foreach (var piece in Clause(context, sentence, cue, source, phrase))
        {
            var span = sentence.Trimmed(context.Text, piece);
            if (!span.IsEmpty)
                attribution.Content.Add(span);
        }

        if (attribution.Content.Count > 0)
            context.Add(attribution);
    }

    private static Attribution Create(Sentence sentence, WordRange cue, int source, bool needsSpeaker, int limit = int.MaxValue) => new()
    {
        Sentence = sentence.Index,
        SourceSentence = sentence.Index,
        FoundBy = Rule,
        CueWord = cue.Start,
        CueWords = cue,
        Sources = SourceWords.WithConjuncts(sentence, source),
        Act = "say",
        NeedsSpeaker = needsSpeaker,
        SourceLimit = limit,
    };

    /// <summary><c>une déclaration selon laquelle P</c>: the noun is the source, the relative clause the content.</summary>
    private static void AddRelative(StatementContext context, Sentence sentence, WordRange cue, int pronoun)
    {
        var verb = sentence.Words[pronoun].Head;
        if (verb < 0)
            return;
        while (verb >= 0 && !sentence.Words[verb].Is("acl"))
            verb = sentence.Words[verb].Head;
        if (verb < 0 || sentence.Words[verb].Head < 0)
            return;
        var attribution = Create(sentence, cue, sentence.Words[verb].Head, needsSpeaker: false);
        var end = sentence.Subtree(verb).End;
        var content = sentence.Trimmed(context.Text, new WordRange(Math.Min(pronoun + 1, end), end));
        if (content.IsEmpty)
            return;
        attribution.Content.Add(content);
        context.Add(attribution);
    }

    /// <summary>Head of the phrase behind the preposition: the word that the parse hangs it on, if it lies behind; else the next noun or pronoun.</summary>
    private static int Governed(Sentence sentence, WordRange cue)
    {
        for (var w = cue.Start; w < cue.End; w++)
        {
            var head = sentence.Words[w].Head;
            if (head >= cue.End && sentence.Words[head].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
                return head;
        }

        for (var w = cue.End; w < Math.Min(cue.End + 5, sentence.Words.Length); w++)
        {
            if (sentence.Words[w].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
                return w;
            if (sentence.Words[w].Pos is UniversalPos.Punct or UniversalPos.Verb)
                return -1;
        }

        return -1;
    }

    /// <summary>
    /// End of the phrase: where the parse has swallowed the subject as one more apposition (<c>Selon un témoin, M. X, deux
    /// camions ont brûlé</c>) the phrase ends at its last comma.
    /// </summary>
    private static int WithoutSubject(Sentence sentence, WordRange cue, int end)
    {
        var next = end;
        while (next < sentence.Words.Length && sentence.Words[next].Pos is UniversalPos.Adv or UniversalPos.Pron or UniversalPos.Part)
            next++;
        var isClosed = next + 1 < sentence.Words.Length && sentence.Words[next].Form == "," && sentence.Words[next + 1].Morphology.IsFinite;
        if (cue.Start > 0 || next >= sentence.Words.Length || !sentence.Words[next].Morphology.IsFinite && !isClosed)
            return end;
        // A comma right before the verb closes an apposition of the subject: "…, Ann Dole, 56, died".
        var skip = isClosed ? 1 : 0;
        for (var w = end - 1; w > cue.End; w--)
        {
            if (sentence.Words[w].Form == "," && skip-- <= 0)
                return w;
        }

        return end;
    }

    /// <summary>A relative clause or participle right behind the source belongs to it: <c>d'après un diplomate qui a requis l'anonymat</c>.</summary>
    private static int WithRelative(Sentence sentence, int source, int end)
    {
        foreach (var d in sentence.DependentsOf(source))
        {
            if (sentence.Words[d].Is("acl") && sentence.Subtree(d) is var clause && clause.Start <= end && clause.End > end)
                return FirstComma(sentence, end, clause.End);
        }

        return end;
    }

    private static bool SentenceEnd(Sentence sentence, int word)
    {
        while (word < sentence.Words.Length && sentence.Words[word].Pos == UniversalPos.Punct)
            word++;
        return word >= sentence.Words.Length;
    }

    private static int FirstComma(Sentence sentence, int from, int to)
    {
        for (var w = from; w < to; w++)
        {
            if (sentence.Words[w].Form == ",")
                return w;
        }

        return to;
    }

    private static bool StandsApart(Sentence sentence, WordRange phrase) =>
        phrase.Start == 0
        || sentence.Words[phrase.Start - 1].Pos == UniversalPos.Punct
        || phrase.End >= sentence.Words.Length
        || sentence.Words[phrase.End].Pos == UniversalPos.Punct;

    private static bool IsPerson(StatementContext context, Sentence sentence, int source) =>
        context.Resolved.EntityAt(sentence.Index, source) is { Kind: Entities.EntityKind.Person }
        || context.Resolved.EntityAt(sentence.Index, source) is null && sentence.Words[source] is { Pos: UniversalPos.Pron } pronoun && context.Lexicon.Says(pronoun, "person");

    private static bool IsFramed(Sentence sentence, WordRange phrase) =>
        (phrase.Start == 0 || sentence.Words[phrase.Start - 1].Pos == UniversalPos.Punct)
        && phrase.End < sentence.Words.Length
        && sentence.Words[phrase.End].Form == ",";

    /// <summary>
    /// What the phrase says something of: the whole sentence without it when it stands at one of the sentence's ends, else
    /// the clause that governs it.
    /// </summary>
    private static List<WordRange> Clause(StatementContext context, Sentence sentence, WordRange cue, int source, WordRange phrase)
    {
        var whole = new WordRange(0, sentence.Words.Length);
        var clause = cue.Start == 0 ? whole : EmbeddedClause(sentence, source, cue) ?? whole;
        var pieces = new List<WordRange>();
        if (clause.Start < phrase.Start)
            pieces.Add(new WordRange(clause.Start, phrase.Start));
        if (phrase.End < clause.End)
            pieces.Add(new WordRange(phrase.End, clause.End));

        // A piece without a verb or a quotation beside one that has them is a remnant of the phrase, not content.
        if (pieces.Count == 2 && !IsContentful(context, sentence, source, pieces[1]) && IsContentful(context, sentence, source, pieces[0]))
            pieces.RemoveAt(1);
        return pieces;
    }

    private static WordRange? EmbeddedClause(Sentence sentence, int source, WordRange cue)
    {
        for (var w = sentence.Words[source].Head; w >= 0; w = sentence.Words[w].Head)
        {
            var word = sentence.Words[w];
            if (word.Is("ccomp") || word.Is("acl") || word.Is("advcl"))
            {
                var clause = sentence.Subtree(w);
                return clause.Start <= cue.Start && clause.End >= cue.End ? clause : null;
            }
        }

        return null;
    }

    private static bool IsContentful(StatementContext context, Sentence sentence, int source, WordRange piece)
    {
        var quoted = context.Quoted(sentence.Index);
        for (var w = piece.Start; w < piece.End; w++)
        {
            if (quoted[w] || sentence.Words[w].Pos is UniversalPos.Verb or UniversalPos.Aux && !sentence.IsWithin(w, source))
                return true;
        }

        return false;
    }
}
