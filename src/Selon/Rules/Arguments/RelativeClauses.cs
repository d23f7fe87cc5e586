using Selon.Text;

namespace Selon.Rules;

/// <summary>Finds what a relative pronoun stands for.</summary>
internal static class RelativeClauses
{
    private const int MaxClimb = 8;

    /// <summary>The antecedent of a relative pronoun inside a relative clause or cleft; any other word itself.</summary>
    public static int Resolve(Sentence sentence, int word, VerbTable verbs)
    {
        var w = sentence.Words[word];
        if (!IsRelative(w, verbs))
            return word;
        var at = w.Head;
        for (var i = 0; i < MaxClimb && at >= 0; i++)
        {
            var clause = sentence.Words[at];
            if (clause.Relation is "acl:relcl" or "advcl:cleft")
                return clause.Head < word ? clause.Head : word;
            if (!clause.Is("conj") && !clause.Is("xcomp") && !clause.Is("ccomp") && !clause.Is("parataxis"))
                return word;
            at = clause.Head;
        }

        return word;
    }

    /// <summary>
    /// The antecedent that a relative clause without pronoun has as its object (<c>the man police arrested</c>), or -1.
    /// </summary>
    public static int ZeroObject(Sentence sentence, int verb, VerbTable verbs)
    {
        var word = sentence.Words[verb];
        if (word.Relation != "acl:relcl" || word.Head < 0 || word.Head > verb || verbs.IsNoObject(sentence.Words[word.Head].Lemma))
            return -1;
        for (var w = word.Head + 1; w < verb; w++)
        {
            if (IsRelative(sentence.Words[w], verbs) || sentence.Words[w].Morphology.Has("PronType", "Rel"))
                return -1;
        }

        foreach (var d in sentence.DependentsOf(verb))
        {
            // A preposition left behind governs the antecedent: "the man they spoke to".
            if (sentence.Words[d].Pos == UniversalPos.Adp && !sentence.Words[d].Is("compound") || sentence.Words[d].Is("ccomp") || sentence.Words[d].Is("xcomp"))
                return -1;
        }

        return word.Head;
    }

    private static bool IsRelative(Word word, VerbTable verbs) =>
        word.Pos == UniversalPos.Pron && (word.Morphology.Has("PronType", "Rel") || verbs.Is(word, "relative"));
}
