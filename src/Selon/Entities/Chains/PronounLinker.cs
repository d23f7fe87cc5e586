using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>
/// Third-person pronouns take up the most salient entity before them that agrees: subjects before others, persons before
/// bodies, the near before the far; nothing across the border of a quotation, where others speak.
/// </summary>
internal sealed class PronounLinker(ReadingContext context)
{
    // Sentences looked back at.
    private const int Window = 3;

    private readonly List<Draft> _before = [];
    private readonly PronounSalience _salience = new(context);

    private int _next;

    public static void Run(ReadingContext context)
    {
        context.Sort();
        var linker = new PronounLinker(context);
        var found = new List<Draft>();
        for (var s = 0; s < context.Sentences.Length; s++)
        {
            foreach (var word in context.Sentences[s].Words)
            {
                if ((word.Pos is UniversalPos.Pron or UniversalPos.Det || context.Lexicons.Words.Says(word.Lemma, "last-named")) && context.HeadedAt(s, word.Index) is null && linker.Resolve(s, word) is { } draft)
                    found.Add(draft);
            }
        }

        foreach (var draft in found)
            context.Add(draft);
    }

    private Draft? Resolve(int sentence, Word word)
    {
        Advance(sentence, word.Span.Start);
        var pronoun = Pronouns.Read(context, sentence, word);
        if (pronoun is null || pronoun.Value.IsOfSpeech)
            return null;
        var chain = pronoun.Value.Use switch
        {
            PronounUse.Relative => Antecedent(sentence, word),
            PronounUse.Reflexive => SubjectOf(sentence, word, pronoun.Value),
            PronounUse.Possessive => Owner(sentence, word, pronoun.Value),
            _ => Best(sentence, word, pronoun.Value, Doer(sentence, word)),
        };
        chain ??= Unnamed(pronoun.Value);
        if (chain is null)
            return null;
        var draft = NewDraft(sentence, word, pronoun.Value, chain);
        chain.Add(draft);
        _before.Add(draft);
        return draft;
    }

    private Draft NewDraft(int sentence, Word word, Pronoun pronoun, Chain chain)
    {
        // « ce dernier » is two words.
        var last = word.Pos is not (UniversalPos.Pron or UniversalPos.Det);
        var kind = chain.Mentions.Count > 0 ? chain.Kind
            : pronoun.Plural ? EntityKind.Group
            : pronoun.Who == PronounWho.Thing ? EntityKind.Organization
            : EntityKind.Person;
        var draft = DraftBuilder.Name(context, sentence, new WordRange(last ? word.Index - 1 : word.Index, word.Index + 1), MentionForm.Pronoun, kind);
        if (last)
            draft.Head = word.Index;
        draft.Plural = pronoun.Plural;
        draft.Gender = pronoun.Gender;
        draft.Nameless = chain.Mentions.Count == 0 || chain.Mentions[0].Nameless;
        draft.Quoted = context.Quotes.At(word.Span.Start) >= 0;
        return draft;
    }

    /// <summary>Somebody whom no mention before names: further pronouns may mean the same, and mean nobody else then.</summary>
    private Chain? Unnamed(Pronoun pronoun)
    {
        if (pronoun.Use is not (PronounUse.Subject or PronounUse.Any) || pronoun.Who == PronounWho.Anybody)
            return null;
        var chain = new Chain();
        context.Chains.Add(chain);
        return chain;
    }

    private void Advance(int sentence, int place)
    {
        while (_next < context.Drafts.Count && context.Drafts[_next].Span.Start < place)
        {
            if (context.Drafts[_next].Chain is not null)
                _before.Add(context.Drafts[_next]);
            _next++;
        }

        var old = 0;
        while (old < _before.Count && _before[old].Sentence < sentence - Window)
            old++;
        _before.RemoveRange(0, old);
    }

