namespace Selon.Entities.Gazetteers;

/// <summary>
/// Brings spellings of one name together: lower case, Latin letters without marks, every run of other characters one space.
/// Own table, because normalisation forms are not available everywhere in invariant globalization mode.
/// </summary>
internal static class Folding
{
    private const string Bases = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrssssstttuuuuuuuuuuwyyyzzz";
    private const string Marked = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťțùúûüũūŭůűųŵýÿŷźżž";
    private static readonly char[] Table = BuildTable();

    /// <summary>Most characters that one character folds to.</summary>
    public const int Growth = 2;

    /// <summary>Writes the folded text; <paramref name="target"/> holds at least <see cref="Growth"/> times the source. Returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        var length = 0;
        foreach (var raw in source)
        {
            var c = char.ToLowerInvariant(raw);
            if (c is 'œ' or 'æ' or 'ß')
            {
                target[length++] = c switch { 'œ' => 'o', 'æ' => 'a', _ => 's' };
                target[length++] = c == 'ß' ? 's' : 'e';
            }
            else if (c < Table.Length && Table[c] != 0)
            {
                target[length++] = Table[c];
            }
            else if (char.IsLetterOrDigit(c) || c == '+')
            {
                target[length++] = c;
            }
            else if (length > 0 && target[length - 1] != ' ' && c is not (>= '\u0300' and <= '\u036f'))
            {
                target[length++] = ' ';
            }
        }

        return length > 0 && target[length - 1] == ' ' ? length - 1 : length;
    }

    public static string Fold(string source)
    {
        Span<char> buffer = source.Length <= 128 ? stackalloc char[128 * Growth] : new char[source.Length * Growth];
        return new string(buffer[..Fold(source, buffer)]);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x250];
        for (var i = 0; i < Marked.Length; i++)
        {
            if (Marked[i] < table.Length)
                table[Marked[i]] = Bases[i];
        }

        return table;
    }
}
