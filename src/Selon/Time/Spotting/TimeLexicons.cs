using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>The lexicons under <c>time/</c>: each is a class of the rules; keys of several words are found by a trie.</summary>
internal sealed class TimeLexicons
{
    private readonly Dictionary<(int Node, int Form), int> _next = [];
    private readonly List<List<TimeArc>?> _arcs = [null];

    public TimeLexicons(LanguagePack pack, TimeVocabulary vocabulary, TimeSymbols symbols)
    {
        foreach (var section in pack.Pack.Sections)
        {
            if (!section.StartsWith(LanguagePack.LexiconPrefix + Folder, StringComparison.Ordinal))
                continue;
            var lexicon = pack.Lexicon(section[LanguagePack.LexiconPrefix.Length..]);
            var symbol = symbols.Class(lexicon.Name[Folder.Length..]);
            foreach (var entry in lexicon.Entries)
                Add(lexicon, entry, symbol, vocabulary);
        }
    }

    public const string Folder = "time/";

    /// <summary>A mark in it: the entry holds only where the text has a capital.</summary>
    private const string CapitalColumn = "capital";

    /// <summary>Columns that say nothing about an expression.</summary>
    private static readonly string[] OtherColumns = ["kind", "value", "takes", "days", "tense", "planning", CapitalColumn];

    /// <summary>Adds the arcs of all keys that start at a unit.</summary>
    public void Find(List<TimeUnit> units, int start, TimeLattice lattice)
    {
        var node = 0;
        for (var i = start; i < units.Count; i++)
        {
            if (!_next.TryGetValue((node, units[i].Form), out node))
                return;
            if (_arcs[node] is not { } arcs)
                continue;
            foreach (var arc in arcs)
            {
                if (!arc.IsCapital || units[start].IsCapital)
                    lattice.Add(arc);
            }
        }
    }

    /// <summary>True when an entry of a class stands at a unit; gives its length in units.</summary>
    public bool Holds(List<TimeUnit> units, int start, int symbol, out int length)
    {
        length = 0;
        var node = 0;
        for (var i = start; i < units.Count && _next.TryGetValue((node, units[i].Form), out node); i++)
        {
            if (_arcs[node]?.Exists(a => a.Symbol == symbol) == true)
                length = i + 1 - start;
        }

        return length > 0;
    }

    private void Add(Lexicon lexicon, LexiconEntry entry, int symbol, TimeVocabulary vocabulary)
    {
        var forms = vocabulary.Split(entry.Key);
        var node = 0;
        foreach (var form in forms)
        {
            if (!_next.TryGetValue((node, form), out var next))
            {
                _next.Add((node, form), next = _arcs.Count);
                _arcs.Add(null);
            }

            node = next;
        }

        (_arcs[node] ??= []).Add(new TimeArc(symbol, forms.Count, Said(lexicon, entry), entry[CapitalColumn].Length > 0));
    }

    private static TimeAssignment[] Said(Lexicon lexicon, LexiconEntry entry)
    {
        var said = new List<TimeAssignment>();
        foreach (var column in lexicon.Columns.AsSpan(1))
        {
            if (entry[column] is not { Length: > 0 } value || Array.IndexOf(OtherColumns, column) >= 0)
                continue;
            try
            {
                said.Add(TimeAssignment.Parse(column, value));
            }
            catch (FormatException e)
            {
                throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: {e.Message}", e);
            }
        }

        return [.. said];
    }
}
