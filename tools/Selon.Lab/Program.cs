using System.CommandLine;
using Selon.Lab.Compile;
using Selon.Lab.Measure;
using Selon.Lab.Train;

var folder = new Argument<DirectoryInfo>("folder") { Description = "A language folder, such as languages/fr." };
var output = new Option<FileInfo>("--out") { Description = "The pack to write.", Required = true };
var compile = new Command("compile", "Compile a language folder into a pack.") { folder, output };
compile.SetAction(parsed =>
{
    try
    {
        LanguageCompiler.Compile(parsed.GetRequiredValue(folder).FullName).Save(parsed.GetRequiredValue(output).FullName);
        return 0;
    }
    catch (FormatException e)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }
});

var root = new RootCommand("Selon.Lab: compile rules and lexicons, train and measure models.")
{
    compile,
    PlacesCommand.Create(),
    FrequenciesCommand.Create(),
    CheckCommand.Create(),
    TimesCommand.Create(),
    ActorsCommand.Create(),
    CoreferenceCommand.Create(),
    SentencesCommand.Create(),
    LanguagesCommand.Create(),
    TrainCommand.Create(),
    AnalyzeCommand.Create(),
    SpeedCommand.Create(),
    NamesCommand.Create(),
    StoriesCommand.Create(),
    MergesCommand.Create(),
};
return root.Parse(args).Invoke();
