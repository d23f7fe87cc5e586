using Selon.Lexicons;
using Selon.Text;
using Selon.Time.Dating;
using Selon.Time.Resolving;

namespace Selon.Time;

/// <summary>
/// Says which date expression governs a verb or noun: by syntax first, then by the story where it plainly goes on or names the
/// same thing again. Never the nearest by characters, never the day of publication. Immutable and safe to share between threads.
/// </summary>
public sealed class EventDating
{
    private readonly DatingWords _words;
    private readonly ClauseWalk _walk;
    private readonly ClauseDates _clauses;
    private readonly SceneContinuation _scene;
    private readonly NamedAgain _again;
    private readonly CountedDays _counted;
    private readonly TenseFinder _tenses;

    /// <summary>Reads its word lists once.</summary>
    public EventDating(LanguagePack pack)
    {
        _words = new DatingWords(pack);
        _walk = new ClauseWalk(_words);
        _tenses = new TenseFinder(pack);
        var links = new TimeLinks(_words, _walk);
        _clauses = new ClauseDates(_words, _walk, links, new ExpressionDates(_words, new HourDays(links)), _tenses);
        _scene = new SceneContinuation(_tenses, _words, _clauses);
        _again = new NamedAgain(_words, _walk, _clauses);
        _counted = new CountedDays(_words, _walk);
    }

    /// <summary>The date of the verb or noun at a word of a sentence, or null when the text does not tell.</summary>
    public AssignedDate? DateOf(DatedArticle article, int sentence, int word)
    {
        var own = article.Sentences[sentence];
        return _clauses.Governing(article, own, word, out var top)
            ?? _scene.Carried(article, sentence, top)
            ?? _again.Of(article, own, word)
            ?? _counted.Of(article, own, word, verb => OfMain(article, own, verb))
            ?? ToldOut(article, own, word, top);
    }

    /// <summary>True for a noun that stands for something told before: "the attack", "cette réunion".</summary>
    public bool IsKnown(Sentence sentence, int word) => _again.IsKnown(sentence, sentence.Words[word]);

    /// <summary>True when a noun between two sentences brings something new of the same name: "an attack" before "the attack".</summary>
    public static bool IsRenewed(DatedArticle article, int after, int sentence, string lemma)
    {
        for (var s = after + 1; s < sentence; s++)
        {
            foreach (var word in article.Sentences[s].Words)
            {
                if (word.Lemma == lemma && NamedAgain.IsNew(article.Sentences[s], word))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True for a past verb that narrates, or a noun, in a sentence without a time.</summary>
    public bool MayBeRetold(DatedArticle article, int sentence, int word) =>
        article.Sentences[sentence] is var own && own.Words[word].Pos == UniversalPos.Noun ? !SceneContinuation.HasTime(article, sentence) : _scene.IsNarrated(article, own, word);

    /// <summary>The date of the last dated sentence before, for a verb that narrates on in a sentence without a time.</summary>
    /// <param name="told">Index of that sentence.</param>
    public AssignedDate? SceneBefore(DatedArticle article, int sentence, int verb, out int told) => _scene.Before(article, sentence, verb, out told);

    /// <summary>True for lemmas of one word family: approval and approve, libération and libérer.</summary>
    public static bool AreAlike(string lemma, string other) => lemma == other || WordStems.AreSame(lemma, other);

    /// <summary>The date of a main verb: its own, that of what happens ("the approval comes"), or of the scene.</summary>
    private AssignedDate? OfMain(DatedArticle article, Sentence own, int verb) =>
        _clauses.Governing(article, own, verb, out var top)
        ?? (own.Dependent(verb, "nsubj") is { } subject ? _again.Of(article, own, subject.Index) : null)
        ?? _scene.Carried(article, own.Index, top);

    /// <summary>The date of the sentence that tells a headline out.</summary>
    private AssignedDate? ToldOut(DatedArticle article, Sentence own, int word, int top)
    {
        // "Le président arrêté": the participle is what such a line tells.
        if (top < 0 && own.Words[word].Is("acl") && own.Words[word].Morphology.IsParticiple)
            top = word;
        if (top < 0 || !Headlines.IsHeadline(article, own) || SceneContinuation.HasTime(article, own.Index) || _tenses.OfVerb(own, own.Words[top]) == Tense.Future)
            return null;
        return Headlines.Lead(article, own, top) is { } lead && _clauses.Governing(article, lead, _walk.Predicate(lead), out _) is { } date && SceneContinuation.MayCarry(date.Value)
            ? date with { Carry = DateCarry.Headline }
            : null;
    }
}
