using Selon.Entities.Gazetteers;

namespace Selon.Entities.Mentions;

/// <summary>How often an article names countries, by any of their words, and entries of the gazetteer: its context for names that several bear.</summary>
internal sealed class CountryCounts(ReadingContext context)
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<GazetteerEntry, int> _entries = [];

    public int Of(string country) => _countries.GetValueOrDefault(country);

    public int Of(GazetteerEntry entry) => _entries.GetValueOrDefault(entry);

    public void Add(int sentence, List<GazetteerMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Forms is [{ Entry: { } entry }])
                _entries[entry] = _entries.GetValueOrDefault(entry) + 1;
            if (match.Forms is [{ Ambiguous: false, Entry.Country: { } country }])
                Count(country);
        }

        var folded = context.Folded[sentence];
        for (var i = 0; i < folded.Count; i++)
        {
            if (context.Lexicons.Gazetteer.OfAdjective(folded[i]) is [{ Country: { } country }])
                Count(country);
        }
    }

    private void Count(string country) => _countries[country] = _countries.GetValueOrDefault(country) + 1;

    /// <summary>Of several forms the one whose country is named most.</summary>
    public GazetteerForm Likeliest(List<GazetteerForm> forms)
    {
        var best = forms[0];
        var most = -1;
        foreach (var form in forms)
        {
            var count = form.Entry.Country is { } country ? _countries.GetValueOrDefault(country) : 0;
            if (count > most)
                (best, most) = (form, count);
        }

        return best;
    }

    /// <summary>True when no country is named more often.</summary>
    public bool IsMostNamed(string country)
    {
        var count = _countries.GetValueOrDefault(country);
        foreach (var other in _countries.Values)
        {
            if (other > count)
                return false;
        }

        return count > 0;
    }
}
