using Selon.Entities;
using Selon.Rules;
using Selon.Text;

namespace Selon.Statements;

/// <summary>What the finders of one article share: its words, quotations, logical arguments and the attributions found so far.</summary>
internal sealed class StatementContext
{
    private readonly Quotation[] _quotations;
    private readonly Dictionary<(int Sentence, int Cue), Attribution> _byCue = [];
    private readonly List<Attribution> _found = [];
    private readonly bool[][] _quoted;
    private readonly List<(WordRange Words, int Entity)>[] _mentions;
    private readonly Arguments?[] _arguments;
    private readonly ArgumentReader _reader;

    public StatementContext(ResolvedArticle resolved, CueLexicon lexicon, ArgumentReader arguments)
    {
        Resolved = resolved;
        Lexicon = lexicon;
        _reader = arguments;
        var quotations = QuotationFinder.Find(resolved.Article);
        quotations.RemoveAll(static q => q.Depth > 0);
        _quotations = [.. quotations];
        _arguments = new Arguments?[resolved.Sentences.Length];
        _quoted = new bool[resolved.Sentences.Length][];
        _mentions = new List<(WordRange, int)>[resolved.Sentences.Length];
        for (var s = 0; s < _mentions.Length; s++)
            _mentions[s] = [];
        foreach (var entity in resolved.Entities)
        {
            foreach (var mention in entity.Mentions)
                _mentions[mention.Sentence].Add((mention.Words, entity.Index));
        }

        var q = 0;
        for (var s = 0; s < _quoted.Length; s++)
        {
            var words = resolved.Sentences[s].Words;
            _quoted[s] = new bool[words.Length];
            for (var w = 0; w < words.Length; w++)
            {
                while (q < _quotations.Length && _quotations[q].Span.End <= words[w].Span.Start)
                    q++;
                _quoted[s][w] = q < _quotations.Length && _quotations[q].Span.Contains(words[w].Span.Start);
            }
        }
    }

    public ResolvedArticle Resolved { get; }

    public CueLexicon Lexicon { get; }

    public string Text => Resolved.Article.Text;

    /// <summary>Outer quotations in the order of the text, not overlapping.</summary>
    public ReadOnlySpan<Quotation> Quotations => _quotations;

    /// <summary>What the finders have found, in no order.</summary>
    public IReadOnlyList<Attribution> Found => _found;

    public void Add(Attribution attribution)
    {
        _found.Add(attribution);
        _byCue.TryAdd((attribution.Sentence, attribution.CueWord), attribution);
    }

