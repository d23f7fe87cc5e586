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
        if (chain is null)
            return null;
        var last = word.Pos is not (UniversalPos.Pron or UniversalPos.Det);
        var draft = DraftBuilder.Name(context, sentence, new WordRange(last ? word.Index - 1 : word.Index, word.Index + 1), MentionForm.Pronoun, chain.Kind);
        if (last)
            draft.Head = word.Index;
        draft.Plural = pronoun.Value.Plural;
        draft.Gender = pronoun.Value.Gender;
        draft.Quoted = context.Quotes.At(word.Span.Start) >= 0;
        chain.Add(draft);
        _before.Add(draft);
        return draft;
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
                return Agrees(draft, pronoun) ? draft.Chain : null;
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
                return (DraftAt(sentence, subject.Index) ?? context.HeadedAt(sentence, subject.Index)) is { Chain: not null } draft && Agrees(draft, pronoun) ? draft.Chain : null;
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
            if (draft.Chain == other || !Agrees(draft, pronoun) || context.Quotes.At(draft.Span.Start) != quote || SameClause(sentence, draft, word))
                continue;
            var score = Score(draft, sentence, pronoun) + (pronoun.Who != PronounWho.Anybody && IsClauseSubject(sentence, draft, word) ? 5 : 0);
            if ((pronoun.Who is PronounWho.Thing or PronounWho.People || pronoun.Use is PronounUse.Possessive or PronounUse.Object) && HasRival(draft, sentence, word, pronoun))
                score = 0;
            if (score > most)
                (best, most) = (draft.Chain, score);
        }

        return best;
    }

    /// <summary>« Peru recalled its envoy »: the subject of a verb above the pronoun.</summary>
    private bool IsClauseSubject(int sentence, Draft draft, Word word)
    {
        if (draft.Sentence != sentence)
            return false;
        var words = context.Sentences[sentence].Words;
        var subject = Role(draft);
        var at = word.Head;
        for (var steps = 0; steps < 6 && at >= 0; steps++)
        {
            if (subject.Is("nsubj") && subject.Head == at)
                return true;
            at = words[at].Head;
        }

        return false;
    }

    /// <summary>A thing or people whom no mention names stand between as a subject: the pronoun may mean them.</summary>
    private bool HasRival(Draft draft, int sentence, Word word, Pronoun pronoun)
    {
        for (var s = draft.Sentence; s <= sentence; s++)
        {
            var words = context.Sentences[s].Words;
            var from = s == draft.Sentence ? draft.Words.End : 0;
            var to = s == sentence ? word.Index : words.Length;
            for (var w = from; w < to; w++)
            {
                if (words[w].Pos == UniversalPos.Noun && words[w].Relation is "nsubj" or "nsubj:pass" or "obj" && words[w].Morphology.IsPlural == pronoun.Plural && context.HeadedAt(s, w) is null && w != word.Head)
                    return true;
            }
        }

        return false;
    }

    private bool SameClause(int sentence, Draft draft, Word word)
    {
        if (draft.Sentence != sentence || word.Head < 0)
            return false;
        var other = context.Sentences[sentence].Words[draft.Head];
        return other.Head == word.Head || (other.Head >= 0 && !word.Is("nsubj") && other.Head == word.Head);
    }

    private static bool Agrees(Draft draft, Pronoun pronoun)
    {
        var chain = draft.Chain!;
        if (pronoun.Who != PronounWho.Anybody && !IsOf(pronoun.Who, chain, draft))
            return false;
        if (pronoun.Who == PronounWho.People)
            return true;
        var plural = draft.Plural || (chain.Plural && !draft.IsPerson);
        if (plural != pronoun.Plural || draft.Form == MentionForm.Metonym && pronoun.Plural)
            return false;
        if (chain.Kind == EntityKind.Place && !pronoun.Plural && pronoun.Who != PronounWho.Thing)
            return false;
        var gender = chain.Gender != Gender.Unknown ? chain.Gender : draft.Gender;
        return gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || gender == pronoun.Gender;
    }

    private static bool IsOf(PronounWho who, Chain chain, Draft draft) => who switch
    {
        PronounWho.Person => chain.Kind == EntityKind.Person && !draft.Plural,
        // « in Asia … it »: places and titles are seldom meant, unless the sentence was about them.
        PronounWho.Thing => (chain.Kind is EntityKind.Organization or EntityKind.Country || (draft.Subject && chain.Kind is EntityKind.Place or EntityKind.Other)) && !draft.Plural,
        _ => chain.Kind == EntityKind.Group || draft.Plural || (draft.Subject && chain.Kind == EntityKind.Organization),
    };

    private int Score(Draft draft, int sentence, Pronoun pronoun)
    {
        var distance = sentence - draft.Sentence;
        var score = 20 - (5 * distance);
        if (pronoun.Use == PronounUse.Nearest)
            return Nearness(draft, distance);
        score += IsSubject(draft) ? 6 : 0;
        score += draft.Chain!.Kind switch { EntityKind.Person => 6, EntityKind.Group => pronoun.Plural ? 5 : 0, EntityKind.Organization or EntityKind.Country => pronoun.Who == PronounWho.Thing ? 4 : 1, _ => 0 };
        score += draft.Form is MentionForm.Pronoun or MentionForm.Name ? 1 : 0;
        // Whom the article names is more in view than a passing « boy » or « company ».
        if (pronoun.Who != PronounWho.Anybody)
            score += (draft.Chain.HasName ? 3 : 0) + Math.Min(3, draft.Chain.Mentions.Count / 2);
        // A phrase inside another one is less in view than the whole.
        var role = Role(draft);
        score -= role.Is("nmod") ? 3 : 0;
        // Who acts in a passive sentence comes next to its subject.
        score += role.Relation == "obl:agent" ? 3 : 0;
        return score;
    }

    /// <summary>The last one named in this sentence or the one before; inside another phrase only a person counts, when nobody else fits.</summary>
    private int Nearness(Draft draft, int distance)
    {
        var words = context.Sentences[draft.Sentence].Words;
        var word = words[PersonNames.GovernedAs(context, draft)];
        for (var steps = 0; steps < 4 && word.Head >= 0 && (word.Is("appos") || word.Is("conj") || word.Is("flat")); steps++)
            word = words[word.Head];
        var person = draft.Chain!.Kind == EntityKind.Person;
        // « le porte-parole du ministre »: of two persons the first; « en présence de X »: X.
        var inside = word.Is("nmod") && (!person || context.HeadedAt(draft.Sentence, word.Head) is { Kind: EntityKind.Person });
        var aside = inside || draft.Form == MentionForm.Pronoun || draft is { Form: MentionForm.Nominal, Class: "country-noun" } || (!person && word.Relation is "obl" or "obl:mod");
        if (distance > 1 || (aside && !person))
            return 0;
        return ((2 - distance) * 100_000) + (aside ? 0 : 50_000) + Math.Min(49_000, draft.Words.Start);
    }

    private bool IsSubject(Draft draft) =>
        draft.Subject || (draft is { IsName: true, IsPerson: true } && DraftBuilder.IsSubject(context.Sentences[draft.Sentence], PersonNames.GovernedAs(context, draft)));

    /// <summary>The word by which the mention takes part in its sentence: for a name beside an office the office.</summary>
    private Word Role(Draft draft)
    {
        var sentence = context.Sentences[draft.Sentence];
        var word = sentence.Words[PersonNames.GovernedAs(context, draft)];
        for (var steps = 0; steps < 4 && word.Head >= 0 && (word.Is("appos") || word.Is("flat") || (word.Is("nmod") && sentence.Dependent(word.Index, "case") is null)); steps++)
            word = sentence.Words[word.Head];
        return word;
    }
}
