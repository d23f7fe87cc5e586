using System.Collections.Immutable;
using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Tokenization;

/// <summary>Cuts a block into sentences and their words; holds the buffers of one thread.</summary>
/// <param name="forms">To be shared with other readers of the same thread.</param>
internal sealed class Segmenter(TokenRules rules, WeightTable contractions, WeightTable? boundaries, FormCache? forms = null)
{
    private readonly Tokenizer _tokenizer = new(rules);
    private readonly SentenceSplitter _splitter = new(rules, boundaries is null ? null : new SoftBoundaries(boundaries, rules) { Margin = rules.BoundaryMargin });
    private readonly List<RawToken> _tokens = [];
    private readonly List<int> _ends = [];
    private readonly List<string> _surfaces = [];
    private readonly FormCache _forms = forms ?? new FormCache(rules.Lexicon);
    private WordKeys? _keys;
    private bool _hasKeys;

    /// <summary>The words of the sentence read last.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>For each word of <see cref="Forms"/> its token.</summary>
    public List<int> TokenOf { get; } = [];

    /// <summary>Number of sentences in a block.</summary>
    public int Split(string text, TextSpan block)
    {
        _tokens.Clear();
        _ends.Clear();
        _tokenizer.Tokenize(text, block, _tokens);
        _splitter.Split(text, _tokens, _ends);
        return _ends.Count;
    }

    /// <summary>Reads the words of a sentence of the block split last.</summary>
    public ImmutableArray<Token> Words(string text, int sentence, out TextSpan span)
    {
        var start = sentence == 0 ? 0 : _ends[sentence - 1];
        var end = _ends[sentence];
        span = new TextSpan(_tokens[start].Start, _tokens[end - 1].End);
        _surfaces.Clear();
        for (var i = start; i < end; i++)
            _surfaces.Add(Composition.Compose(_forms.Text(_tokens[i].In(text))));
        _hasKeys = false;
        Forms.Clear();
        TokenOf.Clear();
        var tokens = ImmutableArray.CreateBuilder<Token>(end - start);
        for (var i = 0; i < end - start; i++)
        {
            var first = Forms.Count;
            AddWords(i);
            var raw = _tokens[start + i];
            tokens.Add(new Token(new TextSpan(raw.Start, raw.End), new WordRange(first, Forms.Count)));
        }

        return tokens.MoveToImmutable();
    }

    private void AddWords(int i)
    {
        var surface = _surfaces[i];
        TokenOf.Add(i);
        if (rules.EncliticLength(surface) is var enclitic and > 0)
        {
            TokenOf.Add(i);
            Forms.Add(surface[..^enclitic]);
            Forms.Add(surface[^enclitic..]);
            return;
        }

        if (rules.Contraction(surface) is not { } contraction || (contraction.MayBeOneWord && IsOneWord(i)))
        {
            Forms.Add(surface);
            return;
        }

        TokenOf.Add(i);
        var upper = surface.Length > 1 && char.IsUpper(surface[1]);
        Forms.Add(upper ? contraction.First.ToUpperInvariant() : char.IsUpper(surface[0]) ? char.ToUpperInvariant(contraction.First[0]) + contraction.First[1..] : contraction.First);
        Forms.Add(upper ? contraction.Second.ToUpperInvariant() : contraction.Second);
    }

    private bool IsOneWord(int i)
    {
        if (OpensClause(i, rules.Contraction(_surfaces[i])!.Value.First))
            return true;
        _keys ??= new WordKeys(_forms);
        if (!_hasKeys)
            _keys.Read(_surfaces);
        _hasKeys = true;
        Span<ulong> features = stackalloc ulong[ContractionFeatures.Count];
        ContractionFeatures.Extract(_keys, i, features);
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        contractions.AddTo(scores, features);
        return scores[1] > scores[0];
    }

    /// <summary>
    /// Behind a comma before which no <c>de</c> stands there is nothing that <c>des</c> could be one more complement of:
    /// <c>Le lendemain, des voisins ont appelé</c>.
    /// </summary>
    private bool OpensClause(int i, string preposition)
    {
        if (i < 2 || _surfaces[i - 1] != ",")
            return false;
        for (var k = i - 2; k >= 0; k--)
        {
            var before = _surfaces[k];
            if (before.Equals(preposition, StringComparison.OrdinalIgnoreCase)
                || before.Length == 2 && char.ToLowerInvariant(before[0]) == preposition[0] && before[1] is '\'' or '’'
                || rules.Contraction(before)?.First == preposition)
                return false;
        }

        return true;
    }
}
