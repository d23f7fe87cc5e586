using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Selon.Text.Lemmas;
using Selon.Text.Models;
using Selon.Text.Names;
using Selon.Text.Parsing;
using Selon.Text.Tagging;
using Selon.Text.Tokenization;

namespace Selon.Text;

/// <summary>Annotates one sentence after another; holds the buffers of one thread.</summary>
internal sealed class SentenceReader
{
    private const int TaggerBeam = 4;

    /// <summary>How far hypotheses may fall behind the best: at 120 one tag in two thousand differs, for better as often as for worse.</summary>
    private const int TaggerMargin = 120;

    /// <summary>The lists of cities, countries and territories in the lexicon, names of one word.</summary>
    private const int PlaceLists = (1 << 2) | (1 << 4) | (1 << 6);

    private readonly ModelSet _models;
    private readonly Segmenter _segmenter;
    private readonly WordKeys _keys;
    private readonly LemmaCache _lemmatizer;
    private readonly CachedTagger _tagger;
    private readonly CachedTagger _morphology;
    private readonly NameReader _names;
    private readonly Surnames _surnames = new();
    private readonly ParserInput _input = new();
    private readonly BeamParser _parser;
    private readonly List<Morphology> _morph = [];
    private readonly List<string> _lemmas = [];
    private UniversalPos[] _pos = new UniversalPos[128];
    private byte[] _labels = new byte[128];

    public SentenceReader(ModelSet models)
    {
        _models = models;
        var cache = new FormCache(models.Lexicon);
        _segmenter = new Segmenter(models.Rules, models.Contractions, models.Boundaries, cache);
        _keys = new WordKeys(cache);
        _lemmatizer = new LemmaCache(models.Lemmas);
        _tagger = new CachedTagger(models.Pos, TaggerBeam, TaggerMargin);
        _morphology = new CachedTagger(models.Features, TaggerBeam, TaggerMargin, most: models.Allowed.Max(a => a.Length));
        _names = new NameReader(models.Names);
        _parser = new BeamParser(models.Transitions, models.Relations.Length, models.Root, models.ParserBeam) { Margin = models.ParserMargin };
    }

    public Segmenter Segmenter => _segmenter;

    /// <summary>Where the time goes; null when nobody asks.</summary>
    public StageTimes? Times { get; set; }

    /// <summary>Annotates the words and makes the sentence.</summary>
    public Sentence Read(int index, int block, TextSpan span, ImmutableArray<Token> tokens, List<string> forms, List<int> tokenOf)
    {
        var n = forms.Count;
        Fit(n);
        _keys.Read(forms);
        Times?.End(Stage.Keys);
        Tag(forms, n);
        Times?.End(Stage.Pos);
        Inflect(n);
        Times?.End(Stage.Features);
        Lemmatize(forms);
        Times?.End(Stage.Lemmas);
        _input.Read(_keys, _pos.AsSpan(0, n), _morph, _lemmas);
        var tree = _parser.Parse(_input);
        RootRepair.Apply(tree, n, _models.Root, _models.Relations, _pos);
        PairedMarks.Apply(tree, forms, _models.Punctuation);
        _models.CasedComplements.Apply(tree, n, _pos);
        _models.PerfectWithBe.Apply(tree, forms, _lemmas);
        _models.QuotedObjects.Apply(tree, forms, _pos);
        _models.FiniteVerbs.Apply(tree, forms, _pos, _morph);
        Times?.End(Stage.Parse);
        var names = FindNames(n);
        Times?.End(Stage.Names);
        var words = new Word[n];
        for (var i = 0; i < n; i++)
        {
            words[i] = new Word
            {
                Index = i,
                Form = forms[i],
                Lemma = _lemmas[i],
                Pos = _pos[i],
                Morphology = _morph[i],
                Head = tree.Heads[i] == n ? -1 : tree.Heads[i],
                Relation = _models.Relations[tree.Labels[i]],
                Span = WordSpans.Of(tokens[tokenOf[i]], forms, i),
                Token = tokenOf[i],
            };
        }

        var sentence = new Sentence(index, block, span, tokens, ImmutableCollectionsMarshal.AsImmutableArray(words), names);
        Times?.End(Stage.Sentences);
        return sentence;
    }

    private void Tag(List<string> forms, int n)
    {
        PosFeatures.Extract(_keys, 0, _tagger.Features);
        _tagger.Decode(_labels.AsSpan(0, n));
        for (var i = 0; i < n; i++)
            _pos[i] = IsAddress(forms[i]) ? _models.AddressPos : (UniversalPos)_labels[i];
    }

    private static bool IsAddress(string form) =>
        form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.Ordinal) || (form.Length > 3 && form.IndexOf('@', StringComparison.Ordinal) > 0);

    private void Inflect(int n)
    {
        MorphFeatures.Extract(_keys, _pos.AsSpan(0, n), 0, _models.Allowed, _morphology.Features);
        _morphology.Decode(_labels.AsSpan(0, n));
        _morph.Clear();
        for (var i = 0; i < n; i++)
            _morph.Add(_models.FeatureSets[_labels[i]]);
    }

    private void Lemmatize(List<string> forms)
    {
        _lemmas.Clear();
        for (var i = 0; i < forms.Count; i++)
            _lemmas.Add(_lemmatizer.Lemma(forms[i], _keys[i], _pos[i], _morph[i]));
    }

    /// <summary>Reads the names of an article's sentences a second time, knowing what the first time said of the same words.</summary>
    public void FindNamesAgain(ImmutableArray<Sentence>.Builder sentences)
    {
        _names.Remember();
        for (var i = 0; i < sentences.Count; i++)
        {
            var n = sentences[i].Words.Length;
            Fit(n);
            _names.ReadAgain(i, _labels.AsSpan(0, n));
            sentences[i] = sentences[i].WithNames(ReadNames(n));
        }

        _names.Clear();
        _surnames.Read(sentences, IsPlace);
        for (var i = 0; i < sentences.Count; i++)
        {
            var n = sentences[i].Words.Length;
            NameScheme.Write(sentences[i].Names.AsSpan(), _labels.AsSpan(0, n));
            if (_surnames.Apply(sentences[i], _labels.AsSpan(0, n)))
                sentences[i] = sentences[i].WithNames(ReadNames(n));
        }
    }

    private bool IsPlace(string form) => (_models.Lexicon.NameLists(FeatureHash.Text(form)) & PlaceLists) != 0;

    private ImmutableArray<NameSpan> FindNames(int n)
    {
        _names.Read(_keys, _pos.AsSpan(0, n), _labels.AsSpan(0, n));
        return ReadNames(n);
    }

    private ImmutableArray<NameSpan> ReadNames(int n)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        NameScheme.Read(_labels.AsSpan(0, n), names);
        return names.ToImmutable();
    }

    private void Fit(int n)
    {
        if (_pos.Length >= n)
            return;
        _pos = new UniversalPos[2 * n];
        _labels = new byte[2 * n];
    }
}
