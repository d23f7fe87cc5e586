using Selon.Lexicons;
using Selon.Text;
using Selon.Time.Dating;
using Selon.Time.Resolving;

namespace Selon.Time;

/// <summary>
/// Says which date expression governs a verb or noun: by syntax first, then by the frame at the head of the sentence, then by
/// the story where it plainly goes on or names the same thing again. Never the nearest by characters, never the day of
/// publication. Immutable and safe to share between threads.
/// </summary>
public sealed class EventDating
{
    /// <summary>How many sentences away the same thing is looked for.</summary>
    private const int Reach = 24;

    /// <summary>Most words before the expression that frames a sentence.</summary>
    private const int FrameReach = 2;

    /// <summary>Most words from such an expression to the comma.</summary>
    private const int MostFrame = 6;

    private readonly DatingWords _words;
    private readonly ClauseWalk _walk;
    private readonly SceneContinuation _scene;
    private readonly HourDays _hours;
    private readonly TenseFinder _tenses;

    /// <summary>Reads its word lists once.</summary>
    public EventDating(LanguagePack pack)
    {
        _words = new DatingWords(pack);
        _walk = new ClauseWalk(_words);
        _tenses = new TenseFinder(pack);
        _hours = new HourDays(_walk);
        _scene = new SceneContinuation(_tenses, _words);
    }

    /// <summary>The date of the verb or noun at a word of a sentence, or null when the text does not tell.</summary>
    public AssignedDate? DateOf(DatedArticle article, int sentence, int word)
    {
        var own = article.Sentences[sentence];
        return Governing(article, own, word, out var top) ?? Carried(article, sentence, top) ?? NamedAgain(article, own, word) ?? ToldOut(article, own, word, top);
    }

    /// <summary>The date that a word or what governs it in its clause has.</summary>
    /// <param name="top">The verb of the main clause or of an inserted one when the walk came to it, else -1.</param>
    private AssignedDate? Governing(DatedArticle article, Sentence sentence, int word, out int top)
    {
        top = -1;
        var node = word;
        for (var steps = 0; node >= 0 && steps < ClauseWalk.MostSteps; steps++)
        {
            if (Attached(article, sentence, node) is { } date)
                return date;
            if (sentence.Words[node].Head < 0)
            {
                top = node;
                return Frame(article, sentence) ?? Beside(article, sentence, node);
            }

            if (sentence.Words[node].Is("parataxis"))
                top = node;
            node = _walk.Up(sentence, node);
        }

        return null;
    }

    /// <summary>The first expression that hangs on a word.</summary>
    private AssignedDate? Attached(DatedArticle article, Sentence sentence, int node)
    {
        foreach (var time in TimesOf(article, sentence.Index))
        {
            if (!time.Words.Contains(node) && _walk.HangsOn(sentence, time.Words, node, IsPast(article, time)) && Assign(article, sentence, time) is { } date)
                return date;
        }

        return null;
    }

    private static bool IsPast(DatedArticle article, TimeExpression time) =>
        article.Article.PublishedDay is { } published && EdtfDate.Of(time.Value) is { Length: 10 } day
        && string.CompareOrdinal(day, published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) < 0;

