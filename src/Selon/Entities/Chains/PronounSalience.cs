using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>How much in view a mention is where a pronoun stands, and whether another noun may be meant.</summary>
internal sealed class PronounSalience(ReadingContext context)
{
    /// <summary>What is no person may be any noun between; not so in a row of pronouns of one or two sentences.</summary>
    public static bool NeedsNoRival(Draft draft, int sentence, Pronoun pronoun) =>
        (draft.Form != MentionForm.Pronoun || sentence - draft.Sentence > 1)
        && (pronoun.Who is PronounWho.Thing or PronounWho.People || pronoun.Use is PronounUse.Possessive or PronounUse.Object);

    /// <summary>« Peru recalled its envoy »: the subject of a verb above the pronoun.</summary>
    public bool IsClauseSubject(int sentence, Draft draft, Word word)
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
    public bool HasRival(Draft draft, int sentence, Word word, Pronoun pronoun)
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

    public bool SameClause(int sentence, Draft draft, Word word)
    {
        if (draft.Sentence != sentence || word.Head < 0)
            return false;
        var other = context.Sentences[sentence].Words[draft.Head];
        return other.Head == word.Head || (other.Head >= 0 && !word.Is("nsubj") && other.Head == word.Head);
    }

    public int Score(Draft draft, int sentence, Pronoun pronoun)
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
