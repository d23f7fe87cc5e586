using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Stories;
using Selon.Text;

namespace Selon.Lab.Compile;

/// <summary>
/// <c>frequencies TEXT… --out languages/xx/dossiers/frequencies.tsv --source "…"</c>: in how many of a thousand articles of ordinary length a
/// word stands, by its first letters, estimated from the words of treebanks (CoNLL-U) and of articles (JSONL with <c>text</c>).
/// </summary>
internal static class FrequenciesCommand
{
    /// <summary>Words of an article of ordinary length.</summary>
    private const int ArticleWords = 300;

    private const int LeastCount = 3;

    public static Command Create()
    {
        var texts = new Argument<FileInfo[]>("texts") { Description = "CoNLL-U or JSONL files." };
        var output = new Option<FileInfo>("--out") { Description = "The table to write.", Required = true };
        var source = new Option<string>("--source") { Description = "Where the texts come from and their licence, for the head of the table.", Required = true };
        var command = new Command("frequencies", "Count how common words are, for telling stories apart.") { texts, output, source };
        command.SetAction(parsed =>
        {
            var (counts, total) = Count(parsed.GetRequiredValue(texts));
            using var writer = new StreamWriter(parsed.GetRequiredValue(output).FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            writer.WriteLine("stem\tpermille");
            writer.WriteLine($"# In how many of a thousand articles a word with these first letters stands; made by `Selon.Lab frequencies` from {parsed.GetRequiredValue(source)}.");
            foreach (var (stem, count) in counts.Where(c => c.Value >= LeastCount).OrderBy(c => c.Key, StringComparer.Ordinal))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stem}\t{Math.Max(1, (int)Math.Round(1000 * (1 - Math.Exp(-(double)count / total * ArticleWords))))}"));
            return 0;
        });
        return command;
    }

    private static (Dictionary<string, int> Counts, long Total) Count(FileInfo[] files)
    {
        var (counts, total) = (new Dictionary<string, int>(StringComparer.Ordinal), 0L);
        foreach (var text in files.SelectMany(f => File.ReadLines(f.FullName)).Select(TextOf).OfType<string>())
        {
            var scanner = new WordScanner(text, new TextSpan(0, text.Length));
            while (scanner.MoveNext())
            {
                if (scanner.IsNumber)
                    continue;
                total++;
                var stem = WordStem.Of(scanner.Folded).ToString();
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }

        return (counts, total);
    }

    private static string? TextOf(string line)
    {
        const string Mark = "# text = ";
        if (line.StartsWith(Mark, StringComparison.Ordinal))
            return line[Mark.Length..];
        if (!line.StartsWith('{'))
            return null;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString();
    }
}
