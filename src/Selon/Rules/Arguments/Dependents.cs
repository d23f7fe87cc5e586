using Selon.Text;

namespace Selon.Rules;

/// <summary>The direct dependents of a predicate that matter for its arguments; -1 where there is none.</summary>
internal readonly ref struct Dependents
{
    public int Subject { get; private init; }

    public int Object { get; private init; }

    /// <summary>The agent of a passive.</summary>
    public int Agent { get; private init; }

    public int Recipient { get; private init; }

    public bool HasPassiveMark { get; private init; }

    /// <summary>True with the auxiliary (or what was parsed as copula) <c>être</c>.</summary>
    public bool HasBe { get; private init; }

    public bool HasAuxiliary { get; private init; }

    /// <summary>True with the <c>il</c> of impersonal verbs.</summary>
    public bool HasExpletive { get; private init; }

    public bool IsReflexive { get; private init; }

    public static Dependents Of(Sentence sentence, int predicate)
    {
        int subject = -1, @object = -1, agent = -1, by = -1, iobj = -1, to = -1;
        bool passive = false, be = false, auxiliary = false, expletive = false, reflexive = false;
        foreach (var d in sentence.DependentsOf(predicate))
        {
            var word = sentence.Words[d];
            switch (word.BaseRelation)
            {
                case "nsubj" when word.Relation != "nsubj:outer":
                    subject = Nearer(subject, d, predicate);
                    passive |= word.Relation == "nsubj:pass";
                    break;
                case "csubj":
                    passive |= word.Relation == "csubj:pass";
                    break;
                case "aux":
                    auxiliary = true;
                    passive |= word.Relation == "aux:pass";
                    be |= word.Lemma == "être";
                    break;
                case "cop":
                    be = true;
                    break;
                case "expl":
                    expletive |= word.Relation == "expl:subj";
                    reflexive |= PhraseSet.IsReflexivePronoun(word);
                    break;
                case "obj" when word.Relation != "obj:agent":
                    if (PhraseSet.IsReflexivePronoun(word))
                        reflexive = true;
                    else if (@object < 0)
                        @object = d;
                    break;
                case "iobj" when word.Relation == "iobj":
                    iobj = PhraseSet.IsReflexivePronoun(word) || word.Lemma is "y" or "en" ? iobj : d;
                    break;
                case "obl":
                    if (word.Relation == "obl:agent")
                        agent = agent < 0 ? d : agent;
                    else if (by < 0 && HasCase(sentence, d, "par") && (word.Relation == "obl:arg" || word.Pos == UniversalPos.Propn))
                        by = d;
                    else if (to < 0 && word.Relation == "obl:arg" && HasCase(sentence, d, "à"))
                        to = d;
                    break;
                default:
                    break;
            }
        }

        return new Dependents
        {
            Subject = subject,
            Object = @object,
            Agent = agent >= 0 ? agent : passive || be || !auxiliary ? by : -1,
            Recipient = iobj >= 0 ? iobj : to,
            HasPassiveMark = passive,
            HasBe = be,
            HasAuxiliary = auxiliary,
            HasExpletive = expletive,
            IsReflexive = reflexive,
        };
    }

    internal static bool HasCase(Sentence sentence, int word, string lemma)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("case") && sentence.Words[d].Lemma == lemma)
                return sentence.DependentsOf(d).IsEmpty;
        }

        return false;
    }

    private static int Nearer(int first, int second, int predicate) =>
        first < 0 || Math.Abs(second - predicate) < Math.Abs(first - predicate) ? second : first;
}
