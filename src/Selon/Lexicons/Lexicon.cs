using System.Collections.Frozen;

namespace Selon.Lexicons;

/// <summary>
/// A word list of a language folder: <c>languages/fr/events/verbs.tsv</c> is the lexicon <c>events/verbs</c>.
/// The first line names the columns, the first column is the key (lower case unless the file holds names);
/// lines that start with <c>#</c> are comments; several lines may share a key.
/// </summary>
public sealed class Lexicon
{
    // Built when first asked for: many tables are only walked through.
    private readonly Lazy<FrozenDictionary<string, LexiconEntry[]>> _byKey;

    /// <exception cref="FormatException">A line has more cells than columns; the message names lexicon and line.</exception>
    public Lexicon(string name, string tsv)
    {
        Name = name;
        var entries = new List<LexiconEntry>();
        var number = 0;
        foreach (var raw in tsv.AsSpan().EnumerateLines())
        {
            number++;
            if (raw.Trim().IsEmpty || raw[0] == '#')
                continue;
            var cells = raw.ToString().Split('\t');
            if (Columns.Length == 0)
            {
                Columns = cells;
                continue;
            }

            if (cells.Length > Columns.Length || cells[0].Length == 0)
                throw new FormatException($"{name}.tsv:{number}: {cells.Length} cells under {Columns.Length} columns");
            entries.Add(new LexiconEntry(this, cells, number));
        }

        Entries = [.. entries];
        _byKey = new(() => Entries.GroupBy(e => e.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Path in the language folder without ending: <c>events/verbs</c>.</summary>
    public string Name { get; }

    public string[] Columns { get; } = [];

    private FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> BySpan => _byKey.Value.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All entries in the file's order.</summary>
    public LexiconEntry[] Entries { get; }

    public bool Contains(ReadOnlySpan<char> key) => BySpan.ContainsKey(key);

    /// <summary>The entries of a key, empty when there is none.</summary>
    public ReadOnlySpan<LexiconEntry> this[ReadOnlySpan<char> key] => BySpan.TryGetValue(key, out var found) ? found : [];
}

/// <summary>One line of a lexicon.</summary>
public sealed class LexiconEntry(Lexicon lexicon, string[] cells, int line)
{
    public string Key => cells[0];

    /// <summary>Line number in the file, from 1.</summary>
    public int Line => line;

    /// <summary>The cell under a column; empty when the line is shorter or the column does not exist.</summary>
    public string this[string column]
    {
        get
        {
            var i = Array.IndexOf(lexicon.Columns, column);
            return i >= 0 && i < cells.Length ? cells[i] : "";
        }
    }
}
