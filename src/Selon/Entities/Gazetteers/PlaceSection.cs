using System.Runtime.InteropServices;
using System.Text;
using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>
/// The section <c>places</c> of a pack, little-endian: number of buckets (a power of two) and of towns; a bucket for each hash with the
/// first row of its name plus one, or 0; the rows (offset and length of the name, GeoNames number, country, population, latitude,
/// longitude), rows of one name together; the folded names in UTF-8.
/// </summary>
internal static class PlaceSection
{
    public const string Name = "places";
    public const int Width = 7;

    /// <summary>In bytes; longer names are left out.</summary>
    public const int LongestName = 96;

    private static readonly string[] Countries = new string[26 * 26 * 26];

    private sealed record Town(byte[] Folded, string Order, int Id, string Country, int Population, float Latitude, float Longitude);

    public static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
            hash = (hash ^ b) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & 0x7fffffff);
    }

    /// <summary>Three capitals as a number and back, one string for each country.</summary>
    public static string Country(int code) =>
        Countries[code] ??= new string([(char)('A' + (code / 676)), (char)('A' + (code / 26 % 26)), (char)('A' + (code % 26))]);

    /// <summary>The bytes of the section from the table <c>world/places</c>.</summary>
    public static byte[] Write(Lexicon table)
    {
        var towns = Read(table);
        var buckets = 1;
        while (buckets < towns.Count * 2)
            buckets *= 2;
        var ints = new int[2 + buckets + (towns.Count * Width)];
        (ints[0], ints[1]) = (buckets, towns.Count);
        var names = new MemoryStream();
        for (var i = 0; i < towns.Count; i++)
        {
            var town = towns[i];
            var again = i > 0 && towns[i - 1].Order == town.Order;
            var at = 2 + buckets + (i * Width);
            ints[at] = again ? ints[at - Width] : (int)names.Length;
            ints[at + 1] = town.Folded.Length;
            ints[at + 2] = town.Id;
            ints[at + 3] = ((town.Country[0] - 'A') * 676) + ((town.Country[1] - 'A') * 26) + (town.Country[2] - 'A');
            ints[at + 4] = town.Population;
            ints[at + 5] = BitConverter.SingleToInt32Bits(town.Latitude);
            ints[at + 6] = BitConverter.SingleToInt32Bits(town.Longitude);
            if (again)
                continue;
            names.Write(town.Folded);
            var bucket = Hash(town.Folded) & (buckets - 1);
            while (ints[2 + bucket] != 0)
                bucket = (bucket + 1) & (buckets - 1);
            ints[2 + bucket] = i + 1;
        }

        return [.. MemoryMarshal.AsBytes(ints.AsSpan()), .. names.ToArray()];
    }

    private static List<Town> Read(Lexicon table)
    {
        var towns = new List<Town>();
        foreach (var line in table.Entries)
        {
            var folded = Folding.Fold(line["name"]);
            var bytes = Encoding.UTF8.GetBytes(folded);
            if (bytes.Length is > 0 and <= LongestName)
                towns.Add(new Town(bytes, folded, Number(line.Key), line["country"], Number(line["population"]), Degrees(line["latitude"]), Degrees(line["longitude"])));
        }

        towns.Sort(static (a, b) => string.CompareOrdinal(a.Order, b.Order) is var order and not 0 ? order
            : a.Population != b.Population ? b.Population.CompareTo(a.Population) : a.Id.CompareTo(b.Id));
        return towns;
    }

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static float Degrees(string cell) => float.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
