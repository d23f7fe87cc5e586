using System.Globalization;
using Selon.Text;
using Selon.Time.Resolving;

namespace Selon.Time.Dating;

/// <summary>The date that the syntax of its sentence gives a word.</summary>
internal sealed class ClauseDates(DatingWords words, ClauseWalk walk, TimeLinks links, ExpressionDates expressions, TenseFinder tenses)
{
    /// <summary>Most words before the expression that frames a sentence.</summary>
    private const int FrameReach = 2;

    private const int YearLength = 4;

    /// <summary>Most words from such an expression to the comma.</summary>
    private const int MostFrame = 6;

    /// <summary>The date that a word or what governs it in its clause has.</summary>
    /// <param name="top">The verb of the main clause or of an inserted one when the walk came to it, else -1.</param>
    public AssignedDate? Governing(DatedArticle article, Sentence sentence, int word, out int top)
    {
        top = -1;
        var node = word;
        for (var steps = 0; node >= 0 && steps < ClauseWalk.MostSteps; steps++)
        {
            if ((Own(article, sentence, node) ?? Shared(article, sentence, node)) is { } date)
                return Frame(article, sentence) is { } frame && IsFiner(frame, date) ? frame : date;
            if (sentence.Words[node].Head < 0)
            {
                top = node;
                return Frame(article, sentence) ?? Beside(article, sentence, node);
            }

            if (sentence.Words[node].Is("parataxis"))
                top = node;
            node = walk.Up(sentence, node);
        }

        return null;
    }

    /// <summary>The first expression that hangs on a word, or a finer one of the same time ("eight months ago …, on November 13").</summary>
    public AssignedDate? Own(DatedArticle article, Sentence sentence, int node)
    {
        AssignedDate? first = null;
        foreach (var time in ExpressionDates.In(article, sentence.Index))
        {
            if (time.Words.Contains(node) || !links.HangsOn(sentence, time.Words, node, SideOf(article, time)) || expressions.Of(article, sentence, time) is not { } date)
                continue;
            if (first is null || IsFiner(date, first.Value))
                first = date;
        }

        return first;
    }

    private static bool IsFiner(AssignedDate date, AssignedDate than) =>
        date.Value.Length > than.Value.Length && date.Value.StartsWith(than.Value, StringComparison.Ordinal);

    private static DaySide SideOf(DatedArticle article, TimeExpression time)
    {
        if (article.Article.PublishedDay is not { } published || EdtfDate.Of(time.Value) is not { Length: > YearLength } date)
            return DaySide.None;
        var last = date[(date.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var today = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(last, 0, today, 0, last.Length) switch
        {
            < 0 => DaySide.Past,
            0 => DaySide.Same,
            _ => DaySide.None,
        };
    }

    /// <summary>
    /// "killed two people and wounded six on Sunday", "some were killed and others were injured Sunday": the day behind verbs that
    /// stand side by side is that of all, when they share their subject or suffer alike and tell nothing that was said.
    /// </summary>
    private AssignedDate? Shared(DatedArticle article, Sentence sentence, int node)
    {
        var verb = sentence.Words[node];
        if (verb.Pos != UniversalPos.Verb || tenses.OfVerb(sentence, verb) != Tense.Past)
            return null;
        foreach (var d in sentence.DependentsOf(node))
        {
            var other = sentence.Words[d];
            if (!other.Is("conj") || other.Pos != UniversalPos.Verb || sentence.Dependent(d, "ccomp") != null || !SuffersAlike(sentence, verb, other) || tenses.OfVerb(sentence, other) != Tense.Past)
                continue;
            if (Own(article, sentence, d) is { Value.Length: 10 } date && article.Times[date.Time].Words.Start > d)
                return date;
        }

        return null;
    }

    private static bool SuffersAlike(Sentence sentence, Word verb, Word other) =>
        sentence.Dependent(other.Index, "nsubj") is not { } subject || (subject.Relation == "nsubj:pass" && sentence.Dependent(verb.Index, "nsubj")?.Relation == "nsubj:pass");

    /// <summary>The expression that opens a sentence and is followed by a comma, wherever the parser hung it.</summary>
    private AssignedDate? Frame(DatedArticle article, Sentence sentence)
    {
        // A preposition may stand before it, or another expression: "Le lendemain du vote, le 3 mai, …".
        var reach = FrameReach;
        AssignedDate? first = null;
        foreach (var time in ExpressionDates.In(article, sentence.Index))
        {
            if (time.Words.Start > reach)
                break;
            if (time.Type is TimeType.Duration or TimeType.Set || OpensParticiple(sentence, time))
                continue;
            reach = time.Words.End + 2 * FrameReach;
            if (Opens(sentence, time.Words) && expressions.Of(article, sentence, time) is { } date && (first is not { } other || IsFiner(date, other)))
                first = date;
        }

        return first;
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
        TimeLinks.GovernorOf(sentence, time.Words) is var verb and >= 0 && sentence.Words[verb].Is("advcl") && IsOfBefore(sentence, verb);

    /// <summary>The date of a clause without conjunction beside the main one.</summary>
    private AssignedDate? Beside(DatedArticle article, Sentence sentence, int root)
    {
        foreach (var d in sentence.DependentsOf(root))
        {
            if (sentence.Words[d].Is("advcl") && sentence.Words[d].Index < root && !IsOfBefore(sentence, d) && walk.Up(sentence, d) == root && Own(article, sentence, d) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>"Condamné le 6 décembre, il fait appel": a participle without auxiliary tells what was before, unless it tells the occasion.</summary>
    private bool IsOfBefore(Sentence sentence, int clause)
    {
        var verb = sentence.Words[clause];
        return verb.Morphology.IsParticiple && verb.Morphology.Has("Tense", "Past") && sentence.Dependent(clause, "aux") == null && !words.Occasion.Contains(verb.Lemma);
    }
}
