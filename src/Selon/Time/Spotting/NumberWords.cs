using System.Collections.Frozen;
using Selon.Lexicons;

namespace Selon.Time.Spotting;

/// <summary>Reads cardinal numbers written in words: "dix-huit", "quatre-vingt-dix", "deux cents", "mille neuf cent quatorze".</summary>
internal sealed class NumberWords
{
    private enum Kind : byte
    {
        Unit,
        Ten,
        Hundred,
        Thousand,
    }

    /// <summary>Kind of the word that may stand before the last unit: "vingt et un".</summary>
    private const string And = "and";

    private readonly FrozenDictionary<int, (int Value, Kind Kind)> _words;
    private readonly int _hyphen;
    private readonly int _and;

    public NumberWords(Lexicon lexicon, TimeVocabulary vocabulary)
    {
        _words = lexicon.Entries.Where(e => e["kind"] != And).ToFrozenDictionary(
            e => vocabulary.Add(e.Key),
            e => (int.Parse(e["value"], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<Kind>(e["kind"], ignoreCase: true)));
        _hyphen = vocabulary.Add("-");
        _and = lexicon.Entries.Where(e => e["kind"] == And).Select(e => vocabulary.Add(e.Key)).FirstOrDefault(-2);
    }

    /// <summary>The number that starts at a unit; false when none does.</summary>
    public bool TryRead(List<TimeUnit> units, int start, out int value, out int length)
    {
        int total = 0, current = 0;
        length = 0;
        value = 0;
        var i = start;
        while (i < units.Count && _words.TryGetValue(units[i].Form, out var word) && Accept(word.Value, word.Kind, ref total, ref current))
        {
            i++;
            length = i - start;
            value = total + current;
            while (i < units.Count && (units[i].Form == _hyphen || (units[i].Form == _and && current % 100 is >= 20 and < 100)))
                i++;
        }

        return length > 0;
    }

    private static bool Accept(int value, Kind kind, ref int total, ref int current)
    {
        var below = current % 100;
        switch (kind)
        {
            case Kind.Unit when TakesUnit(below, value):
            case Kind.Ten when below == 0:
                current += value;
                return true;
            case Kind.Ten when value == 20 && below == 4:
                current += 76;
                return true;
            case Kind.Hundred when current < 10:
                current = Math.Max(1, current) * 100;
                return true;
            case Kind.Thousand when total == 0:
                total = Math.Max(1, current) * 1000;
                current = 0;
                return true;
            default:
                return false;
        }
    }

    /// <summary>"vingt-deux", "soixante-douze" and "dix-neuf", but not "deux trois".</summary>
    private static bool TakesUnit(int below, int value) => below switch
    {
        0 => true,
        10 or 70 or 90 => value is >= 7 and <= 9,
        60 or 80 => value is > 0 and <= 16,
        20 or 30 or 40 or 50 => value is > 0 and <= 9,
        _ => false,
    };
}
