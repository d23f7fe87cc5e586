using Selon.Text.Models;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Tables give exactly the sums of what was written, whatever form the weights of a feature take in memory.</summary>
public sealed class PackedWeightsTests
{
    [Theory]
    [InlineData(2, 5)]
    [InlineData(9, 3000)]
    [InlineData(17, 20000)]
    [InlineData(106, 20000)]
    [InlineData(250, 3000)]
    public void AddsWhatWasWritten(int labels, int count)
    {
        var rows = Rows(labels, count, new Random(labels));
        var pack = new PackWriter();
        PackedWeights.Write(pack, "w", rows);
        var weights = PackedWeights.Read(PackReader.Read(pack.ToArray(), "test"), "w", labels);

        var features = rows.Select(r => r.Feature).SelectMany(f => new[] { f, f ^ (1UL << 40) }).Append(0UL).ToArray();
        new Random(1).Shuffle(features);
        var expected = new int[labels];
        var byFingerprint = rows.ToDictionary(r => r.Feature >> 32, r => r.Pairs);
        foreach (var (label, weight) in features.SelectMany(f => byFingerprint.GetValueOrDefault(f >> 32, [])))
            expected[label] += weight;
        var together = new int[labels];
        weights.AddTo(together, features);
        var one = new int[labels];
        foreach (var feature in features)
            weights.AddTo(one, feature);

        Assert.Equal(expected, together);
        Assert.Equal(expected, one);
    }

    [Fact]
    public void RefusesLabelsBeyondTheLast()
    {
        var pack = new PackWriter();
        PackedWeights.Write(pack, "w", [(1UL << 50, [(3, 5)])]);
        var reader = PackReader.Read(pack.ToArray(), "test");

        Assert.Throws<PackException>(() => PackedWeights.Read(reader, "w", 3));
    }

    /// <summary>Runs of all lengths; one feature has fingerprint 0, which free places have as well.</summary>
    private static List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> Rows(int labels, int count, Random random)
    {
        var rows = new Dictionary<ulong, List<(byte Label, sbyte Weight)>> { [100] = [(1, 7)] };
        while (rows.Count < count)
        {
            var all = Enumerable.Range(0, labels).Select(l => (byte)l).ToArray();
            random.Shuffle(all);
            var length = random.Next(4) > 0 ? random.Next(1, Math.Min(labels, 4)) : random.Next(1, labels + 1);
            rows[(ulong)random.NextInt64() << 1] = [.. all.Take(length).Order().Select(l => (l, (sbyte)random.Next(-127, 128)))];
        }

        return [.. rows.GroupBy(r => r.Key >> 32).Select(g => (g.First().Key, g.First().Value))];
    }
}
