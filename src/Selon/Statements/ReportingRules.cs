using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;

namespace Selon.Statements;

/// <summary>Attributions by the rules of the folder <c>statements</c>: a cue, its source, and the words that hold the content.</summary>
internal sealed class ReportingRules(LanguagePack pack, CueLexicon lexicon)
{
    private readonly RuleSet _rules = RuleSet.Load(pack, "statements");

    public void Find(StatementContext context)
    {
        var matches = new List<RuleMatch>();
        foreach (var sentence in context.Resolved.Sentences)
        {
            matches.Clear();
            _rules.Match(new MatchContext(sentence, context.Arguments(sentence.Index), NoFacts.Instance), matches);
            foreach (var match in matches)
                Add(context, sentence, match);
        }
    }

    private void Add(StatementContext context, Sentence sentence, RuleMatch match)
    {
        var cue = match.First("cue");
        var content = match.First("content");
        if (cue < 0 || content < 0 || context.Quoted(sentence.Index)[cue])
            return;
        foreach (var source in match["source"])
        {
            if (context.Quoted(sentence.Index)[source] && sentence.Words[source].Pos != UniversalPos.Propn)
                return;
        }

        if (context.Taken(sentence.Index, cue) is { } taken)
        {
            if (_rules.Find(taken.FoundBy) is not null)
                AddContent(context, sentence, taken, match);
            return;
        }

        var verb = lexicon.Verb(sentence.Words[cue].Lemma);
        var attribution = new Attribution
        {
            Sentence = sentence.Index,
            SourceSentence = sentence.Index,
            FoundBy = match.Rule.Id,
            CueWord = cue,
            CueWords = new WordRange(cue, cue + 1),
            Sources = match["source"].IsEmpty && match.Rule.Emit("source") != "optional" || lexicon.PutsSubjectFirst && sentence.Words[cue].Is("advcl") && !match["source"].IsEmpty ? context.AgentsOf(sentence.Index, cue) : [.. match["source"]],
            Addressees = [.. match["addressee"]],
            Act = match.Rule.Emit("act") ?? verb?.Act ?? lexicon.OtherAct(sentence.Words[cue].Lemma) ?? "say",
            NeedsSpeaker = (verb?.AnimateSource ?? false) || match.Rule.Emit("source") == "speaker",
            MayLackSource = match.Rule.Emit("source") == "optional",
        };
        AddContent(context, sentence, attribution, match);
        if (attribution.Content.Count == 0 || match.Rule.Emit("needs") == "quotation" && !HoldsQuotation(context, attribution) || match.Rule.Emit("needs") == "verb" && !HoldsVerb(context, attribution))
            return;
        context.Add(attribution);
    }

    private static void AddContent(StatementContext context, Sentence sentence, Attribution attribution, RuleMatch match)
    {
        // A clause before the verb is no content beside one behind it: "Claiming the vote was rigged, he told them that …".
        if (context.Lexicon.PutsSubjectFirst && match.First("content") is var content && content > attribution.CueWord && sentence.Words[content].Is("ccomp"))
        {
            var cue = sentence.Words[attribution.CueWord].Span.Start;
            attribution.Content.RemoveAll(c => c.End <= cue && context.QuotationsIn(c).IsEmpty);
        }

        foreach (var word in match["content"])
            AddContent(context, sentence, attribution.Content, attribution.CueWord, word);
        attribution.Content.Sort();
        for (var i = attribution.Content.Count - 1; i > 0; i--)
        {
            var (left, right) = (attribution.Content[i - 1], attribution.Content[i]);
            if (right.Start > left.End && !context.Text.AsSpan(left.End, right.Start - left.End).IsWhiteSpace())
                continue;
            attribution.Content[i - 1] = left.Union(right);
            attribution.Content.RemoveAt(i);
        }
    }

    /// <summary>The captured word with all below it, save what lies on the far side of the cue.</summary>
    private static void AddContent(StatementContext context, Sentence sentence, List<TextSpan> into, int cue, int word)
    {
        var words = WithoutSecondVerb(sentence, word, sentence.Subtree(word));
        if (word > cue && words.Start <= cue)
            words = words with { Start = cue + 1 };
        else if (word < cue && words.End > cue)
            words = words with { End = cue };
        var start = WithLostSubject(context, sentence, cue, word, WithNegation(sentence, cue, words.Start));
        if (word > cue && sentence.Words[word].Is("obj"))
            words = words with { End = WithObjectComplements(context, sentence, cue, words.End) };
        var end = OutletClause.Cut(context, sentence, cue, new WordRange(start, ClauseEnd.Of(context, sentence, cue, words)));
        var span = sentence.Trimmed(context.Text, new WordRange(start, end));
        if (!span.IsEmpty)
            into.Add(WithQuotation(context, span));
    }

