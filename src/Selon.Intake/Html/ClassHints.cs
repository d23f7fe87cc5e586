using System.Collections.Frozen;
using AngleSharp.Dom;
using Selon.Intake.Data;

namespace Selon.Intake.Html;

/// <summary>Reads <see cref="ClassHint"/>s off an element's attributes (<c>html-classes.tsv</c>).</summary>
internal static class ClassHints
{
    private static readonly FrozenDictionary<string, ClassHint> Words = Load("word");
    private static readonly FrozenDictionary<string, ClassHint> Pairs = Load("pair");
    private static readonly (string Word, ClassHint Hint)[] Prefixes = [.. Load("prefix").Select(p => (p.Key, p.Value))];

    /// <param name="known">What the names seen before say: the same ones stand on many elements of a page.</param>
    public static ClassHint Of(IElement element, Dictionary<string, ClassHint> known)
    {
        if (element.Attributes.Length == 0) return ClassHint.None;
        var hint = IsHidden(element) ? ClassHint.Hidden : ClassHint.None;
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) hint |= ClassHint.Body;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "dialog" or "alert" or "search" or "menu") hint |= ClassHint.Clutter;
        if (element.GetAttribute("class") is { Length: > 0 } classes) hint |= OfName(classes, known);
        if (element.GetAttribute("id") is { Length: > 0 } id) hint |= OfName(id, known);
        return hint;
    }

    private static bool IsHidden(IElement element)
    {
        // React sends late parts of a page in hidden elements named S:n and shows them by script.
        if (element.HasAttribute("hidden")) return element.Id is not { } id || !id.StartsWith("S:", StringComparison.Ordinal);
        if (element.GetAttribute("style") is not { Length: > 0 } style) return false;
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static ClassHint OfName(string name, Dictionary<string, ClassHint> known)
    {
        if (known.TryGetValue(name, out var hint)) return hint;
        var words = new ClassWords(name);
        while (words.Next()) hint |= OfWord(words.Word, words.Last);
        return known[name] = hint;
    }

    private static ClassHint OfWord(string word, string last)
    {
        // A word that is there to say nothing: "commentary" is an opinion piece, not what readers comment.
        if (Words.TryGetValue(word, out var hint) && hint == ClassHint.None) return hint;
        if (last.Length > 0) hint |= Pairs.GetValueOrDefault($"{last} {word}");
        foreach (var (prefix, prefixHint) in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal)) hint |= prefixHint;
        }

        return hint;
    }

    private static FrozenDictionary<string, ClassHint> Load(string match) => EmbeddedTable.Rows("html-classes")
        .Where(row => row[1] == match)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<ClassHint>(row[2], ignoreCase: true), StringComparer.Ordinal);
}
