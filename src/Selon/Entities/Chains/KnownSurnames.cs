using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>
/// A surname alone that nobody in the article bears in full: « President Reagan », « l'administration Bush », « Poutine ». With an office
/// of the highest rank beside it, one who held it is meant; without, only who holds such an office on the day of publication.
/// </summary>
internal sealed class KnownSurnames
{
    private readonly ReadingContext _context;
    private readonly Dictionary<string, Draft> _offices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rulers = new(StringComparer.Ordinal);

    public KnownSurnames(ReadingContext context)
    {
        _context = context;
        foreach (var (office, name) in context.Ties)
        {
            if (office.Form == MentionForm.Nominal)
                _offices.TryAdd(name.Folded, office);
        }

        foreach (var draft in context.Drafts)
        {
            if (draft.Ruler is { } ruler)
                _rulers.Add(ruler.Folded);
        }
    }

    /// <summary>Sets the entry of the name, or its country alone where several bearers of one country may be meant.</summary>
    public void Describe(Draft name)
    {
        if (_context.Lexicons.Gazetteer.LeadersBySurname(name.Folded) is not { } leaders)
            return;
        var likely = leaders.FindAll(l => Fits(name, l));
        if (likely.Count > 1 && _context.Published is { } date && likely.FindAll(l => l.Offices.Exists(o => o.Holds(date))) is { Count: 1 } now)
            likely = now;
        if (likely.Count == 0 || likely.Exists(l => l.Country != likely[0].Country))
            return;
        name.Country ??= likely[0].Country;
        if (likely.Count > 1)
            return;
        name.Entry = likely[0];
        KnownPeople.Describe(_context, name, likely[0]);
    }

    private bool Fits(Draft name, GazetteerEntry leader)
    {
        if (_rulers.Contains(name.Folded))
            return true;
        if (_offices.TryGetValue(name.Folded, out var office))
            return leader.Offices.Exists(o => o.Class == office.Class) && (office.Country is null || office.Country == leader.Country);
        return _context.Published is { } date && !_context.Lexicons.Gazetteer.IsAmbiguous(name.Folded) && !_context.Lexicons.Nouns.IsFirstName(name.Folded)
            && leader.Offices.Exists(o => o.IsHighest && o.Holds(date));
    }
}
