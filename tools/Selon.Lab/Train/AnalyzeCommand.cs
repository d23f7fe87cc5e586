using System.CommandLine;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Lab.Train;

/// <summary><c>Selon.Lab analyze FILE</c>: CoNLL-U of a text or of given words, for scoring models.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A text or CoNLL-U file." };
        var input = new Option<string>("--input") { Description = "text, or conllu: keep its sentences and words.", DefaultValueFactory = _ => "text" };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var command = new Command("analyze", "Analyse a file with the trained models.") { file, input, models };
        command.SetAction(parsed =>
        {
            var analyzer = TextAnalyzer.Load(parsed.GetRequiredValue(models).FullName);
            var path = parsed.GetRequiredValue(file).FullName;
            using var reader = File.OpenText(path);
            var result = parsed.GetRequiredValue(input) == "conllu"
                ? analyzer.Annotate(ConlluReader.Read(reader, path))
                : analyzer.Parse(new Article { Id = Path.GetFileName(path), Language = "fr", Text = reader.ReadToEnd() });
            using var output = new StreamWriter(Console.OpenStandardOutput());
            ConlluWriter.Write(result, output);
        });
        return command;
    }
}
