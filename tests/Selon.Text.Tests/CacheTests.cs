using Selon.Text.Conllu;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Tagging;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>What is kept from words and sentences before changes nothing but the time.</summary>
public sealed class CacheTests
{
    private const int Labels = 20;

    /// <summary>Groups share few places, so that most are met both kept and thrown out.</summary>
    [Fact]
    public void KeptScoresGiveTheLabelsOfSummedFeatures()
    {
        var weights = Weights(new Random(5));
        var plain = new SequenceTagger(weights, 4);
        var cached = new CachedTagger(weights, 4);
        var features = new SequenceFeatures();
        var random = new Random(6);
        for (var sentence = 0; sentence < 200; sentence++)
        {
            var words = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (ulong)random.Next(60)).ToArray();
            var (expected, labels) = (new byte[words.Length], new byte[words.Length]);
            Fill(words, features);
            plain.Decode(features, expected);
            Fill(words, cached.Features);
            cached.Decode(labels);

            Assert.Equal(expected, labels);
        }
    }

    [Fact]
    public void KeptFormsHaveTheKeysOfNewOnes()
    {
        var lexicon = ModelSet.Load(French.ModelFolder).Lexicon;
        var cache = new FormCache(lexicon);
        var maker = new WordKeyMaker(lexicon);
        var forms = Enumerable.Range(0, 20000).Select(i => "mot" + i).Concat(["Élysée", "l'", "l’", new string('é', 300), ""]).Where(f => f.Length > 0).ToArray();
        foreach (var form in forms.Concat(forms))
        {
            var same = cache.Text(form);
            cache.Read(same, out var key);

            Assert.Equal(form, same);
            Assert.Equal(maker.Make(form), key);
        }
    }

    [Fact]
    public void AnArticleReadsTheSameBeforeAndAfterOthers()
    {
        var analyzer = TextAnalyzer.Load(French.ModelFolder);
        const string Text = "Le maire de Brest a reçu jeudi la ministre des Transports. « Nous voulons des trains », a dit Anne Le Goff.";
        var before = Conllu(analyzer, Text);
        for (var i = 0; i < 20; i++)
            Conllu(analyzer, $"Les élus numéro {i} se sont plaints à Paris que les trains n'arrivent jamais avant {i} heures.");

        Assert.Equal(before, Conllu(analyzer, Text));
    }

    private static string Conllu(TextAnalyzer analyzer, string text)
    {
        var writer = new StringWriter();
        ConlluWriter.Write(analyzer.Parse(new Article { Id = "a", Language = "fr", Text = text }), writer);
        return writer.ToString();
    }

    /// <summary>Two groups, one that depends on the word and one on the word before, and a pair; every third word may have few labels.</summary>
    private static void Fill(ulong[] words, SequenceFeatures to)
    {
        to.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var before = i > 0 ? words[i - 1] : 99;
            if (words[i] % 3 == 0)
                to.Allow(words[i] % 2 == 0 ? [4] : [1, 7, 11]);
            Group(1, words[i], to);
            Group(2, (before * 6) + (words[i] % 6), to);
            to.Add(FeatureHash.Of(3, before % 20, words[i] % 20));
            to.Next(words[i], before + (100 * (words[i] % 6)));
        }
    }

    private static void Group(int template, ulong value, SequenceFeatures to)
    {
        if (!to.Begin(FeatureHash.Of(template, value, 77)))
            return;
        to.Add(FeatureHash.Of(template, value));
        to.Add(FeatureHash.Of(template + 10, value % 7));
        to.End();
    }

    private static PackedWeights Weights(Random random)
    {
        var rows = new Dictionary<ulong, List<(byte Label, sbyte Weight)>>();
        void Add(ulong feature) => rows[feature] = [.. Enumerable.Range(0, Labels).Where(_ => random.Next(3) == 0).Select(l => ((byte)l, (sbyte)random.Next(-90, 91)))];
        for (var a = 0u; a < 100; a++)
        {
            foreach (var template in new[] { 1, 2, 11, 12, 901 })
                Add(FeatureHash.Of(template, a));
            for (var b = 0u; b < 100; b++)
            {
                foreach (var template in new[] { 3, 902, 903, 904 })
                    Add(FeatureHash.Of(template, a, b));
            }
        }

        var pack = new PackWriter();
        PackedWeights.Write(pack, "w", [.. rows.Where(r => r.Value.Count > 0).Select(r => (r.Key, r.Value))]);
        return PackedWeights.Read(PackReader.Read(pack.ToArray(), "test"), "w", Labels);
    }
}
