using Selon.Text;

namespace Selon.Rules;

/// <summary>Finds what a relative pronoun stands for.</summary>
internal static class RelativeClauses
{
    private const int MaxClimb = 8;

    /// <summary>The antecedent of a relative pronoun inside a relative clause or cleft; any other word itself.</summary>
    public static int Resolve(Sentence sentence, int word)
    {
        var w = sentence.Words[word];
        if (!IsRelative(w))
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

    private static bool IsRelative(Word word) =>
        word.Pos == UniversalPos.Pron && (word.Morphology.Has("PronType", "Rel") || word.Lemma is "qui" or "que" or "lequel");
}
