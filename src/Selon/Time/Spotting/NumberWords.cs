using System.Collections.Frozen;
using System.Globalization;
using Selon.Lexicons;

namespace Selon.Time.Spotting;

/// <summary>
/// Reads cardinal numbers written in words: "dix-huit", "quatre-vingt-dix", "deux cents", "mille neuf cent quatorze", "twenty-one".
/// Each word says in the lexicon's column <c>takes</c> which units may follow it: 1-9 after "twenty", 1-16 after "soixante".
/// </summary>
internal sealed class NumberWords
{
    private enum Kind : byte
    {
        Unit,
        Ten,

        /// <summary>A ten that multiplies a unit before it: "quatre-vingt".</summary>
        Score,
        Hundred,

        /// <summary>Thousand and more.</summary>
        Thousand,
    }

    private readonly record struct Entry(int Value, Kind Kind, int TakesFrom, int TakesTo);

    /// <summary>Kind of the word that may stand before the last unit: "vingt et un".</summary>
    private const string And = "and";

    /// <summary>Above it a number no longer counts days or years.</summary>
    private const int Most = 1_000_000_000;

    private static readonly Entry AfterScores = new(80, Kind.Ten, 1, 16);

    private readonly FrozenDictionary<int, Entry> _words;
    private readonly int _hyphen;
    private readonly int _and;

    public NumberWords(Lexicon lexicon, TimeVocabulary vocabulary)
    {
        _words = lexicon.Entries.Where(e => e["kind"] != And).ToFrozenDictionary(e => vocabulary.Add(e.Key), Read);
        _hyphen = vocabulary.Add("-");
        _and = lexicon.Entries.Where(e => e["kind"] == And).Select(e => vocabulary.Add(e.Key)).FirstOrDefault(-2);
    }

    /// <summary>The number that starts at a unit; false when none does.</summary>
    public bool TryRead(List<TimeUnit> units, int start, out int value, out int length)
    {
        long total = 0, current = 0;
        length = 0;
        value = 0;
        var last = default(Entry);
        var i = start;
        while (i < units.Count && _words.TryGetValue(units[i].Form, out var word) && Accept(word, ref last, ref total, ref current))
        {
            i++;
            length = i - start;
            value = (int)Math.Min(total + current, Most);
            while (i < units.Count && (units[i].Form == _hyphen || (units[i].Form == _and && last.Kind != Kind.Unit)))
                i++;
        }

        return length > 0;
    }

    /// <summary>"nineteen ninety-seven": a year read in two halves.</summary>
    public bool TryReadYear(List<TimeUnit> units, int start, out int year, out int length)
    {
        (year, length) = (0, 0);
        if (!_words.TryGetValue(units[start].Form, out var century) || century.Value is < 16 or > 20
            || start + 1 >= units.Count || units[start + 1].Form == _hyphen
            || !TryRead(units, start + 1, out var rest, out var more) || rest is < 10 or > 99)
            return false;
        (year, length) = (century.Value * 100 + rest, more + 1);
        return true;
    }

    private static bool Accept(Entry word, ref Entry last, ref long total, ref long current)
    {
        switch (word.Kind)
        {
            case Kind.Unit when current == 0 || last.Kind is Kind.Hundred || (word.Value >= last.TakesFrom && word.Value <= last.TakesTo):
            case Kind.Ten or Kind.Score when current % 100 == 0:
                current += word.Value;
                last = word;
                return true;
            case Kind.Score when current % 100 == 4:
                current += AfterScores.Value - 4;
                last = AfterScores;
                return true;
            case Kind.Hundred when current < 100:
                current = Math.Max(1, current) * 100;
                last = word;
                return true;
            case Kind.Thousand when total == 0:
                total = Math.Max(1, current) * word.Value;
                current = 0;
                last = word;
                return true;
            default:
                return false;
        }
    }

    private static Entry Read(LexiconEntry e)
    {
        var takes = e["takes"];
        var dash = takes.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(e["value"], CultureInfo.InvariantCulture),
            Enum.Parse<Kind>(e["kind"], ignoreCase: true),
            dash < 0 ? 0 : int.Parse(takes.AsSpan(0, dash), CultureInfo.InvariantCulture),
            dash < 0 ? -1 : int.Parse(takes.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
