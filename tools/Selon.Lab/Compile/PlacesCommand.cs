using System.CommandLine;
using System.Globalization;
using System.Text;
using Selon.Lexicons;

namespace Selon.Lab.Compile;

/// <summary>
/// <c>places CITIES.tsv --iso languages/world/iso.tsv --out languages/world/places.tsv</c>: reduces the towns of GeoNames (id, name,
/// country, feature code, population, latitude, longitude, tab-separated) to what the gazetteer needs.
/// </summary>
internal static class PlacesCommand
{
    private const int LeastPopulation = 5000;

    public static Command Create()
    {
        var cities = new Argument<FileInfo>("cities") { Description = "Towns of GeoNames, tab-separated." };
        var iso = new Option<FileInfo>("--iso") { Description = "Two letters and three letters of each country.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The table to write.", Required = true };
        var command = new Command("places", "Reduce the towns of GeoNames to a table of the gazetteer.") { cities, iso, output };
        command.SetAction(parsed =>
        {
            var codes = new Lexicon("iso", File.ReadAllText(parsed.GetRequiredValue(iso).FullName)).Entries.ToDictionary(e => e.Key, e => e["alpha3"], StringComparer.Ordinal);
            var lines = File.ReadLines(parsed.GetRequiredValue(cities).FullName).Select(l => l.Split('\t')).Where(IsKept).OrderBy(c => int.Parse(c[0], CultureInfo.InvariantCulture));
            var text = new StringBuilder("id\tname\tcountry\tpopulation\tlatitude\tlongitude\n# Towns of GeoNames (www.geonames.org, CC BY 4.0) with 5,000 people or an administration; made by `Selon.Lab places`.\n");
            foreach (var c in lines)
                text.Append(CultureInfo.InvariantCulture, $"{c[0]}\t{c[1]}\t{codes[c[2]]}\t{c[4]}\t{Degrees(c[5])}\t{Degrees(c[6])}\n");
            File.WriteAllText(parsed.GetRequiredValue(output).FullName, text.ToString());
            return 0;
        });
        return command;
    }

    /// <summary>Quarters of towns, former and abandoned ones are left out.</summary>
    private static bool IsKept(string[] cells) => cells[3] switch
    {
        "PPLX" or "PPLH" or "PPLQ" or "PPLW" => false,
        "PPLC" or "PPLA" or "PPLA2" => true,
        _ => int.Parse(cells[4], CultureInfo.InvariantCulture) >= LeastPopulation,
    };

    /// <summary>Two digits behind the point: a kilometre.</summary>
    private static string Degrees(string cell) => Math.Round(double.Parse(cell, CultureInfo.InvariantCulture), 2).ToString("0.##", CultureInfo.InvariantCulture);
}
