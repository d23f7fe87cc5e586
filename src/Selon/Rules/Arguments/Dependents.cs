using Selon.Text;

namespace Selon.Rules;

/// <summary>The direct dependents of a predicate that matter for its arguments; -1 where there is none.</summary>
internal struct Dependents
{
    private readonly Sentence _sentence;
    private readonly VerbTable _verbs;
    private readonly int _predicate;
    private bool _passiveAuxiliary;
    private bool _passiveSubject;
    private int _indirect = -1;

    private Dependents(Sentence sentence, int predicate, VerbTable verbs)
    {
        _sentence = sentence;
        _verbs = verbs;
        _predicate = predicate;
        IsFinite = sentence.Words[predicate].Morphology.IsFinite;
    }

    public int Subject { get; private set; } = -1;

    public int Object { get; private set; } = -1;

    /// <summary>The agent of a passive.</summary>
    public int Agent { get; private set; } = -1;

    public int Recipient { get; private set; } = -1;

    /// <summary>The subject pronoun of an inversion (<c>a-t-elle dit</c>).</summary>
    public int Clitic { get; private set; } = -1;

    /// <summary>True with the auxiliary (or what was parsed as copula) <c>être</c>, <c>be</c>.</summary>
    public bool HasBe { get; private set; }

    public bool HasAuxiliary { get; private set; }

    /// <summary>True for a finite verb or one with a finite auxiliary.</summary>
    public bool IsFinite { get; private set; }

    /// <summary>True with the <c>il</c>, <c>it</c> or <c>there</c> of impersonal verbs.</summary>
    public bool HasExpletive { get; private set; }

    public bool IsReflexive { get; private set; }

    public readonly bool HasPassiveMark => _passiveAuxiliary || (_passiveSubject && (HasBe || !HasAuxiliary) && !IsMistakenPast);

    /// <summary>
    /// True for a participle without auxiliary that has a subject and an object, a clause or an infinitive of its subject's: a past tense
    /// that the tagger took for a participle (<c>Two aides insisted that …</c>). Headlines (<c>Mayor accused of fraud</c>) have none of these.
    /// </summary>
    public bool IsMistakenPast { get; private set; }

    public static Dependents Of(Sentence sentence, int predicate, VerbTable verbs)
    {
        var own = new Dependents(sentence, predicate, verbs);
        foreach (var d in sentence.DependentsOf(predicate))
            own.Add(sentence.Words[d]);
        own.IsMistakenPast = verbs.PastIsParticiple && own.Subject >= 0 && own.Subject < predicate && !own.HasAuxiliary && !own.HasBe
            && sentence.Words[predicate].Morphology is { IsParticiple: true } past && past.Has("Tense", "Past")
            && (own.Object > predicate || sentence.Dependent(predicate, "ccomp") is not null
                || sentence.Dependent(predicate, "xcomp") is not null && verbs.ControlOf(sentence.Words[predicate].Lemma) == Control.Subject);
        own.IsFinite |= own.IsMistakenPast;
        if (own.IsImpersonal())
            (own.Subject, own.HasExpletive) = (-1, true);
        if (own.Object < 0)
            own.Object = Complements.ObjectOfPhrase(sentence, predicate, verbs);
        if (own._indirect >= 0)
            own.Recipient = own._indirect;
        else if (own.Recipient < 0 && own.Object >= 0)
            own.Recipient = Complements.RecipientBehind(sentence, predicate, own.Object, verbs);
        if (own.HasAuxiliary && !own.HasBe && !own._passiveAuxiliary)
            own.Agent = -1;
        return own;
    }

    /// <summary>True for <c>il a été annoncé que…</c>, whose <c>il</c> parsers take for a subject.</summary>
    private readonly bool IsImpersonal() =>
        Subject >= 0 && HasPassiveMark && _verbs.Is(_sentence.Words[Subject], "impersonal") && !_sentence.Words[Subject].Morphology.IsPlural
        && (_sentence.Dependent(_predicate, "ccomp") ?? _sentence.Dependent(_predicate, "csubj")) is { Pos: UniversalPos.Verb or UniversalPos.Aux } clause && clause.Index > _predicate;

    private void Add(Word word)
    {
        switch (word.BaseRelation)
        {
            case "nsubj" or "csubj":
                AddSubject(word);
                break;
            case "aux" or "cop":
                AddAuxiliary(word);
                break;
            case "expl":
                HasExpletive |= word.Relation == "expl:subj" || word.Relation == "expl" && word.Index < _predicate && _verbs.Is(word, "impersonal");
                Clitic = word.Relation == "expl:subj" && word.Form.StartsWith('-') ? word.Index : Clitic;
                IsReflexive |= PhraseSet.IsReflexivePronoun(word);
                break;
            case "obj" when word.Relation != "obj:agent":
                AddObject(word);
                break;
            case "iobj" when word.Relation == "iobj":
                _indirect = PhraseSet.IsReflexivePronoun(word) || _verbs.Is(word, "adverbial") ? _indirect : word.Index;
                break;
            case "obl":
                AddComplement(word);
                break;
            default:
                break;
        }
    }

    private void AddSubject(Word word)
    {
        if (word.Relation == "nsubj:outer")
            return;
        var isNoun = word.Is("nsubj");
        if (isNoun && Complements.HasPreposition(_sentence, word.Index, _verbs))
        {
            Subject = Subject < 0 ? Complements.SubjectBehind(_sentence, word.Index, _predicate) : Subject;
            return;
        }

        _passiveSubject |= word.Relation is "nsubj:pass" or "csubj:pass";
        if (isNoun && (Subject < 0 || Math.Abs(word.Index - _predicate) < Math.Abs(Subject - _predicate)))
        {
            Subject = _verbs.IsNoObject(word.Lemma) && word.Pos == UniversalPos.Propn
                ? Complements.SubjectBeforeDay(_sentence, word.Index, _predicate)
                : Complements.SubjectAtVerb(_sentence, word.Index, _predicate);
        }
    }

    private void AddAuxiliary(Word word)
    {
        HasAuxiliary |= word.Is("aux");
        HasBe |= _verbs.Is(word, "be") || word.Is("cop");
        IsFinite |= word.Morphology["VerbForm"] is null or "Fin";
        _passiveAuxiliary |= word.Relation == "aux:pass";
    }

    private void AddObject(Word word)
    {
        if (PhraseSet.IsReflexivePronoun(word))
            IsReflexive = true;
        else if (Object < 0 && _verbs.IsNoObject(word.Lemma))
            Object = Complements.ObjectBehind(_sentence, word.Index);
        else if (Object < 0 && (!Complements.HasPreposition(_sentence, word.Index, _verbs) || Complements.HasCase(_sentence, word.Index, "partitive", _verbs)))
            Object = word.Index;
    }

    private void AddComplement(Word word)
    {
        if (Agent < 0 && Complements.IsAgent(_sentence, word, _verbs))
            Agent = word.Index;
        else if (Recipient < 0 && Complements.IsRecipient(_sentence, word, _sentence.Words[_predicate].Lemma, _verbs))
            Recipient = word.Index;
    }
}