    /// <summary>The expression that opens a sentence and is followed by a comma, wherever the parser hung it.</summary>
    private AssignedDate? Frame(DatedArticle article, Sentence sentence)
    {
        // A preposition may stand before it, or another expression: "Le lendemain du vote, le 3 mai, …".
        var reach = FrameReach;
        foreach (var time in TimesOf(article, sentence.Index))
        {
            if (time.Words.Start > reach)
                break;
            if (time.Type is TimeType.Duration or TimeType.Set || OpensParticiple(sentence, time))
                continue;
            reach = time.Words.End + 2 * FrameReach;
            if (Opens(sentence, time.Words) && Assign(article, sentence, time) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>True when a comma follows the expression, at once or behind a few words without a verb ("Ce jeudi à 6 h du matin, …").</summary>
    private static bool Opens(Sentence sentence, WordRange expression)
    {
        for (var i = expression.End; i < Math.Min(sentence.Words.Length, expression.End + MostFrame); i++)
        {
            if (sentence.Words[i].Form == ",")
                return true;
            if (sentence.Words[i].Pos is not (UniversalPos.Adp or UniversalPos.Det or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Adj) || sentence.Words[i].Is("nsubj"))
                return false;
        }

        return false;
    }

    /// <summary>"Élu le 6 décembre, …": the expression is part of a clause that tells what was before.</summary>
    private bool OpensParticiple(Sentence sentence, TimeExpression time) =>
        _walk.GovernorOf(sentence, time.Words) is var verb and >= 0 && sentence.Words[verb].Is("advcl") && IsOfBefore(sentence, verb);

    /// <summary>The date of a clause without conjunction beside the main one.</summary>
    private AssignedDate? Beside(DatedArticle article, Sentence sentence, int root)
    {
        foreach (var d in sentence.DependentsOf(root))
        {
            if (sentence.Words[d].Is("advcl") && sentence.Words[d].Index < root && !IsOfBefore(sentence, d) && _walk.Up(sentence, d) == root && Attached(article, sentence, d) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>"Condamné le 6 décembre, il fait appel": a participle without auxiliary tells what was before, unless it tells the occasion.</summary>
    private bool IsOfBefore(Sentence sentence, int clause)
    {
        var verb = sentence.Words[clause];
        return verb.Morphology.IsParticiple && verb.Morphology.Has("Tense", "Past") && sentence.Dependent(clause, "aux") == null && !_words.Occasion.Contains(verb.Lemma);
    }

    /// <summary>The date of the sentence that tells a headline out.</summary>
    private AssignedDate? ToldOut(DatedArticle article, Sentence own, int word, int top)
    {
        // "Le président arrêté": the participle is what such a line tells.
        if (top < 0 && own.Words[word].Is("acl") && own.Words[word].Morphology.IsParticiple)
            top = word;
        if (top < 0 || !Headlines.IsHeadline(article, own) || _tenses.OfVerb(own, own.Words[top]) == Tense.Future)
            return null;
        return Headlines.Lead(article, own, top) is { } lead && Governing(article, lead, _walk.Predicate(lead), out _) is { } date && SceneContinuation.MayCarry(date.Value)
            ? date
            : null;
    }

    /// <summary>The date of the sentence before, as long as the scene goes on.</summary>
    private AssignedDate? Carried(DatedArticle article, int sentence, int top)
    {
        for (var s = sentence; s > 0 && sentence - s < Reach && top >= 0 && _scene.Continues(article, s, top); s--)
        {
            var before = article.Sentences[s - 1];
            if (before.Root >= 0 && Governing(article, before, before.Root, out _) is { } carried)
                return SceneContinuation.MayCarry(carried.Value) && !IsStateOfToday(article, before, carried) ? carried : null;
            top = Teller(before);
        }

        return null;
    }

    /// <summary>"compte aujourd'hui cent membres": a state on the day of publication is no scene for what happened.</summary>
    private bool IsStateOfToday(DatedArticle article, Sentence sentence, AssignedDate date) =>
        !article.Times[date.Time].IsHour && article.Article.PublishedDay is { } today && date.Value == today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        && _tenses.OfVerb(sentence, sentence.Words[sentence.Root]) is Tense.Present or Tense.Unknown && sentence.Words[sentence.Root].Morphology.IsFinite;

    /// <summary>The verb of "…, a-t-il noté" in a sentence, else its root.</summary>
    private static int Teller(Sentence sentence) =>
        sentence.Root >= 0 && sentence.Dependent(sentence.Root, "parataxis") is { Pos: UniversalPos.Verb } inserted ? inserted.Index : sentence.Root;

    /// <summary>"cette réunion", "les attaques": the date of the same noun earlier in the text; for a headline, later in it.</summary>
    private AssignedDate? NamedAgain(DatedArticle article, Sentence own, int word)
    {
        var noun = own.Words[word];
        if (noun.Pos != UniversalPos.Noun)
            return null;
        if (Headlines.IsHeadline(article, own))
            return Find(article, own, noun, own.Index + 1, Math.Min(article.Sentences.Length, own.Index + Reach), 1);
        return own.Dependent(word, "det") is { } determiner && _words.Known.Contains(determiner.Key())
            ? Find(article, own, noun, own.Index - 1, Math.Max(-1, own.Index - Reach), -1)
            : null;
    }

    private AssignedDate? Find(DatedArticle article, Sentence own, Word noun, int from, int end, int step)
    {
        for (var s = from; s != end && s >= 0 && s < article.Sentences.Length; s += step)
        {
            foreach (var word in article.Sentences[s].Words)
            {
                if (word.Pos == UniversalPos.Noun && word.Lemma == noun.Lemma && !_walk.IsActor(article.Sentences[s], word))
                {
                    if (Governing(article, article.Sentences[s], word.Index, out _) is { } date && SceneContinuation.MayCarry(date.Value) && !IsAfterAll(article, own, date.Value))
                        return date;
                }
            }
        }

        return null;
    }

    /// <summary>"En 2009, … après son enlèvement": what is told of a time is not what came after all times of its sentence.</summary>
    private bool IsAfterAll(DatedArticle article, Sentence own, string date)
    {
        string? last = null;
        foreach (var time in TimesOf(article, own.Index))
        {
            // A date that is part of a name ("le pacte de 2012") is no time of the sentence.
            if (time.IsDateLine || time.IsHour || _walk.GovernorOf(own, time.Words) is not (var verb and >= 0) || own.Words[verb].Pos != UniversalPos.Verb)
                continue;
            if (time.Type == TimeType.Date && EdtfDate.Of(time.Value) is { } told && (last is null || string.CompareOrdinal(told, last) > 0))
                last = told;
        }

        return last != null && string.CompareOrdinal(date, 0, last, 0, Math.Min(date.Length, last.Length)) > 0;
    }

    private AssignedDate? Assign(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        if (time.IsDateLine || time.Type is TimeType.Duration or TimeType.Set || IsBound(sentence, time))
            return null;
        if (time.IsHour)
            return _hours.DayOf(article, time) is { } day ? new AssignedDate(day, time.Index) : null;
        if (time.IsDayAssumed || EdtfDate.Of(time.Value) is not { } value || CountsFromNoun(article, sentence, time))
            return null;
        if (Corrected(article, sentence, time) is { } corrected)
            return corrected;
        if (time.Until is { } end && EdtfDate.Of(article.Times[end].Value) is { } last)
            return new AssignedDate(EdtfDate.Interval(value, last), time.Index);
        var opener = time.Index > 0 && article.Times[time.Index - 1].Until == time.Index ? article.Times[time.Index - 1] : null;
        return opener != null && EdtfDate.Of(opener.Value) is { } first
            ? new AssignedDate(EdtfDate.Interval(first, value), opener.Index)
            : new AssignedDate(value, time.Index);
    }

    /// <summary>"à la veille du scrutin": what it counts from is named by a noun, whose day nobody may have told.</summary>
    private bool CountsFromNoun(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        var last = time.Words.End - 1;
        if (time.Words.Length == 0 || !_words.Neighbours.Contains(sentence.Words[last].Key()) || sentence.Dependent(last, "nmod") is not { } noun || noun.Index < last)
            return false;
        foreach (var other in TimesOf(article, sentence.Index))
        {
            if (other.Words.Contains(noun.Index))
                return false;
        }

        return sentence.Dependent(noun.Index, "case") is { } preposition && _words.Of.Contains(preposition.Key());
    }

    /// <summary>"Le lendemain, samedi 8 avril", "en cette journée du 6 décembre": the second expression says which day the first means.</summary>
    private AssignedDate? Corrected(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        if (time.Index + 1 >= article.Times.Length || article.Times[time.Index + 1] is not { Type: TimeType.Date, Anchor: null } next || next.Sentence != time.Sentence
            || EdtfDate.Of(next.Value) is not { Length: 10 } value || next.Until != null || time.Until != null)
            return null;
        var (from, to) = (time.Words.End, next.Words.Start);
        var isApposition = time.Anchor != null && to - from == 1 && sentence.Words[from].Form == ",";
        var isNamed = to > from && to - from <= 2 && _words.Of.Contains(sentence.Words[from].Key()) && (to - from == 1 || sentence.Words[from + 1].Pos == UniversalPos.Det);
        return isApposition || isNamed && !_words.Neighbours.Contains(sentence.Words[from - 1].Key()) ? new AssignedDate(value, next.Index) : null;
    }

    /// <summary>"jusqu'au 30 juin", "d'ici le 30 juin": prepositions and articles before an expression make it a limit.</summary>
    private bool IsBound(Sentence sentence, TimeExpression time)
    {
        for (var i = time.Words.Start - 1; i >= Math.Max(0, time.Words.Start - 3); i--)
        {
            var word = sentence.Words[i];
            if (_words.Bounds.Contains(word.Key()))
                return true;
            if (word.Pos is not (UniversalPos.Adp or UniversalPos.Det))
                return false;
        }

        return false;
    }

    /// <summary>The expressions of a sentence, found by bisection: they stand in the order of the text.</summary>
    private static ReadOnlySpan<TimeExpression> TimesOf(DatedArticle article, int sentence)
    {
        var all = article.Times.AsSpan();
        int first = 0, end = all.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (all[middle].Sentence < sentence)
                first = middle + 1;
            else
                end = middle;
        }

        end = first;
        while (end < all.Length && all[end].Sentence == sentence)
            end++;
        return all[first..end];
    }
}
