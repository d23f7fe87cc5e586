using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Names;
using Selon.Text.Packs;
using Selon.Text.Tagging;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>A sentence with the labels of its words.</summary>
internal sealed record NameSample(List<string> Forms, List<TextSpan> Spans, UniversalPos[] Pos, byte[] Gold)
{
    /// <summary>Words whose labels are not to be learned from, with all that is decoded together with them; empty for none.</summary>
    public bool[] Doubtful { get; init; } = [];

    /// <summary>Put into small letters for training.</summary>
    public bool IsLowered { get; init; }

    /// <summary>The document's number; features must be seen in several.</summary>
    public int Document { get; init; }
}

/// <summary>Cuts, tokenises and tags documents as the product does it.</summary>
internal sealed class NameSamples
{
    private const int TaggerBeam = 4;

    private readonly Segmenter _segmenter;
    private readonly WordKeys _keys;
    private readonly SequenceFeatures _features = new();
    private readonly SequenceTagger _tagger;

    public NameSamples(string models)
    {
        Lexicon = WordLexicon.Read(ModelSet.Open(models, "lexicon"));
        var segmenter = ModelSet.Open(models, "segmenter");
        _segmenter = new Segmenter(new TokenRules(segmenter, Lexicon), PackedWeights.Read(segmenter, "contractions", 2), null);
        var pack = ModelSet.Open(models, "tagger");
        _keys = new WordKeys(Lexicon);
        _tagger = new SequenceTagger(PackedWeights.Read(pack, "pos", UniversalPosLabels.Count), TaggerBeam);
    }

    public WordLexicon Lexicon { get; }

    public List<NameSample> Read(NameDocument document)
    {
        var samples = new List<NameSample>();
        foreach (var (forms, spans) in Sentences(document.Text))
        {
            var names = new List<NameSpan>();
            foreach (var (span, label) in document.Names)
            {
                var start = spans.FindIndex(s => s.Overlaps(span));
                if (start >= 0)
                    names.Add(new NameSpan(label, new WordRange(start, spans.FindLastIndex(s => s.Overlaps(span)) + 1)));
            }

            var gold = new byte[forms.Count];
            NameScheme.Write([.. names], gold);
            var doubtful = document.Doubtful.Where(d => d.Overlaps(new TextSpan(spans[0].Start, spans[^1].End))).ToList();
            samples.Add(new NameSample(forms, spans, Tag(forms), gold) { Doubtful = doubtful.Count == 0 ? [] : [.. spans.Select(s => doubtful.Exists(s.Overlaps))] });
        }

        return samples;
    }

    /// <summary>The words of a listed name.</summary>
    public List<string> Words(string name) => [.. Sentences(name).SelectMany(s => s.Forms)];

    private UniversalPos[] Tag(List<string> forms)
    {
        var labels = new byte[forms.Count];
        _keys.Read(forms);
        PosFeatures.Extract(_keys, 0, _features);
        _tagger.Decode(_features, labels);
        return [.. labels.Select(l => (UniversalPos)l)];
    }

    private IEnumerable<(List<string> Forms, List<TextSpan> Spans)> Sentences(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i : text.Length;
            var count = _segmenter.Split(text, new TextSpan(start, end));
            for (var s = 0; s < count; s++)
            {
                var tokens = _segmenter.Words(text, s, out _);
                yield return ([.. _segmenter.Forms], [.. _segmenter.TokenOf.Select((t, i) => WordSpans.Of(tokens[t], _segmenter.Forms, i))]);
            }

            start = end + 1;
        }
    }
}
