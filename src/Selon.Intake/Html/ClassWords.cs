namespace Selon.Intake.Html;

/// <summary>The words of a class or id attribute: cut at every non-letter and between camelCase words, in lower case.</summary>
internal ref struct ClassWords(string name)
{
    private const int MaxName = 400;
    private readonly string name = name;
    private int at;

    public string Word { get; private set; } = "";

    /// <summary>The word before, in the same name; empty for the first one.</summary>
    public string Last { get; private set; } = "";

    public bool Next()
    {
        Last = Word;
        for (; at < name.Length && at < MaxName; at++)
        {
            if (char.IsWhiteSpace(name[at])) Last = "";
            if (!char.IsLetter(name[at])) continue;
            var end = at + 1;
            while (end < name.Length && char.IsLetter(name[end]) && !(char.IsUpper(name[end]) && char.IsLower(name[end - 1]))) end++;
            Word = name[at..end].ToLowerInvariant();
            at = end;
            return true;
        }

        return false;
    }
}
