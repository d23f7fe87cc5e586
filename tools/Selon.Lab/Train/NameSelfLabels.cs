using Selon.Text.Names;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Labels plain text by a trained model and keeps what it is sure of, for self-training.</summary>
internal sealed class NameSelfLabels(NameModel model, NameSamples samples, double sure)
{
    private readonly WordKeys _keys = new(samples.Lexicon);
    private readonly NameReader _reader = new(model);
    private readonly NameLattice _lattice = new();
    private readonly float[] _pairs = [.. Enumerable.Range(0, NameContext.Kinds).SelectMany(k => model.FirstTransitions.Of(k).ToArray()).Select(w => w / NameWeights.Scale)];

    /// <summary>The sentences of a text with the labels found and which of them are doubtful.</summary>
    public IEnumerable<NameSample> Label(IEnumerable<string> text)
    {
        foreach (var line in text)
        {
            foreach (var sentence in samples.Read(new NameDocument("", line, [])))
            {
                _keys.Read(sentence.Forms);
                _reader.Clear();
                _reader.Read(_keys, sentence.Pos, sentence.Gold);
                if (_reader.Reading.Slots(0).Length > 0)
                    yield return sentence with { Doubtful = Doubtful(sentence.Gold) };
            }
        }
    }

    private bool[] Doubtful(byte[] labels)
    {
        var doubtful = new bool[labels.Length];
        var slots = _reader.Reading.Slots(0);
        for (var start = 0; start < slots.Length;)
        {
            var end = FirstReading.StretchEnd(slots, start);
            var scores = _reader.Reading.Scores(0)[(start * NameScheme.Inner)..(end * NameScheme.Inner)];
            var given = new float[scores.Length];
            for (var k = 0; k < given.Length; k++)
                given[k] = scores[k] / NameWeights.Scale;
            var kinds = new byte[end - start];
            for (var k = start; k < end; k++)
                kinds[k - start] = slots[k].Kind;
            var found = labels.AsSpan(slots[start].Word, end - start);
            _lattice.Start(end - start, given);
            _lattice.Run(kinds, found, _pairs);
            for (var k = 0; k < found.Length; k++)
                doubtful[slots[start].Word + k] = _lattice.Probability(k, found[k]) < sure;
            start = end;
        }

        return doubtful;
    }
}
