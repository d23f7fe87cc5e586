using Selon.Text.Models;
using Selon.Text.Names;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>The parts of the name model, without a trained one.</summary>
public class NameTests
{
    private static byte First => NameScheme.Label(NameLabel.Org, NameScheme.Part.First);

    private static byte Inside => NameScheme.Label(NameLabel.Org, NameScheme.Part.Inside);

    private static byte Last => NameScheme.Label(NameLabel.Org, NameScheme.Part.Last);

    private static byte Single => NameScheme.Label(NameLabel.Loc, NameScheme.Part.Single);

    [Fact]
    public void Labels_stand_for_names_and_names_for_labels()
    {
        NameSpan[] names = [new(NameLabel.Org, new WordRange(1, 4)), new(NameLabel.Loc, new WordRange(4, 5)), new(NameLabel.Per, new WordRange(6, 8))];
        var labels = new byte[9];
        NameScheme.Write(names, labels);
        Assert.Equal([0, First, Inside, Last, Single, 0], labels[..6]);
        var read = new List<NameSpan>();
        NameScheme.Read(labels, read);
        Assert.Equal(names, read);
    }

    [Fact]
    public void Names_do_not_change_their_kind_half_way()
    {
        Assert.True(NameScheme.MayFollow(First, Last));
        Assert.True(NameScheme.MayFollow(Last, Single));
        Assert.False(NameScheme.MayFollow(First, NameScheme.Label(NameLabel.Per, NameScheme.Part.Last)));
        Assert.False(NameScheme.MayFollow(First, NameScheme.Outside));
        Assert.False(NameScheme.MayFollow(NameScheme.Outside, Inside));
    }

    [Fact]
    public void Decoding_takes_the_best_labels_that_may_follow_each_other()
    {
        var none = new NameTransitions(new short[NameTransitions.Size]);
        var scores = new short[3 * NameScheme.Inner];
        scores[First - 1] = 10;
        scores[NameScheme.Inner + Last - 1] = 8;
        scores[NameScheme.Inner + Single - 1] = 9;
        scores[(2 * NameScheme.Inner) + Inside - 1] = 50;
        var labels = new byte[3];
        new NameDecoder().Decode(none, scores, [1, 1, 1], labels);
        Assert.Equal([First, Last, NameScheme.Outside], labels);
    }

    [Fact]
    public void Weights_come_back_as_they_were_written()
    {
        var row = new sbyte[NameScheme.Inner];
        (row[0], row[9], row[15]) = (-127, 3, 127);
        var pack = new PackWriter();
        NameWeights.Write(pack, "w", [(FeatureHash.Of(1, 2), row), (FeatureHash.Of(1, 3), row)]);
        var weights = NameWeights.Read(PackReader.Read(pack.ToArray(), "test"), "w");
        var scores = new short[NameScheme.Inner];
        weights.AddTo(scores, [FeatureHash.Of(1, 2), FeatureHash.Of(1, 99), FeatureHash.Of(1, 3)]);
        Assert.Equal((-254, 0, 6, 254), (scores[0], scores[1], scores[9], scores[15]));
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused()
    {
        var pack = new PackWriter();
        pack.Add("w.keys", [1, 0, 0, 0]);
        pack.Add("w.masks", [3, 0]);
        pack.Add("w.values", [7]);
        Assert.Throws<PackException>(() => NameWeights.Read(PackReader.Read(pack.ToArray(), "test"), "w"));
    }

    [Fact]
    public void A_surname_is_remembered_as_the_person_named_in_full()
    {
        var reading = new FirstReading();
        Sentence(reading, ("Anna", NameScheme.Label(NameLabel.Per, NameScheme.Part.First)), ("Lenz", NameScheme.Label(NameLabel.Per, NameScheme.Part.Last)));
        Sentence(reading, ("Lenz", NameScheme.Outside));
        Sentence(reading, ("Morava", NameScheme.Outside));
        var memory = new NameMemory();
        memory.Read(reading);
        Assert.NotEqual(Features(memory, reading, 2), Features(memory, reading, 1));
    }

    private static void Sentence(FirstReading reading, params (string Form, byte Label)[] words)
    {
        reading.StartSentence(words.Length);
        for (var i = 0; i < words.Length; i++)
            reading.Add(new NameSlot { Word = i, Form = FeatureHash.Text(words[i].Form), Kind = 1, Label = words[i].Label });
    }

    private static ulong[] Features(NameMemory memory, FirstReading reading, int sentence)
    {
        var features = new FeatureList();
        memory.Extract(reading.Slots(sentence), 0, features);
        return features.Span.ToArray();
    }
}
