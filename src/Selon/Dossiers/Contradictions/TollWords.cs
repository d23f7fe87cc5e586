using System.Collections.Frozen;
using Selon.Dossiers.Digests;
using Selon.Entities.Gazetteers;

namespace Selon.Dossiers.Contradictions;

/// <summary>The words of <c>languages/xx/dossiers/tolls.tsv</c> and the number words of <c>languages/xx/time/number.tsv</c>.</summary>
internal sealed class TollWords
{
    private static readonly FrozenDictionary<string, TollWords> ByLanguage =
        EmbeddedTable.Languages.ToFrozenDictionary(l => l, l => new TollWords(l), StringComparer.Ordinal);

    private readonly Dictionary<string, List<TollWord>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Value, string Kind)> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string Role)> _bounds = [];

    private TollWords(string language)
    {
        foreach (var line in EmbeddedTable.Read($"{language}.dossiers.tolls").Entries)
        {
            var word = Folding.Fold(line.Key);
            if (line["role"] is "least" or "more" or "about" or "most")
                _bounds.Add((word.Split(' '), line["role"]));
            else
                (_words.TryGetValue(word, out var roles) ? roles : _words[word] = []).Add(new TollWord(line["role"], KindOf(line["kind"]), Number(line["low"]), Number(line["high"])));
        }

        foreach (var line in EmbeddedTable.Read($"{language}.time.number").Entries)
            _numbers[Folding.Fold(line.Key)] = (Number(line["value"]), line["kind"]);
    }

    /// <summary>Null for a language without tables.</summary>
    public static TollWords? Of(string language) => ByLanguage.GetValueOrDefault(language);

    public TollWord? Find(string word, string role) => _words.TryGetValue(word, out var roles) ? roles.Find(r => r.Role == role) : null;

    public bool Is(string word, string role) => Find(word, role) is not null;

    public bool IsNumber(string word, out int value, out string kind)
    {
        var found = _numbers.TryGetValue(word, out var number);
        (value, kind) = found ? number : (0, "");
        return found;
    }

    /// <summary>The bound whose words end right before a token, or null.</summary>
    public string? BoundBefore(List<TollToken> tokens, int at)
    {
        foreach (var (words, role) in _bounds)
        {
            var start = at - words.Length;
            if (start < 0)
                continue;
            var i = 0;
            while (i < words.Length && tokens[start + i].Word == words[i])
                i++;
            if (i == words.Length)
                return role;
        }

        return null;
    }

    private static TollKind KindOf(string name) => name.Length == 0 ? default : Enum.Parse<TollKind>(name, ignoreCase: true);

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One role of a word.</summary>
internal sealed record TollWord(string Role, TollKind Kind, int Low, int High);

/// <summary>A folded word of a sentence with its place.</summary>
internal readonly record struct TollToken(string Word, Text.TextSpan Span);
