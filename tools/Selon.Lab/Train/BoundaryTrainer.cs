using Selon.Text;
using Selon.Text.Models;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>
/// Examples for soft sentence boundaries: treebank sentences put one behind the other, headlines and all, in several orders, and
/// paragraphs of news, where hardly any of the places that rules leave open is a boundary, with headlines put before them.
/// Treebanks whose text was rebuilt from words (domains above 0) lost capitals; their sentences in small letters are left out.
/// </summary>
internal sealed class BoundaryTrainer(TokenRules rules, int seed)
{
    private const int SentencesInARow = 50;

    private readonly SoftBoundaries _features = new(new TrainingWeights(2), rules);
    private readonly Tokenizer _tokenizer = new(rules);
    private readonly SentenceSplitter _splitter = new(rules, null);
    private readonly Random _random = new(seed);

    public List<(ulong[] Features, bool One)> Examples { get; } = [];

    /// <summary>Adds a file; each repetition puts a treebank's sentences, or news and headlines, in another order.</summary>
    public void Add(string data, TrainingFile file)
    {
        var path = Path.Combine(data, file.Path);
        if (path.EndsWith(".conllu", StringComparison.Ordinal))
            AddTreebank([.. Treebank.Read(path).Select(s => s.Sentence.Span.Of(s.Text)).Where(t => file.Domain == 0 || !char.IsLower(t[0]))], file.Repeat);
        else
            AddNews([.. NameDocuments.Read(path).Select(d => NameDocuments.Clean(d).Text)], file.Repeat);
    }

    private void AddTreebank(string[] sentences, int repeat)
    {
        for (var k = 0; k < repeat; k++)
        {
            for (var i = 0; i < sentences.Length; i += SentencesInARow)
                AddRow(sentences.AsSpan(i, Math.Min(SentencesInARow, sentences.Length - i)));
            _random.Shuffle(sentences);
        }
    }

    private void AddNews(string[] texts, int repeat)
    {
        var titles = texts.Select(t => t.Split('\n')[0].Trim()).Where(t => t.Length > 0).ToArray();
        var lines = texts.SelectMany(t => t.Split('\n').Skip(1)).Select(l => l.Trim()).Where(l => l.Length > 0).ToArray();
        foreach (var line in titles.Concat(lines))
            AddRow([line]);
        for (var k = 1; k < repeat; k++)
        {
            _random.Shuffle(titles);
            _random.Shuffle(lines);
            for (var i = 0; i < Math.Min(titles.Length, lines.Length); i++)
                AddRow([titles[i], lines[i]]);
        }
    }

    private void AddRow(ReadOnlySpan<string> sentences)
    {
        var text = string.Join(' ', sentences);
        var ends = new HashSet<int>();
        var position = 0;
        foreach (var sentence in sentences)
        {
            position += sentence.Length;
            ends.Add(position++);
        }

        var tokens = new List<RawToken>();
        var ruled = new List<int>();
        _tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        _splitter.Split(text, tokens, ruled);
        var hard = ruled.ToHashSet();
        _features.State.Begin();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var end = ends.Contains(tokens[i].End);
            if (!hard.Contains(i + 1) && SoftBoundaries.IsCandidate(text, tokens, i))
            {
                var features = new ulong[SoftBoundaries.Count];
                _features.Extract(text, tokens, i, features);
                Examples.Add((features, end));
            }

            if (end || hard.Contains(i + 1))
                _features.State.Begin(i + 1, soft: !hard.Contains(i + 1));
        }
    }
}
