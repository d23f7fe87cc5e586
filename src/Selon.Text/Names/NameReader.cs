using Selon.Text.Tagging;

namespace Selon.Text.Names;

/// <summary>
/// Labels the names of an article, sentence by sentence, then all of them again, knowing how the first reading labelled the same words
/// elsewhere. Holds the buffers of one thread.
/// </summary>
internal sealed class NameReader(NameModel model)
{
    /// <summary>Takes such labels to a tenth of a hundredth of their odds.</summary>
    private const short NoEdge = 7 * (short)NameWeights.Scale;

    private readonly NameContext _context = new(model.Vocabulary);
    private readonly FeatureList _features = new();
    private readonly NameDecoder _decoder = new();
    private readonly FirstReading _reading = new();
    private readonly NameMemory _memory = new();
    private byte[] _kinds = new byte[64];

    /// <summary>What the first reading found, for training.</summary>
    public FirstReading Reading => _reading;

    /// <summary>Forgets the article.</summary>
    public void Clear() => _reading.Clear();

    /// <summary>Labels the next sentence of the article.</summary>
    public void Read(WordKeys words, ReadOnlySpan<UniversalPos> pos, Span<byte> labels)
    {
        Score(words, pos);
        var sentence = _reading.Sentences - 1;
        var slots = _reading.Slots(sentence);
        Decode(slots, _reading.Scores(sentence), model.FirstTransitions, labels);
        foreach (ref var slot in slots)
            slot.Label = labels[slot.Word];
    }

    /// <summary>Looks at the whole article; afterwards its sentences can be read again.</summary>
    public void Remember() => _memory.Read(_reading);

    /// <summary>Labels a sentence of the article a second time.</summary>
    public void ReadAgain(int sentence, Span<byte> labels)
    {
        var slots = _reading.Slots(sentence);
        var scores = _reading.Scores(sentence);
        _memory.Start(slots);
        for (var i = 0; i < slots.Length; i++)
        {
            _memory.Extract(slots, i, _features);
            model.Again.AddTo(scores.Slice(i * NameScheme.Inner, NameScheme.Inner), _features.Span);
        }

        Decode(slots, scores, model.AgainTransitions, labels);
    }

    private void Score(WordKeys words, ReadOnlySpan<UniversalPos> pos)
    {
        _context.Read(words, pos);
        _reading.StartSentence(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var place = ref _context[i];
            if (!place.IsActive)
                continue;
            ref readonly var word = ref words[i];
            NameFeatures.Extract(words, pos, _context, i, _features);
            var scores = _reading.Add(new NameSlot { Word = i, Form = word.Form, Shape = word.Shape, Coarse = (ulong)word.Coarse, Kind = place.Kind, IsListed = word.NameSet >= 0 });
            model.First.AddTo(scores, _features.Span);
            if (!NameContext.IsCapital(place.Kind) && IsNoEdge(pos[i]))
                Discourage(scores);
        }
    }

    /// <summary>Words in small letters of these parts of speech hardly ever begin or end a name.</summary>
    private static bool IsNoEdge(UniversalPos pos) =>
        pos is UniversalPos.Aux or UniversalPos.Pron or UniversalPos.Sconj or UniversalPos.Cconj or UniversalPos.Verb;

    private static void Discourage(Span<short> scores)
    {
        for (byte label = 1; label < NameScheme.Labels; label++)
        {
            if (NameScheme.PartOf(label) != NameScheme.Part.Inside)
                scores[label - 1] -= NoEdge;
        }
    }

    private void Decode(ReadOnlySpan<NameSlot> slots, ReadOnlySpan<short> scores, NameTransitions transitions, Span<byte> labels)
    {
        labels.Clear();
        for (var start = 0; start < slots.Length;)
        {
            var end = FirstReading.StretchEnd(slots, start);
            var length = end - start;
            if (_kinds.Length < length)
                _kinds = new byte[2 * length];
            for (var k = 0; k < length; k++)
                _kinds[k] = slots[start + k].Kind;
            _decoder.Decode(
                transitions, scores[(start * NameScheme.Inner)..], _kinds.AsSpan(0, length), labels.Slice(slots[start].Word, length));
            start = end;
        }
    }
}
