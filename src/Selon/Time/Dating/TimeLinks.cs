using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Where a day lies towards the day of publication; None for what is no day, or a day ahead.</summary>
internal enum DaySide : byte
{
    None,
    Same,
    Past,
}

/// <summary>Says which words an expression dates, from where the parser hung it (Universal Dependencies).</summary>
internal sealed class TimeLinks(DatingWords words, ClauseWalk walk)
{
    /// <summary>Most words between an expression and the word that it dates.</summary>
    private const int MostLinks = 10;

    /// <summary>True when an expression modifies a word, directly or as the date of what surrounds it ("lors du sommet du 3 mai").</summary>
    /// <param name="side">Where the expression lies towards the day of publication, when it is a day.</param>
    public bool HangsOn(Sentence sentence, WordRange expression, int node, DaySide side)
    {
        if (NounBefore(sentence, expression) is var noun and >= 0)
            return noun == node || (PassesDateOn(sentence, sentence.Words[noun], DaySide.None, false) && HangsOn(sentence, noun, node, 1, DaySide.None));
        if (OtherTimeBefore(sentence, expression) is var other and >= 0)
            return other == node;
        if (ParticipleBefore(sentence, expression) is var participle and >= 0)
            return participle == node || HangsOn(sentence, participle, node, 1, side);
        return HeadOf(sentence, expression) is var at and >= 0 && (HangsOn(sentence, at, node, 0, side) || StandsBefore(sentence, expression, at, node));
    }

    /// <summary>"in reprisal for strikes last week": a stretch without preposition behind an event of another time is that event's. Else -1.</summary>
    private int OtherTimeBefore(Sentence sentence, WordRange expression)
    {
        var noun = expression.Start - 1;
        return noun > 0 && expression.Length > 1 && sentence.Words[noun].Pos == UniversalPos.Noun && sentence.Words[expression.Start].Pos == UniversalPos.Adj
            && words.EventNouns.Contains(sentence.Words[noun].Lemma) && ClauseWalk.HasMark(sentence, noun, words.Apart, none: false)
            ? noun
            : -1;
    }

    /// <summary>The participle in "in this photo released on August 30", right before an expression that the parser hung elsewhere; else -1.</summary>
    private static int ParticipleBefore(Sentence sentence, WordRange expression)
    {
        var i = expression.Start - 1;
        if (i > 0 && sentence.Words[i].Pos == UniversalPos.Adp)
            i--;
        return i > 0 && sentence.Words[i] is { Pos: UniversalPos.Verb } verb && verb.Is("acl") && verb.Morphology.IsParticiple && verb.Morphology.Has("Tense", "Past")
            && !ClauseWalk.IsRelative(verb) && GovernorOf(sentence, expression) is var head && head != i && head < i
            ? i
            : -1;
    }

    /// <summary>The subject of a verb; in "The court Saturday convicted …" the noun before the day that the parser took for it.</summary>
    public static Word? SubjectOf(Sentence sentence, int verb)
    {
        if (sentence.Dependent(verb, "nsubj") is not { } subject)
            return null;
        return BeforeDay(sentence, subject.Index, verb) ?? subject;
    }

    private static Word? BeforeDay(Sentence sentence, int subject, int verb)
    {
        if (subject != verb - 1 || subject == 0 || sentence.Words[subject].Pos != UniversalPos.Propn)
            return null;
        var noun = sentence.Words[subject - 1];
        return noun.Head == subject && noun.Pos is UniversalPos.Noun or UniversalPos.Propn ? noun : null;
    }

