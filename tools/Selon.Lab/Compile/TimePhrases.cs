namespace Selon.Lab.Compile;

/// <summary>
/// Named parts of time patterns: after <c>part: clock</c>, <c>is: $hour : $minute | $noon</c> a pattern may say <c>&amp;clock</c> or,
/// optionally, <c>&amp;clock?</c>.
/// </summary>
internal sealed class TimePhrases
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The name is taken, or the part uses one that does not stand above it.</exception>
    public void Add(string name, string part)
    {
        if (!_parts.TryAdd(name, Replace(part)))
            throw new FormatException($"part {name} is there twice");
    }

    /// <summary>The pattern with every part in brackets in its place.</summary>
    /// <exception cref="FormatException">There is no such part.</exception>
    public string Replace(string pattern) =>
        string.Join(' ', pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Item));

    private string Item(string item)
    {
        if (item.Length < 2 || item[0] != '&')
            return item;
        var isOptional = item[^1] == '?';
        var name = isOptional ? item[1..^1] : item[1..];
        return _parts.TryGetValue(name, out var part)
            ? $"( {part} {(isOptional ? ")?" : ")")}"
            : throw new FormatException($"no part {name} above");
    }
}