    /// <summary>The noun that the relative clause belongs to.</summary>
    private Chain? Antecedent(int sentence, Word word)
    {
        var words = context.Sentences[sentence].Words;
        var verb = word.Head >= 0 ? words[word.Head] : null;
        if (verb is { Head: >= 0 } && verb.Is("acl") && verb.Head < word.Index)
            return context.HeadedAt(sentence, verb.Head)?.Chain;
        // A weak parse: the phrase that ends right before the pronoun, a comma left out.
        for (var i = _before.Count - 1; i >= 0 && _before[i].Sentence == sentence; i--)
        {
            var gap = word.Index - _before[i].Words.End;
            if (gap is 0 or 1 && verb is null or { Relation: not "acl:relcl" })
                return gap == 0 || words[word.Index - 1].Form == "," ? _before[i].Chain : null;
        }

        return null;
    }

    /// <summary>« himself »: the subject of the nearest verb above.</summary>
    private Chain? SubjectOf(int sentence, Word word, Pronoun pronoun)
    {
        var read = context.Sentences[sentence];
        var at = word.Head;
        for (var steps = 0; steps < 6 && at >= 0; steps++)
        {
            if (read.Dependent(at, "nsubj") is { } subject && context.HeadedAt(sentence, subject.Index) is { Chain: not null } draft)
                return PronounFit.Agrees(draft, pronoun) ? draft.Chain : null;
            at = read.Words[at].Head;
        }

        return null;
    }

    /// <summary>« son avocat »: the subject of the nearest verb above, when it agrees; before any subject the most salient.</summary>
    private Chain? Owner(int sentence, Word word, Pronoun pronoun)
    {
        var read = context.Sentences[sentence];
        var below = word.Head;
        Chain? owned = null;
        for (var steps = 0; steps < 8 && below >= 0 && read.Words[below].Head >= 0; steps++)
        {
            var above = read.Words[below].Head;
            // « X, son adversaire »: not his own.
            owned ??= DraftAt(sentence, below)?.Chain;
            // « lui a rendu ses papiers »: of either.
            if (read.Dependent(above, "iobj") is { Index: var other } && other != below && DraftAt(sentence, other) is not null)
                return null;
            // « dans son jugement, le tribunal estime »: also one that follows.
            if (read.Dependent(above, "nsubj") is { } subject && subject.Index != below)
                return (DraftAt(sentence, subject.Index) ?? context.HeadedAt(sentence, subject.Index)) is { Chain: not null } draft && PronounFit.Agrees(draft, pronoun) ? draft.Chain : null;
            below = above;
        }

        return Best(sentence, word, pronoun, owned);
    }

    /// <summary>Who does it to the pronoun's person is another: the subject of its verb.</summary>
    private Chain? Doer(int sentence, Word word) =>
        (word.Is("obj") || word.Is("iobj")) && word.Head >= 0 && context.Sentences[sentence].Dependent(word.Head, "nsubj") is { } subject && subject.Index != word.Index ? DraftAt(sentence, subject.Index)?.Chain : null;

    /// <summary>The mention before this place with the head, pronouns included.</summary>
    private Draft? DraftAt(int sentence, int head)
    {
        for (var i = _before.Count - 1; i >= 0 && _before[i].Sentence == sentence; i--)
        {
            if (_before[i].Head == head || PersonNames.GovernedAs(context, _before[i]) == head)
                return _before[i];
        }

        return null;
    }

    private Chain? Best(int sentence, Word word, Pronoun pronoun, Chain? other)
    {
        var quote = context.Quotes.At(word.Span.Start);
        Chain? best = null;
        var most = 0;
        for (var i = _before.Count - 1; i >= 0; i--)
        {
            var draft = _before[i];
            if (draft.Chain == other || !PronounFit.Agrees(draft, pronoun) || context.Quotes.At(draft.Span.Start) != quote || _salience.SameClause(sentence, draft, word))
                continue;
            var score = _salience.Score(draft, sentence, pronoun) + (pronoun.Who != PronounWho.Anybody && _salience.IsClauseSubject(sentence, draft, word) ? 5 : 0);
            if (PronounSalience.NeedsNoRival(draft, sentence, pronoun) && _salience.HasRival(draft, sentence, word, pronoun))
                score = 0;
            if (score > most)
                (best, most) = (draft.Chain, score);
        }

        return best;
    }
}
