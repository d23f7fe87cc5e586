using System.CommandLine;
using System.Text.Json;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Lab.Train;

/// <summary><c>Selon.Lab analyze FILE</c>: CoNLL-U of a text or of given words, for scoring models.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A text or CoNLL-U file." };
        var input = new Option<string>("--input") { Description = "text; conllu: keep its sentences and words; jsonl: id and text of an article a line.", DefaultValueFactory = _ => "text" };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var command = new Command("analyze", "Analyse a file with the trained models.") { file, input, models };
        command.SetAction(parsed =>
        {
            var analyzer = TextAnalyzer.Load(parsed.GetRequiredValue(models).FullName);
            var path = parsed.GetRequiredValue(file).FullName;
            var language = parsed.GetRequiredValue(models).Name;
            using var output = new StreamWriter(Console.OpenStandardOutput());
            foreach (var result in Analyze(analyzer, language, path, parsed.GetRequiredValue(input)))
                ConlluWriter.Write(result, output);
        });
        return command;
    }

    private static IEnumerable<ParsedArticle> Analyze(TextAnalyzer analyzer, string language, string path, string input)
    {
        if (input == "jsonl")
            return File.ReadLines(path).Select(l => analyzer.Parse(ReadLine(l, language)));
        using var reader = File.OpenText(path);
        return [input == "conllu"
            ? analyzer.Annotate(ConlluReader.Read(reader, path))
            : analyzer.Parse(new Article { Id = Path.GetFileName(path), Language = language, Text = reader.ReadToEnd() })];
    }

    private static Article ReadLine(string line, string language)
    {
        using var json = JsonDocument.Parse(line);
        return new Article { Id = json.RootElement.GetProperty("id").GetString()!, Language = language, Text = json.RootElement.GetProperty("text").GetString()! };
    }
}
