using Selon.Text;

namespace Selon.Rules;

/// <summary>The state of reading one sentence's arguments; see <see cref="ArgumentReader"/>.</summary>
internal sealed class ArgumentWork(Sentence sentence, VerbTable verbs)
{
    private readonly int[] _subject = New(sentence.Words.Length);
    private readonly int[] _object = New(sentence.Words.Length);
    private readonly bool[] _passive = new bool[sentence.Words.Length];

    public List<(int Predicate, ArgumentKind Kind, int Word)> Found { get; } = [];

    public static bool IsPredicate(Sentence sentence, int word)
    {
        var w = sentence.Words[word];
        if (w.Pos == UniversalPos.Verb || (w.Pos == UniversalPos.Aux && !w.Is("aux") && !w.Is("cop")))
            return true;
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("nsubj"))
                return true;
        }

        return false;
    }

    /// <summary>Finds the arguments of a word whose governors have been visited.</summary>
    public void Visit(int word)
    {
        var own = Dependents.Of(sentence, word, verbs);
        _passive[word] = IsPassive(word, own);
        var inverted = InvertedSubject(sentence.Words[word], own);
        var displaced = DisplacedSubject(word, own);
        var subject = displaced >= 0 ? displaced
            : own.Subject >= 0 ? RelativeClauses.Resolve(sentence, own.Subject, verbs)
            : inverted >= 0 ? inverted
            : own.HasExpletive ? -1
            : own.IsFinite && IsCoordinated(sentence.Words[word]) && NearestSubject.Of(sentence, word) is var between && between > sentence.Words[word].Head ? between
            : Understood(word, own) is var understood and >= 0 ? understood
            : own.IsFinite && !sentence.Words[word].Morphology.Has("Mood", "Imp") ? NearestSubject.Of(sentence, word)
            : -1;
        _subject[word] = subject;
        _object[word] = displaced >= 0 ? own.Subject : own.Object < 0 ? MissingObject(word, own) : own.Object == inverted ? -1 : RelativeClauses.Resolve(sentence, own.Object, verbs);
        if (_passive[word])
        {
            Add(word, ArgumentKind.Patient, subject >= 0 && !(own.Object >= 0 && verbs.IsDative(sentence.Words[word].Lemma)) ? subject : _object[word]);
            Add(word, ArgumentKind.Agent, own.Agent >= 0 ? own.Agent : SharedAgent(word));
        }
        else
        {
            Add(word, ArgumentKind.Agent, subject >= 0 ? subject : own.Agent);
            Add(word, ArgumentKind.Patient, _object[word] == subject ? -1 : _object[word]);
        }

        if (Receiver(word, own, subject) is >= 0 and var first)
            Add(word, ArgumentKind.Recipient, first);
        else if (own.Recipient >= 0)
            Add(word, ArgumentKind.Recipient, RelativeClauses.Resolve(sentence, own.Recipient, verbs));
    }

    /// <summary>
    /// The one who receives where that is the subject of a passive (<c>reporters were told that …</c>) or the only object beside a
    /// clause (<c>told reporters that …</c>); or -1.
    /// </summary>
    private int Receiver(int word, in Dependents own, int subject)
    {
        if (own.Recipient >= 0 || !verbs.IsDative(sentence.Words[word].Lemma))
            return -1;
        var hasClause = sentence.Dependent(word, "ccomp") is not null || sentence.Dependent(word, "xcomp") is not null;
        return _passive[word]
            ? own.Object >= 0 || hasClause ? subject : -1
            : hasClause ? _object[word] : -1;
    }

    private static int[] New(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }

    private void Add(int predicate, ArgumentKind kind, int word)
    {
        if (word >= 0 && word != predicate)
            Found.Add((predicate, kind, word));
    }

    /// <summary>
    /// The subject behind a verb put into or after what is said: the pronoun of <c>a-t-elle dit</c>; the noun of
    /// <c>a indiqué la police</c>, which parsers take for the object. A finite verb has a subject, so the only noun is it.
    /// </summary>
    private int InvertedSubject(Word word, in Dependents own)
    {
        if (own.Subject >= 0 || !own.IsFinite)
            return -1;
        var reports = verbs.StandsInSpeech(word.Lemma);
        if (own.Clitic >= 0)
            return reports || !verbs.Is(sentence.Words[own.Clitic], "impersonal") ? own.Clitic : -1;
        return reports && own.Object > word.Index && !own.HasExpletive && !_passive[word.Index] && !IsCoordinated(word) && !word.Morphology.Has("Mood", "Imp") ? own.Object : -1;
    }

    /// <summary>The noun before a verb whose only noun, behind it, was taken for the subject: <c>X critique [les institutions]</c>.</summary>
    private int DisplacedSubject(int word, in Dependents own) =>
        own.Subject > word && own.Object < 0 && own.IsFinite && !_passive[word] && !own.IsReflexive && !own.HasBe
        && !verbs.StandsInSpeech(sentence.Words[word].Lemma) && sentence.Words[own.Subject].Pos is UniversalPos.Noun or UniversalPos.Propn
            ? NearestSubject.Of(sentence, word)
            : -1;

    /// <summary>
    /// The auxiliary decides; a bare past participle is passive, unless it shares its auxiliary with the verb that it is
    /// coordinated to (<c>ont accusé et condamné</c>) or has an object of its own.
    /// </summary>
    private bool IsPassive(int word, in Dependents own)
    {
        var w = sentence.Words[word];
        if (w.Pos is not (UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adj) || verbs.IsPerfectWithBe(w.Lemma) || own.IsReflexive)
            return false;
        if (own.HasPassiveMark || (own.HasBe && w.Morphology.IsParticiple && !w.Morphology.Has("Tense", "Pres")))
            return true;
        if (own.HasAuxiliary || own.IsMistakenPast || !w.Morphology.IsParticiple || w.Morphology.Has("Tense", "Pres") || own.Object >= 0)
            return false;
        return !(IsCoordinated(w) && sentence.Words[w.Head].Morphology.IsParticiple && IsPredicate(sentence, w.Head)) || _passive[w.Head];
    }

    /// <summary>The subject of a predicate that has none of its own, or -1.</summary>
    private int Understood(int word, in Dependents own)
    {
        var w = sentence.Words[word];
        if (w.Head < 0)
            return -1;
        if (IsCoordinated(w))
            return w.Morphology.IsParticiple || !sentence.Words[w.Head].Is("acl") ? _subject[w.Head] : -1;
        if (own.IsFinite || (!w.Morphology.IsInfinitive && !w.Morphology.IsParticiple && !w.Morphology.Has("VerbForm", "Ger")))
            return -1;
        return w.BaseRelation switch
        {
            "xcomp" or "ccomp" or "obj" or "obl" => IsPurpose(word) ? _subject[w.Head] : Controlled(w.Head),
            "acl" or "amod" => w.Morphology.IsInfinitive ? -1 : w.Head,
            "advcl" => IsComplement(word) ? Controlled(w.Head) : _subject[w.Head],
            _ => -1,
        };
    }

    /// <summary>True for <c>pour partir</c>, whose subject is the governor's whatever else the governor has.</summary>
    private bool IsPurpose(int word) => sentence.Dependent(word, "mark") is { } mark && verbs.Is(mark, "purpose");

    /// <summary>True for <c>of lying</c> under a verb whose object is understood: <c>accuse X of lying</c>.</summary>
    private bool IsComplement(int word) =>
        verbs.ControlOf(sentence.Words[sentence.Words[word].Head].Lemma) == Control.Object
        && (sentence.Dependent(word, "mark") ?? sentence.Dependent(word, "case")) is { } mark && verbs.Is(mark, "complement");

    /// <summary>A verb with a conjunction before it is coordinated, whatever the parser calls it.</summary>
    private bool IsCoordinated(Word word) =>
        word.Head >= 0
        && (word.Is("conj") || (word.Head < word.Index && sentence.Dependent(word.Index, "cc") is not null && IsPredicate(sentence, word.Head)));

    /// <summary>The understood subject of an infinitive under <paramref name="governor"/>.</summary>
    private int Controlled(int governor)
    {
        var own = Dependents.Of(sentence, governor, verbs);
        var target = _object[governor] >= 0 && _object[governor] != _subject[governor] ? _object[governor] : -1;
        switch (verbs.ControlOf(sentence.Words[governor].Lemma))
        {
            case Control.None:
                return -1;
            case Control.Subject:
                return _passive[governor] ? own.Agent : _subject[governor];
            case Control.Object:
                return _passive[governor] ? _subject[governor] : target >= 0 ? target : own.Recipient;
            case Control.Recipient:
                return own.Recipient >= 0 ? RelativeClauses.Resolve(sentence, own.Recipient, verbs) : target;
            default:
                return _passive[governor] ? _subject[governor]
                    : target >= 0 ? target
                    : own.Recipient >= 0 ? RelativeClauses.Resolve(sentence, own.Recipient, verbs)
                    : _subject[governor];
        }
    }

    /// <summary>An object after both verbs belongs to both: <c>condamne et dénonce les violences</c>.</summary>
    private int SharedObject(int word)
    {
        var w = sentence.Words[word];
        if (!IsCoordinated(w) || _passive[word])
            return -1;
        return _object[w.Head] > word ? _object[w.Head] : -1;
    }

    /// <summary>The object that stands elsewhere: shared with the verb before, or what a relative clause without pronoun belongs to.</summary>
    private int MissingObject(int word, in Dependents own)
    {
        if (own.Subject >= 0 && !_passive[word] && RelativeClauses.ZeroObject(sentence, word, verbs) is >= 0 and var antecedent)
            return antecedent;
        return SharedObject(word);
    }

    private int SharedAgent(int word)
    {
        var w = sentence.Words[word];
        if (!IsCoordinated(w) || !_passive[w.Head])
            return -1;
        var agent = Dependents.Of(sentence, w.Head, verbs).Agent;
        return agent > word ? agent : -1;
    }
}