    /// <summary>The outer quotations that share a character with a span.</summary>
    public ReadOnlySpan<Quotation> QuotationsIn(TextSpan span)
    {
        int low = 0, high = _quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotations[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var end = low;
        while (end < _quotations.Length && _quotations[end].Span.Start < span.End)
            end++;
        return _quotations.AsSpan(low, end - low);
    }

    /// <summary>For each word of a sentence, whether it stands between quotation marks (the marks count as quoted).</summary>
    public ReadOnlySpan<bool> Quoted(int sentence) => _quoted[sentence];

    public Sentence Sentence(int index) => Resolved.Sentences[index];

    /// <summary>Logical arguments of a sentence's verbs.</summary>
    public Arguments Arguments(int sentence) => _arguments[sentence] ??= _reader.Read(Resolved.Sentences[sentence]);

    /// <summary>Heads of the words that do what the verb says, coordinated ones included; empty when the sentence names nobody.</summary>
    public List<int> AgentsOf(int sentence, int verb)
    {
        var agents = new List<int>();
        foreach (var agent in Arguments(sentence).Of(verb, ArgumentKind.Agent))
            agents.AddRange(SourceWords.WithConjuncts(Sentence(sentence), agent));
        if (Lexicon.PutsSubjectFirst && agents.Count > 0 && !agents.Exists(a => IsSpeaker(sentence, a)) && SpeakerAbove(sentence, verb) is >= 0 and var above)
            return SourceWords.WithConjuncts(Sentence(sentence), above);
        if (agents.Count == 0 && Lexicon.PutsSubjectFirst && SourceWords.SubjectOfPast(Sentence(sentence), verb) is >= 0 and var noun)
            agents.AddRange(SourceWords.WithConjuncts(Sentence(sentence), noun));
        if (agents.Count == 0 && SourceWords.LostSubject(Sentence(sentence), verb, Quoted(sentence)) is >= 0 and var subject)
            agents.AddRange(SourceWords.WithConjuncts(Sentence(sentence), subject));
        return agents;
    }

    /// <summary>
    /// Who is the subject of the nearest clause above a participle, where what stands nearest cannot speak:
    /// <c>The bureau denied that the transfer was planned, stating …</c>. -1 for other verbs or when there is nobody.
    /// </summary>
    private int SpeakerAbove(int sentence, int verb)
    {
        var words = Sentence(sentence).Words;
        if (words[verb].Morphology.IsFinite || Sentence(sentence).Dependent(verb, "nsubj") is not null || !words[verb].Is("advcl"))
            return -1;
        var at = words[verb].Head;
        for (var climbed = 0; at >= 0 && climbed < words.Length; climbed++, at = words[at].Head)
        {
            foreach (var agent in Arguments(sentence).Of(at, ArgumentKind.Agent))
            {
                if (IsSpeaker(sentence, agent))
                    return agent;
            }
        }

        return -1;
    }

    /// <summary>The entity whose mention this word heads or, failing that, stands in (<c>M.</c> in <c>M. Martin</c>); or null.</summary>
    public Entity? EntityOf(int sentence, int word)
    {
        if (Resolved.EntityAt(sentence, word) is { } entity)
            return entity;
        foreach (var (words, index) in _mentions[sentence])
        {
            if (words.Contains(word))
                return Resolved.Entities[index];
        }

        return null;
    }

    /// <summary>True when the word names a person, body, state or document, or is a pronoun that may stand for one.</summary>
    public bool IsSpeaker(int sentence, int word)
    {
        var w = Sentence(sentence).Words[word];
        if (SourceWords.IsFirstOrSecondPerson(w))
            return false;
        if (EntityOf(sentence, word) is { } entity && !(w.Pos == UniversalPos.Noun && Lexicon.IsPeople(w.Lemma)))
            return entity.Kind != EntityKind.Other || entity.Sector is not null;
        return w.Pos switch
        {
            UniversalPos.Pron => !w.Morphology.Has("PronType", "Int") && !Lexicon.Says(w, "thing"),
            UniversalPos.Propn => true,
            UniversalPos.Noun or UniversalPos.Adj when Lexicon.Says(w, "last named") => Sentence(sentence).Dependent(word, "det") is { } determiner && Lexicon.Says(determiner, "this one"),
            _ => Lexicon.IsDocument(w.Lemma) || Lexicon.IsPeople(w.Lemma),
        };
    }

    /// <summary>The attribution that has this cue already, or null.</summary>
    public Attribution? Taken(int sentence, int cue) => _byCue.GetValueOrDefault((sentence, cue));

    /// <summary>True when at least half of the span is content already.</summary>
    public bool IsContent(TextSpan span)
    {
        foreach (var attribution in Found)
        {
            foreach (var content in attribution.Content)
            {
                var shared = Math.Min(content.End, span.End) - Math.Max(content.Start, span.Start);
                if (shared * 2 >= span.Length)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first sentence that ends behind a position, or -1.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Resolved.Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentence(middle).Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return high >= 0 && Sentence(low).Span.End > position ? low : -1;
    }

    /// <summary>The sentences that share a character with a span.</summary>
    public ReadOnlySpan<Sentence> SentencesIn(TextSpan span)
    {
        var first = SentenceAt(span.Start);
        if (first < 0)
            return [];
        var end = first;
        while (end < Resolved.Sentences.Length && Sentence(end).Span.Start < span.End)
            end++;
        return Resolved.Sentences.AsSpan(first, end - first);
    }

    /// <summary>The sentence before, when it stands in the same block or the one before it; else -1.</summary>
    public int Before(int sentence) =>
        sentence > 0 && Sentence(sentence).Block - Sentence(sentence - 1).Block <= 2 ? sentence - 1 : -1;
}
