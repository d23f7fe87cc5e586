using Selon.Text;

namespace Selon.Rules;

/// <summary>What a complement is by its preposition, where the parser's label alone cannot be trusted.</summary>
internal static class Complements
{
    /// <summary>How deep an apposition may hang below what was taken for the subject.</summary>
    private const int MaxClimb = 8;

    /// <summary>
    /// Parsers mix up agents and other complements with <c>par</c>; a noun with a determiner or a name is an agent unless the
    /// table knows it as manner or time (<c>par le biais</c>, <c>par la suite</c>).
    /// </summary>
    public static bool IsAgent(Sentence sentence, Word word, VerbTable verbs)
    {
        if (!HasCase(sentence, word.Index, "agent", verbs))
            return word.Relation == "obl:agent" && (HasCase(sentence, word.Index, "agent if labelled", verbs) || (sentence.Dependent(word.Index, "case") is null && sentence.Dependent(word.Index, "cc") is null));
        return word.Relation == "obl:agent" || (!verbs.IsNoAgent(word.Lemma) && IsDefinite(sentence, word));
    }

    /// <summary>
    /// A verb that asks somebody to do something takes any complement with <c>à</c>; English <c>to</c> has no label of its own, so
    /// that all but verbs of motion take it.
    /// </summary>
    public static bool IsRecipient(Sentence sentence, Word word, string verb, VerbTable verbs) =>
        (word.Relation is "obl:arg" or "obl:agent" || verbs.ControlOf(verb) == Control.Recipient) && HasCase(sentence, word.Index, "recipient", verbs)
        || HasCase(sentence, word.Index, "recipient of any", verbs) && !verbs.TakesGoal(verb);

    /// <summary>The complement with <c>à</c> that the parser hung on the object (<c>livrer des vivres au Soudan</c>), or -1.</summary>
    public static int RecipientBehind(Sentence sentence, int predicate, int @object, VerbTable verbs)
    {
        foreach (var d in sentence.DependentsOf(@object))
        {
            var word = sentence.Words[d];
            if (word.Is("nmod") && IsDefinite(sentence, word)
                && (HasCase(sentence, d, "recipient", verbs) || verbs.IsDative(sentence.Words[predicate].Lemma) && HasCase(sentence, d, "recipient of any", verbs)))
                return d;
        }

        return -1;
    }

    /// <summary>
    /// The object behind a bare noun that makes one phrase with the verb, or -1: <c>mettre en garde la France</c>, where the
    /// parser hangs it on the noun.
    /// </summary>
    public static int ObjectOfPhrase(Sentence sentence, int predicate, VerbTable verbs)
    {
        foreach (var d in sentence.DependentsOf(predicate))
        {
            var noun = sentence.Words[d];
            if (d < predicate || !noun.Is("obl") || noun.Pos != UniversalPos.Noun || IsDefinite(sentence, noun))
                continue;
            foreach (var below in sentence.DependentsOf(d))
            {
                var word = sentence.Words[below];
                if (word.Is("nmod") && below > d && !HasPreposition(sentence, below, verbs) && IsDefinite(sentence, word))
                    return below;
            }
        }

        return -1;
    }

    /// <summary>True when the word has exactly a preposition of this role, not a longer one that starts with it.</summary>
    public static bool HasCase(Sentence sentence, int word, string role, VerbTable verbs)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("case") && verbs.Is(sentence.Words[d], role))
                return sentence.DependentsOf(d).IsEmpty;
        }

        return false;
    }

    /// <summary>True when the word has a preposition, so that it is neither subject nor object (<c>entre dix et vingt</c> may be).</summary>
    public static bool HasPreposition(Sentence sentence, int word, VerbTable verbs) =>
        sentence.Dependent(word, "case") is { } preposition && !verbs.Is(preposition, "quantity");

    private static bool IsDefinite(Sentence sentence, Word word) =>
        word.Pos is UniversalPos.Propn or UniversalPos.Pron
        || sentence.Dependent(word.Index, "det") is not null
        || sentence.Dependent(word.Index, "nummod") is not null;

    /// <summary>
    /// The real subject where the parse took a circumstance for it: in <c>à Moscou, l'ambassadeur a affirmé</c> the
    /// ambassador stands as an apposition below Moscow. -1 when there is none.
    /// </summary>
    internal static int SubjectBehind(Sentence sentence, int circumstance, int predicate)
    {
        for (var w = predicate - 1; w > circumstance; w--)
        {
            if (sentence.Words[w].Is("appos") && HangsBelow(sentence, w, circumstance) && sentence.Dependent(w, "det") is { } article && article.Index > 0 && sentence.Words[article.Index - 1].Form == ",")
                return w;
        }

        return -1;
    }

    private static bool HangsBelow(Sentence sentence, int word, int ancestor)
    {
        for (var climbed = 0; word >= 0 && climbed <= MaxClimb; climbed++, word = sentence.Words[word].Head)
        {
            if (word == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The real object where the parse took a day for it: in <c>a condamné lundi Marc Dol</c> the man stands as an
    /// apposition below Monday. -1 when there is none.
    /// </summary>
    internal static int ObjectBehind(Sentence sentence, int day)
    {
        foreach (var d in sentence.DependentsOf(day))
        {
            var word = sentence.Words[d];
            if (d > day && word.Pos is UniversalPos.Propn or UniversalPos.Noun && (word.Is("appos") || word.Is("nmod") || word.Is("flat")) && sentence.Dependent(d, "case") is null && sentence.Words[d - 1].Form != ",")
                return d;
        }

        return -1;
    }

    /// <summary>
    /// The subject itself or, in <c>L'armée tire, l'ONU appelle à une trêve</c> read as one clause, the noun phrase between comma
    /// and verb: a real apposition would be closed by a comma of its own.
    /// </summary>
    internal static int SubjectAtVerb(Sentence sentence, int subject, int predicate)
    {
        foreach (var d in sentence.DependentsOf(subject))
        {
            var word = sentence.Words[d];
            if (!word.Is("appos") || d > predicate || sentence.Dependent(d, "det") is not { } article || article.Index == 0 || sentence.Words[article.Index - 1].Form != ",")
                continue;
            var next = sentence.Subtree(d).End;
            while (next < predicate && sentence.Words[next].Pos is UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Pron)
                next++;
            if (next == predicate)
                return d;
        }

        return subject;
    }

    /// <summary>"The court Saturday convicted …": the noun before a day that the parser took for the subject, else the subject.</summary>
    internal static int SubjectBeforeDay(Sentence sentence, int subject, int predicate)
    {
        var before = subject - 1;
        return before >= 0 && subject < predicate && sentence.Words[before].Head == subject
            && sentence.Words[before].Pos is UniversalPos.Noun or UniversalPos.Propn && sentence.Dependent(before, "case") is null
            ? before
            : subject;
    }
}
