using Selon.Entities;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;
using Selon.Time;

namespace Selon.Lab.Compile;

/// <summary>The stages before rules, wired as the program wires them.</summary>
public static class ReadingStages
{
    public static ExampleRunner Examples(LanguagePack pack, string models)
    {
        var analyzer = TextAnalyzer.Load(models);
        var time = new TimeStage(pack);
        ResolvedArticle Resolve(Article article) => new(time.Run(analyzer.Parse(article)), []);
        var contexts = ContextReader.Load(pack);
        return new ExampleRunner((_, article) => contexts.Read(Resolve(article)));
    }
}