    /// <summary>"The president on Sunday denounced …": a parser may hang it on the subject, which ends where it starts.</summary>
    private static bool StandsBefore(Sentence sentence, WordRange expression, int at, int node)
    {
        if (sentence.Words[at].Head == node && sentence.Words[at].Is("nsubj") && BeforeDay(sentence, at, node) != null)
            return true;
        if (expression.End >= sentence.Words.Length || sentence.Words[at].Head is not (>= 0 and var noun) || sentence.Words[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        var next = sentence.Words[expression.End];
        if (next.Pos == UniversalPos.Aux)
            next = next.Head >= 0 ? sentence.Words[next.Head] : next;
        return next.Index == node && next.Pos == UniversalPos.Verb && noun < expression.Start && IsIn(sentence, noun, sentence.Dependent(node, "nsubj"));
    }

    /// <summary>True for a word or one below it in the same phrase.</summary>
    private static bool IsIn(Sentence sentence, int word, Word? phrase)
    {
        for (var steps = 0; phrase != null && word >= 0 && steps < MostLinks; steps++, word = sentence.Words[word].Head)
        {
            if (word == phrase.Index)
                return true;
        }

        return false;
    }

    private bool HangsOn(Sentence sentence, int at, int node, int links, DaySide side)
    {
        var expression = at;
        bool isRelative = false, isNominal = links == 0;
        for (; links < MostLinks; links++)
        {
            var word = sentence.Words[at];
            if (word.Head < 0 || (links == 0 && (word.Is("nsubj") || word.Is("conj"))))
                return false;
            isNominal &= word.Pos is not (UniversalPos.Verb or UniversalPos.Aux);
            if (links > 0 && !(isNominal && side != DaySide.None && at < expression && HasNoDay(word)) && !PassesDateOn(sentence, word, side, isRelative))
                return false;
            if (word.Head == node)
                return true;
            isRelative = word.Is("acl") || (isRelative && IsOfName(word));
            at = word.Head;
        }

        return false;
    }

    /// <summary>
    /// "met the defendants on Saturday", "struck at the consulate in the town late Thursday": people, places and things have no
    /// day, wherever a parser hung it; what has happened on it is told by the word above them.
    /// </summary>
    private bool HasNoDay(Word word) =>
        !word.Is("nsubj") && !words.Barriers.Contains(word.Lemma) && (word.Pos is UniversalPos.Propn or UniversalPos.Num || (word.Pos == UniversalPos.Noun && !words.EventNouns.Contains(word.Lemma)));

    /// <summary>The date of a word is also that of its head: a participle's for its noun, a setting's for its clause.</summary>
    /// <param name="side">A past date is no aim: in "se sont entendus pour s'unir lundi" it dates the agreement.</param>
    /// <param name="isRelative">It comes from a relative clause, which may hang on a part of the noun it means.</param>
    private bool PassesDateOn(Sentence sentence, Word word, DaySide side, bool isRelative)
    {
        if (word.Pos == UniversalPos.Noun && words.Barriers.Contains(word.Lemma))
            return false;
        if (isRelative && (word.Is("nmod") || IsOfName(word)))
            return true;
        if (side == DaySide.Past && word.Morphology.IsInfinitive && (word.Is("advcl") || word.Is("xcomp") || word.Is("acl")))
            return true;
        if (word.Is("acl"))
            return !ClauseWalk.IsRelative(word) || words.Occurrence.Contains(word.Lemma);
        if (word.Is("advcl") && walk.IsCleft(sentence, word.Head))
            return true;
        return ClauseWalk.HasMark(sentence, word.Index, words.During, none: false) || words.During.Contains(word.Key())
            || (word.Head >= 0 && words.During.Contains(sentence.Words[word.Head].Key()));
    }

    /// <summary>"le sommet du Marché commun (MC) qui se tient lundi": a name or its letters between a noun and its relative clause.</summary>
    private static bool IsOfName(Word word) =>
        (word.Is("nmod") || word.Is("appos") || word.Is("parataxis") || word.Is("amod") || word.Is("conj") || word.Is("flat"))
        && (word.Pos is UniversalPos.Propn or UniversalPos.Adj || char.IsUpper(word.Form[0]));

    /// <summary>The noun in "l'attentat du 14 juillet", or -1: "de" ties a date to the noun that it follows.</summary>
    private int NounBefore(Sentence sentence, WordRange expression)
    {
        var i = expression.Start - 1;
        if (i >= 0 && sentence.Words[i].Pos == UniversalPos.Det)
            i--;
        return i > 0 && words.Of.Contains(sentence.Words[i].Key()) && sentence.Words[i - 1].Pos == UniversalPos.Noun ? i - 1 : -1;
    }

    /// <summary>The word that an expression hangs on, or -1.</summary>
    public static int GovernorOf(Sentence sentence, WordRange expression) => HeadOf(sentence, expression) is var at and >= 0 ? sentence.Words[at].Head : -1;

    /// <summary>The word of an expression that hangs outside of it.</summary>
    private static int HeadOf(Sentence sentence, WordRange expression)
    {
        for (var i = expression.Start; i < expression.End; i++)
        {
            if (!expression.Contains(sentence.Words[i].Head))
                return i;
        }

        return -1;
    }
}
