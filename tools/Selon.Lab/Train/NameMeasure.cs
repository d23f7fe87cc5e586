using Selon.Text;
using Selon.Text.Names;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Scores a name model on gold documents, without the rest of the program.</summary>
internal sealed class NameMeasure(NameModel model, NameSamples samples)
{
    private readonly WordKeys _keys = new(samples.Lexicon);

    /// <summary>Reads all sentences of a document once.</summary>
    public static FirstReading Read(NameReader reader, WordKeys keys, List<NameSample> document)
    {
        foreach (var sentence in document)
        {
            keys.Read(sentence.Forms);
            reader.Read(keys, sentence.Pos, new byte[sentence.Forms.Count]);
        }

        return reader.Reading;
    }

    public void Add(IEnumerable<NameDocument> gold, NameScores scores)
    {
        var reader = new NameReader(model);
        foreach (var document in gold)
            scores.Add(document.Text, document.Names, Find(reader, samples.Read(document)));
    }

    private List<(TextSpan Span, NameLabel Label)> Find(NameReader reader, List<NameSample> sentences)
    {
        Read(reader, _keys, sentences);
        reader.Remember();
        var found = new List<(TextSpan, NameLabel)>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var spans = sentences[s].Spans;
            var labels = new byte[spans.Count];
            reader.ReadAgain(s, labels);
            var names = new List<NameSpan>();
            NameScheme.Read(labels, names);
            found.AddRange(names.Select(n => (new TextSpan(spans[n.Words.Start].Start, spans[n.Words.End - 1].End), n.Label)));
        }

        reader.Clear();
        return found;
    }
}
