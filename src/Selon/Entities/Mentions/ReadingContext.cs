using Selon.Entities.Gazetteers;
using Selon.Text;
using Selon.Time;

namespace Selon.Entities.Mentions;

/// <summary>What the steps of one run share. Never leaves its run.</summary>
internal sealed class ReadingContext
{
    private readonly Draft?[][] _heads;
    private readonly Draft?[][] _names;
    private readonly HashSet<(int Sentence, int Word)> _fields = [];
    private readonly Dictionary<GazetteerForm, bool> _redefined = [];
    private HashSet<string>? _lands;

    public ReadingContext(DatedArticle dated, EntityLexicons lexicons)
    {
        Sentences = dated.Sentences;
        Text = dated.Article.Text;
        Published = dated.Article.Published;
        Lexicons = lexicons;
        Folded = new FoldedSentence[Sentences.Length];
        _heads = new Draft?[Sentences.Length][];
        _names = new Draft?[Sentences.Length][];
        var blocks = new List<TextSpan>();
        for (var s = 0; s < Sentences.Length; s++)
        {
            Folded[s] = new FoldedSentence(Sentences[s], Text, lexicons.Words);
            _heads[s] = new Draft?[Sentences[s].Words.Length];
            _names[s] = new Draft?[Sentences[s].Words.Length];
            if (blocks.Count > 0 && Sentences[s].Block == Sentences[s - 1].Block)
                blocks[^1] = blocks[^1].Union(Sentences[s].Span);
            else
                blocks.Add(Sentences[s].Span);
        }

        Quotes = new Quotes(Text, blocks);
    }

    public System.Collections.Immutable.ImmutableArray<Sentence> Sentences { get; }

    public string Text { get; }

    /// <summary>The day of publication (EDTF), null when unknown.</summary>
    public string? Published { get; }

    public EntityLexicons Lexicons { get; }

    public FoldedSentence[] Folded { get; }

    public Quotes Quotes { get; }

    /// <summary>Names and nominal mentions in the order of the text once <see cref="Sort"/> has run.</summary>
    public List<Draft> Drafts { get; } = [];

    public List<Chain> Chains { get; } = [];

    /// <summary>The country of the article, once asked for; empty when it has none.</summary>
    public string? Home { get; set; }

    /// <summary>First four letters of the places that the gazetteer does not know: their adjectives begin with them.</summary>
    public HashSet<string> UnknownLands => _lands ??= Lands();

    /// <summary>Mentions that the grammar says are one.</summary>
    public List<(Draft First, Draft Second)> Ties { get; } = [];

    private HashSet<string> Lands()
    {
        var lands = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in Drafts)
        {
            if (draft is { IsName: true, Entry: null, Kind: EntityKind.Place, Folded.Length: > 4 })
                lands.Add(draft.Folded[..4]);
        }

        return lands;
    }

    /// <summary>The words of a run of tokens without a possessive ending at its end.</summary>
    public WordRange WordsOf(int sentence, int startToken, int endToken)
    {
        var read = Sentences[sentence];
        var words = new WordRange(read.Tokens[startToken].Words.Start, read.Tokens[endToken - 1].Words.End);
        return words.Length > 1 && IsPossessive(sentence, words.End - 1) ? words with { End = words.End - 1 } : words;
    }

    /// <summary>The ending that makes the word before it an owner: <c>'s</c>.</summary>
    public bool IsPossessive(int sentence, int word) =>
        Sentences[sentence].Words[word] is { Pos: UniversalPos.Part or UniversalPos.Punct or UniversalPos.Adp } ending && Lexicons.Words.Says(ending.Lemma, "possessive");

    /// <summary>True when the article itself spells the acronym out as somebody else.</summary>
    public bool IsRedefined(GazetteerForm acronym)
    {
        if (!_redefined.TryGetValue(acronym, out var redefined))
            _redefined.Add(acronym, redefined = Acronyms.IsRedefined(this, acronym.Form, acronym.Entry));
        return redefined;
    }

    public Draft? HeadedAt(int sentence, int word) => word >= 0 ? _heads[sentence][word] : null;

    /// <summary>The name whose words hold <paramref name="word"/>.</summary>
    public Draft? NameAt(int sentence, int word) => word >= 0 && word < _names[sentence].Length ? _names[sentence][word] : null;

    public void Add(Draft draft)
    {
        draft.Quoted = Quotes.At(draft.Span.Start) >= 0;
        Drafts.Add(draft);
        _heads[draft.Sentence][draft.Head] ??= draft;
        if (!draft.IsName)
            return;
        for (var w = draft.Words.Start; w < draft.Words.End; w++)
            _names[draft.Sentence][w] = draft;
    }

    /// <summary>Marks the words of a minister's field: « ministre de la Justice » speaks of no court.</summary>
    public void MarkField(int sentence, int start, int end)
    {
        for (var w = start; w < end; w++)
            _fields.Add((sentence, w));
    }

    public bool IsField(int sentence, int word) => _fields.Contains((sentence, word));

    public void Tie(Draft first, Draft second) => Ties.Add((first, second));

    /// <summary>Adds a name that stands inside another name.</summary>
    public void AddInner(Draft draft)
    {
        draft.Quoted = Quotes.At(draft.Span.Start) >= 0;
        Drafts.Add(draft);
        _heads[draft.Sentence][draft.Head] ??= draft;
    }

    public Chain NewChain(Draft draft)
    {
        var chain = new Chain();
        chain.Add(draft);
        Chains.Add(chain);
        return chain;
    }

    public void Sort() => Drafts.Sort(static (a, b) => a.Sentence != b.Sentence
        ? a.Sentence.CompareTo(b.Sentence)
        : a.Words.Start != b.Words.Start ? a.Words.Start.CompareTo(b.Words.Start)
        : a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Words.End.CompareTo(b.Words.End));
}
