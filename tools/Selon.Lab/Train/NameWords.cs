using Selon.Text.Models;
using Selon.Text.Names;
using Selon.Text.Packs;

namespace Selon.Lab.Train;

/// <summary>A name of a list, cut into words.</summary>
/// <param name="Index">The list's number.</param>
internal sealed record ListedName(List<string> Words, int Index, NameList List);

/// <summary>Learns a <see cref="NameVocabulary"/> from gold names and lists of names.</summary>
internal static class NameWords
{
    /// <summary>How often a small word must stand inside names to link their parts.</summary>
    private const int Links = 5;

    /// <summary>A word in small letters is part of names when this share of its places, and so many of them, are in names.</summary>
    private const double PartShare = 0.12;
    private const int Parts = 3;

    /// <summary>Words that are nearly always inside names only link their parts.</summary>
    private const double MostInner = 0.8;

    public static void Write(PackWriter pack, IEnumerable<NameSample> samples, IEnumerable<ListedName> listed, IReadOnlyDictionary<string, ushort> senses)
    {
        var counts = Count(samples);
        var words = new Dictionary<ulong, ushort>();
        foreach (var (form, (all, inside, inner)) in counts)
        {
            if (inside >= Parts && inside >= PartShare * all && inner < MostInner * inside)
                words[FeatureHash.Lower(form)] = NameVocabulary.Part;
            else if (inner >= Links)
                words[FeatureHash.Lower(form)] = NameVocabulary.Link;
        }

        var phrases = new Dictionary<ulong, ushort>();
        foreach (var name in listed)
        {
            Add(phrases, name.Words, 1 << name.Index);
            if (name.List.Surnames && name.Words.Count > 1 && char.IsUpper(name.Words[^1][0]) && name.Words[^1].Any(char.IsLower))
                Add(phrases, name.Words[^1..], NameVocabulary.Surname);
            if (name.List.Small && SmallWords(name.Words, counts) is { } small)
            {
                Add(phrases, small, 1 << name.Index);
                foreach (var word in small.Select(w => FeatureHash.Lower(w)))
                    words.TryAdd(word, NameVocabulary.Part);
            }
        }

        NameVocabulary.Write(pack, words, phrases, senses.Select(s => KeyValuePair.Create(FeatureHash.Lower(s.Key), s.Value)));
    }

    /// <summary>For each word in small letters how often it is there, in names, and in names neither first nor last.</summary>
    private static Dictionary<string, (int All, int In, int Inner)> Count(IEnumerable<NameSample> samples)
    {
        var counts = new Dictionary<string, (int All, int In, int Inner)>(StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            for (var i = 0; i < sample.Forms.Count; i++)
            {
                var form = sample.Forms[i];
                if (!char.IsLetter(form[0]) || char.IsUpper(form[0]))
                    continue;
                var label = sample.Gold[i];
                var (all, inside, inner) = counts.GetValueOrDefault(form);
                var isInner = label != NameScheme.Outside && NameScheme.PartOf(label) == NameScheme.Part.Inside;
                counts[form] = (all + 1, inside + (label == NameScheme.Outside ? 0 : 1), inner + (isInner ? 1 : 0));
            }
        }

        return counts;
    }

    /// <summary>A listed name in small letters, null when these are words like others.</summary>
    private static List<string>? SmallWords(List<string> words, Dictionary<string, (int All, int In, int Inner)> counts)
    {
        var small = words.ConvertAll(w => w.ToLowerInvariant());
        return small.Exists(w => w.Length > 3 && counts.GetValueOrDefault(w) is var (all, inside, _) && all - inside <= inside + 1) && words.TrueForAll(w => w.Any(char.IsLower))
            ? small
            : null;
    }

    private static void Add(Dictionary<ulong, ushort> phrases, List<string> words, int bit)
    {
        var phrase = 0ul;
        for (var i = 0; i < words.Count; i++)
        {
            phrase = NameVocabulary.Extend(phrase, FeatureHash.Text(words[i]));
            phrases[phrase] = (ushort)(phrases.GetValueOrDefault(phrase) | (i == words.Count - 1 ? bit : NameVocabulary.Goes));
        }
    }
}
