using Selon.Lexicons;

namespace Selon.Time.Spotting;

/// <summary>How a language writes numbers: "2,5" and "20 000", or "2.5" and "20,000".</summary>
/// <param name="Decimal">Before the fraction.</param>
/// <param name="GroupMark">Between groups of three digits, or NUL.</param>
/// <param name="SpaceGroups">Spaces may stand between groups too.</param>
internal readonly record struct NumberMarks(char Decimal, char GroupMark, bool SpaceGroups)
{
    /// <summary>Reads the lexicon <c>time/number-mark</c>: marks by their name, as a table cannot show a space.</summary>
    public static NumberMarks Read(Lexicon lexicon)
    {
        var marks = default(NumberMarks);
        foreach (var entry in lexicon.Entries)
        {
            var mark = entry.Key switch { "comma" => ',', "point" => '.', "space" => ' ', _ => throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: no mark {entry.Key}") };
            marks = entry["kind"] switch
            {
                "decimal" => marks with { Decimal = mark },
                "group" when mark == ' ' => marks with { SpaceGroups = true },
                "group" => marks with { GroupMark = mark },
                var kind => throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: no kind {kind}"),
            };
        }

        return marks;
    }

    public bool IsGroup(char c) => (c == GroupMark && c != '\0') || (SpaceGroups && c is ' ' or '\u00a0' or '\u202f');
}
