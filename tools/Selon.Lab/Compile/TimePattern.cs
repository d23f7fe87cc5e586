namespace Selon.Lab.Compile;

/// <summary>
/// Reads the pattern of a time rule and writes out its variants without options. Items stand apart by spaces: a word
/// (<c>plus</c>, <c>jusqu'</c>), words to choose from (<c>le|la|l'</c>), a class (<c>$month</c>), a group with choices
/// (<c>( du | de l' )</c>); <c>?</c> behind an item or group makes it optional; <c>\(</c> and <c>\)</c> are round brackets of the text; <c>[</c> and <c>]</c> stand around what is emitted.
/// </summary>
internal static class TimePattern
{
    private const int MostVariants = 2000;

    /// <exception cref="FormatException">The pattern is wrong; the message says how.</exception>
    public static List<List<string>> Expand(string pattern)
    {
        var items = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var position = 0;
        var variants = Choices(items, ref position);
        if (position < items.Length)
            throw new FormatException($"unexpected {items[position]}");
        foreach (var variant in variants)
            CheckBrackets(variant);
        return variants;
    }

    private static List<List<string>> Choices(string[] items, ref int position)
    {
        var all = Sequence(items, ref position);
        while (position < items.Length && items[position] == "|")
        {
            position++;
            all.AddRange(Sequence(items, ref position));
        }

        return all;
    }

    private static List<List<string>> Sequence(string[] items, ref int position)
    {
        List<List<string>> variants = [[]];
        while (position < items.Length && items[position] is not ("|" or ")" or ")?"))
        {
            var item = items[position++];
            List<List<string>> next;
            bool optional;
            if (item == "(")
            {
                next = Choices(items, ref position);
                if (position == items.Length)
                    throw new FormatException("a group is not closed");
                optional = items[position++] == ")?";
            }
            else
            {
                optional = item.Length > 1 && item[^1] == '?';
                next = [.. (optional ? item[..^1] : item).Split('|').Select(w => new List<string> { w is @"\(" or @"\)" ? w[1..] : w })];
                if (next.Exists(n => n[0].Length == 0))
                    throw new FormatException($"empty choice in {item}");
            }

            variants = Combine(variants, next, optional);
        }

        return variants;
    }

    private static List<List<string>> Combine(List<List<string>> left, List<List<string>> right, bool optional)
    {
        var all = new List<List<string>>();
        foreach (var l in left)
        {
            if (optional)
                all.Add(l);
            foreach (var r in right)
                all.Add([.. l, .. r]);
        }

        return all.Count <= MostVariants ? all : throw new FormatException($"more than {MostVariants} variants");
    }

    private static void CheckBrackets(List<string> variant)
    {
        var marks = string.Concat(variant.Where(i => i is "[" or "]"));
        if (marks is not ("[]" or "[][]"))
            throw new FormatException("one or two pairs of [ ] are needed");
        for (var i = 1; i < variant.Count; i++)
        {
            if (variant[i - 1] == "[" && variant[i] == "]")
                throw new FormatException("nothing stands between [ and ]");
        }
    }
}
