using Selon.Lexicons;
using Selon.Reading;
using Selon.Rules;
using Selon.Text;

namespace Selon.Lab.Compile;

/// <summary>The stages before rules, wired as the program wires them.</summary>
public static class ReadingStages
{
    public static ExampleRunner Examples(LanguagePack pack, string models)
    {
        var reader = new Reader(TextAnalyzer.Load(models), pack);
        var contexts = ContextReader.Load(pack);
        return new ExampleRunner((_, article) => contexts.Read(reader.Resolve(reader.Analyze(article))));
    }
}
