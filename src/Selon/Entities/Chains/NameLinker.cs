using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>Names that are one: the gazetteer's entry, full names and surnames, spellings, acronyms.</summary>
internal sealed class NameLinker
{
    // Names looked back at: keeps the time linear in an article of any length.
    private const int Memory = 400;

    private readonly ReadingContext _context;
    private readonly Dictionary<string, Chain> _byEntry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chain> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Name, Chain Chain)> _names = [];
    private readonly PersonLinker _persons;

    private NameLinker(ReadingContext context)
    {
        _context = context;
        _persons = new PersonLinker(context);
    }

    public static void Run(ReadingContext context)
    {
        var linker = new NameLinker(context);
        linker.LinkKnown();
        linker._persons.Run();
        linker.LinkOthers();
        linker.LinkAcronyms();
        linker.LinkTies();
        linker.ShareCountries();
    }

    private void LinkKnown()
    {
        foreach (var draft in _context.Drafts)
        {
            if (draft is not { IsName: true, Entry: { } entry })
                continue;
            if (_byEntry.TryGetValue(entry.Key, out var chain))
                chain.Add(draft);
            else
                LearnKnown(draft, entry);
        }
    }

    private void LearnKnown(Draft draft, Gazetteers.GazetteerEntry entry)
    {
        var chain = _context.NewChain(draft);
        _byEntry.Add(entry.Key, chain);
        if (entry.Kind == EntityKind.Person)
            _persons.Learn(draft, chain);
    }

    private void LinkOthers()
    {
        foreach (var draft in _context.Drafts)
        {
            if (draft is not { IsName: true, Chain: null })
                continue;
            if (_byName.TryGetValue(draft.Folded, out var chain))
            {
                chain.Add(draft);
                continue;
            }

            chain = AlikeName(draft);
            if (chain is null)
                chain = _context.NewChain(draft);
            else
                chain.Add(draft);
            _byName.Add(draft.Folded, chain);
            _names.Add((draft.Folded, chain));
        }
    }

    /// <summary>Another spelling of a place or body of one long word.</summary>
    private Chain? AlikeName(Draft draft)
    {
        if (draft.Folded.Length < 7 || draft.Kind == EntityKind.Other || draft.Folded.Contains(' ', StringComparison.Ordinal))
            return null;
        for (var i = _names.Count - 1; i >= Math.Max(0, _names.Count - Memory); i--)
        {
            var (name, chain) = _names[i];
            if (chain.Kind == draft.Kind && !name.Contains(' ', StringComparison.Ordinal) && name.Length >= 7 && Spelling.Alike(name, draft.Folded))
                return chain;
        }

        return null;
    }

    private void LinkAcronyms()
    {
        var shorts = new List<Draft>();
        foreach (var draft in _context.Drafts)
        {
            if (shorts.Count < Memory && draft is { IsName: true, IsPerson: false, Entry: null, Folded.Length: >= 2 and <= 12 } && char.IsUpper(_context.Text[draft.Span.End - 1]) && !shorts.Exists(s => s.Chain == draft.Chain))
                shorts.Add(draft);
        }

        foreach (var acronym in shorts)
        {
            foreach (var draft in _context.Drafts)
            {
                if (draft.Chain == acronym.Chain || draft.IsPerson || draft.Folded.Length < 8 || !Acronyms.Abbreviates(_context, acronym, draft))
                    continue;
                _context.Tie(draft, acronym);
                break;
            }
        }
    }

    private void LinkTies()
    {
        foreach (var (first, second) in _context.Ties)
            Unite(first, second);
    }

    /// <summary>A government is of the country of its head.</summary>
    private void ShareCountries()
    {
        foreach (var draft in _context.Drafts)
        {
            if (draft.Ruler is { Chain.Country: { } country })
                draft.Country ??= country;
        }
    }

    private void Unite(Draft first, Draft second)
    {
        if (first.Chain is null && second.Chain is null)
            _context.NewChain(first);
        if (first.Chain is null)
            second.Chain!.Add(first);
        else if (second.Chain is null)
            first.Chain.Add(second);
        else if (first.Chain.Entry is null || second.Chain.Entry is null || ReferenceEquals(first.Chain.Entry, second.Chain.Entry))
            first.Chain.Absorb(second.Chain);
    }
}