    /// <summary>
    /// A clause without subject has lost it to the cue: in <c>said the blast had torn down the wall</c> the blast was taken for the
    /// object of <c>said</c>. Words that tell when, where and to whom it was said are left to the cue.
    /// </summary>
    private static int WithLostSubject(StatementContext context, Sentence sentence, int cue, int word, int start)
    {
        if (!context.Lexicon.PutsSubjectFirst || start <= cue + 1 || !sentence.Words[word].Is("ccomp") || sentence.Dependent(word, "mark") is not null)
            return start;
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("nsubj") && sentence.Words[d].Index < word && !(context.Lexicon.Says(sentence.Words[d], "relative") && sentence.Words[d - 1].Form == ","))
                return start;
        }

        for (var w = cue + 1; w < start; w++)
        {
            var next = sentence.Words[w];
            if (next.Pos == UniversalPos.Adp && next.Head > w)
                w = next.Head;
            else if (next.Pos is UniversalPos.Sconj)
                return w;
            else if (context.Arguments(sentence.Index).Of(cue, ArgumentKind.Recipient).Contains(w) || next.Pos is UniversalPos.Adv or UniversalPos.Punct || context.Lexicon.IsTime(next.Lemma))
                continue;
            else if (next.Pos is UniversalPos.Det or UniversalPos.Adj && next.Head > w && (context.Lexicon.IsTime(sentence.Words[next.Head].Lemma) || context.Arguments(sentence.Index).Of(cue, ArgumentKind.Recipient).Contains(next.Head)))
                w = next.Head;
            else
                return w;
        }

        return start;
    }

    /// <summary>
    /// Negation between cue and content belongs to the content, whatever it was hung on: without its <c>ne</c> the content
    /// would say the contrary (<c>Il assure ne rien savoir</c>).
    /// </summary>
    private static int WithNegation(Sentence sentence, int cue, int start)
    {
        var found = start;
        for (var w = start - 1; w > cue && sentence.Words[w].Pos is UniversalPos.Adv or UniversalPos.Pron or UniversalPos.Adp; w--)
        {
            if (sentence.Words[w].Morphology.Has("Polarity", "Neg"))
                found = w;
        }

        return found;
    }

    /// <summary>
    /// What the verb says of its object belongs to the content (<c>mocked the mayor for his hat</c>, <c>cited the storm as a reason</c>);
    /// when and where it was said does not.
    /// </summary>
    private static int WithObjectComplements(StatementContext context, Sentence sentence, int cue, int end)
    {
        foreach (var d in sentence.DependentsOf(cue))
        {
            var dependent = sentence.Words[d];
            if (d < end || !dependent.Is("obl") && !dependent.Is("advcl") && !dependent.Is("xcomp"))
                continue;
            var below = sentence.Subtree(d);
            if (below.Start > end || (sentence.Dependent(d, "case") ?? sentence.Dependent(d, "mark")) is not { } link || !context.Lexicon.Says(link, "says of object"))
                break;
            end = below.End;
        }

        return end;
    }

    /// <summary>A verb coordinated to a noun or adjective is the parse's mistake: it goes on from the cue (<c>a dénoncé une faute et exigé …</c>).</summary>
    private static WordRange WithoutSecondVerb(Sentence sentence, int word, WordRange words)
    {
        if (sentence.Words[word].Pos is UniversalPos.Verb or UniversalPos.Aux || sentence.Dependent(word, "cop") is not null)
            return words;
        foreach (var d in sentence.DependentsOf(word))
        {
            if (d > word && sentence.Words[d].Pos == UniversalPos.Verb && (sentence.Words[d].Is("conj") || sentence.Words[d].Is("dep")))
                return words with { End = Math.Min(words.End, sentence.Subtree(d).Start) };
        }

        return words;
    }

    /// <summary>A quotation that opens inside the content and goes on over the next sentences belongs to it to its end.</summary>
    private static TextSpan WithQuotation(StatementContext context, TextSpan span)
    {
        foreach (var quotation in context.QuotationsIn(span with { Start = span.Start - 2 }))
        {
            if (quotation.Span.Start >= span.Start - 2 && quotation.Span.End > span.End)
                return span.Union(quotation.Span);
        }

        return span;
    }

    private static bool HoldsVerb(StatementContext context, Attribution attribution)
    {
        foreach (var content in attribution.Content)
        {
            foreach (var sentence in context.SentencesIn(content))
            {
                var words = sentence.WordsIn(content);
                for (var w = words.Start; w < words.End; w++)
                {
                    if (sentence.Words[w].Pos is UniversalPos.Verb or UniversalPos.Aux || context.Quoted(sentence.Index)[w])
                        return true;
                }
            }
        }

        return false;
    }

    private static bool HoldsQuotation(StatementContext context, Attribution attribution)
    {
        foreach (var content in attribution.Content)
        {
            if (!context.QuotationsIn(content).IsEmpty)
                return true;
        }

        return false;
    }
}
