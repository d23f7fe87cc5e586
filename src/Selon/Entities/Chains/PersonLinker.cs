using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>Names of persons that are one: full names, then surnames and first names alone.</summary>
internal sealed class PersonLinker(ReadingContext context)
{
    // Persons looked back at: keeps the time linear in an article of any length.
    private const int Memory = 400;

    private readonly List<Person> _persons = [];
    private readonly Dictionary<GazetteerEntry, Chain> _known = [];

    public void Run()
    {
        LinkFullNames();
        LinkSingleNames();
    }

    /// <summary>A person whom the gazetteer knows.</summary>
    public void Learn(Draft draft, Chain chain)
    {
        _persons.Add(new Person(draft.Folded.Split(' '), chain));
        _known[draft.Entry!] = chain;
    }

    /// <summary>Full names first, so that a surname in a headline finds its bearer in the body.</summary>
    private void LinkFullNames()
    {
        foreach (var draft in context.Drafts)
        {
            if (draft is not { IsName: true, IsPerson: true, Chain: null })
                continue;
            var parts = draft.Folded.Split(' ');
            if (parts.Length < 2 || context.Lexicons.Words.Says(parts[0], "particle") || IsOneWord(draft))
                continue;
            var same = FindFull(parts, draft);
            if (same is null)
                _persons.Add(new Person(parts, context.NewChain(draft)));
            else
                same.Take(parts, draft);
        }
    }

    /// <summary>« Abdel-Fattah »: a surname or a first name with a hyphen.</summary>
    private bool IsOneWord(Draft draft) => !draft.Span.In(context.Text).Contains(' ') && _persons.Exists(p => EndsWith(p.Parts, draft.Folded.Split(' ')));

    private Person? FindFull(string[] parts, Draft draft)
    {
        for (var i = _persons.Count - 1; i >= Math.Max(0, _persons.Count - Memory); i--)
        {
            if (SameFull(_persons[i].Parts, parts) && GendersAgree(_persons[i].Chain, draft))
                return _persons[i];
        }

        return null;
    }

    private static bool GendersAgree(Chain chain, Draft draft) =>
        chain.Gender == Gender.Unknown || draft.Gender == Gender.Unknown || chain.Gender == draft.Gender;

    /// <summary>First and last parts alike, or the shorter name begins the longer one: <c>Moussa Faki</c>, <c>Moussa Faki Mahamat</c>.</summary>
    private static bool SameFull(string[] a, string[] b)
    {
        if (!FirstAlike(a[0], b[0]))
            return false;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (Spelling.Alike(a[^1], b[^1]))
            return MiddleWithin(shorter, longer);
        if (shorter.Length == longer.Length)
            return false;
        for (var i = 1; i < shorter.Length; i++)
        {
            if (!Spelling.Alike(shorter[i], longer[i]))
                return false;
        }

        return true;
    }

    /// <summary>« Sheikh Saif Al Thani » is not « Cheikh Tamim Al Thani ».</summary>
    private static bool MiddleWithin(string[] shorter, string[] longer)
    {
        for (var i = 1; i < shorter.Length - 1; i++)
        {
            if (!Array.Exists(longer, part => Spelling.Alike(part, shorter[i]) || (shorter[i].Length == 1 && part[0] == shorter[i][0])))
                return false;
        }

        return true;
    }

    private static bool FirstAlike(string a, string b) =>
        Spelling.Alike(a, b) || (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]);

    private void LinkSingleNames()
    {
        var known = new KnownSurnames(context);
        foreach (var draft in context.Drafts)
        {
            if (draft is not { IsName: true, IsPerson: true, Chain: null })
                continue;
            var parts = draft.Folded.Split(' ');
            var person = Bearer(parts, draft, surname: true) ?? (parts.Length == 1 ? Bearer(parts, draft, surname: false) : null);
            if (person is null && parts.Length == 1)
                known.Describe(draft);
            if (person is not null)
                person.Chain.Add(draft);
            else if (draft.Entry is { } entry && _known.TryGetValue(entry, out var chain))
                chain.Add(draft);
            else
                AddSingle(parts, draft);
        }
    }

    private void AddSingle(string[] parts, Draft draft)
    {
        var chain = NewSingle(parts, draft);
        _persons.Add(new Person(parts, chain));
        if (draft.Entry is { } entry)
            _known[entry] = chain;
    }

    /// <summary>Somebody named by a first name alone is known by it.</summary>
    private Chain NewSingle(string[] parts, Draft draft)
    {
        if (draft.Gender == Gender.Unknown && parts.Length == 1)
            draft.Gender = context.Lexicons.Nouns.GenderOfFirstName(parts[0]);
        return context.NewChain(draft);
    }

    /// <summary>Of several bearers the one named last before this place; else the first one after it.</summary>
    private Person? Bearer(string[] parts, Draft draft, bool surname)
    {
        Person? best = null;
        var bestAt = int.MinValue;
        for (var i = _persons.Count - 1; i >= Math.Max(0, _persons.Count - Memory); i--)
        {
            var person = _persons[i];
            if (!GendersAgree(person.Chain, draft) || !(surname ? EndsWith(person.Parts, parts) : FirstAlike(person.Parts[0], parts[0]) && parts[0].Length > 2))
                continue;
            var at = LastBefore(person.Chain, draft.Span.Start);
            // A first name takes up one who has been named, not the writer at the end.
            if (at > bestAt && (surname || at >= 0))
                (best, bestAt) = (person, at);
        }

        return best;
    }

    /// <summary>Start of the last mention before a place; a large negative number, the smaller the later, when all stand after it.</summary>
    private static int LastBefore(Chain chain, int place)
    {
        var last = int.MinValue + 1 + (int.MaxValue / 2) - Math.Min(chain.Mentions[0].Span.Start, int.MaxValue / 4);
        for (var i = chain.Mentions.Count - 1; i >= Math.Max(0, chain.Mentions.Count - Memory); i--)
        {
            if (chain.Mentions[i].Span.Start < place)
                last = Math.Max(last, chain.Mentions[i].Span.Start);
        }

        return last;
    }

    private static bool EndsWith(string[] full, string[] part)
    {
        if (part.Length > full.Length)
            return false;
        for (var i = 1; i <= part.Length; i++)
        {
            if (!Spelling.Alike(full[^i], part[^i]))
                return false;
        }

        return true;
    }

    private sealed class Person(string[] parts, Chain chain)
    {
        public string[] Parts { get; private set; } = parts;

        public Chain Chain { get; } = chain;

        public void Take(string[] other, Draft draft)
        {
            if (other.Length > Parts.Length)
                Parts = other;
            Chain.Add(draft);
        }
    }
}
