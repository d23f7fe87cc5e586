using Selon.Text;
using Selon.Text.Models;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>
/// Examples for soft sentence boundaries: treebank sentences put one behind the other, headlines and all, and paragraphs of news,
/// where none of the places that rules leave open is a boundary.
/// </summary>
internal sealed class BoundaryTrainer(TokenRules rules)
{
    private const int SentencesInARow = 50;

    private readonly SoftBoundaries _features = new(new TrainingWeights(2), rules);
    private readonly Tokenizer _tokenizer = new(rules);
    private readonly SentenceSplitter _splitter = new(rules, null);

    public List<(ulong[] Features, bool One)> Examples { get; } = [];

    public void Add(string path, int repeat)
    {
        var before = Examples.Count;
        if (path.EndsWith(".conllu", StringComparison.Ordinal))
        {
            var sentences = Treebank.Read(path).Select(s => s.Sentence.Span.Of(s.Text)).ToArray();
            for (var i = 0; i < sentences.Length; i += SentencesInARow)
                AddRow(sentences.AsSpan(i, Math.Min(SentencesInARow, sentences.Length - i)));
        }
        else
        {
            foreach (var line in NameDocuments.Read(path).SelectMany(d => NameDocuments.Clean(d).Text.Split('\n')))
                AddRow([line]);
        }

        var added = Examples[before..];
        for (var k = 1; k < repeat; k++)
            Examples.AddRange(added);
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
        var start = 0;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var end = ends.Contains(tokens[i].End);
            if (!hard.Contains(i + 1) && SoftBoundaries.IsCandidate(text, tokens, start, i))
            {
                var features = new ulong[SoftBoundaries.Count];
                _features.Extract(text, tokens, start, i, features);
                Examples.Add((features, end));
            }

            if (end || hard.Contains(i + 1))
                start = i + 1;
        }
    }
}
