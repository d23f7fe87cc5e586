using Selon.Events;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Rules;
using Selon.Text;
using Selon.Time;

namespace Selon.Lab.Compile;

/// <summary>The stages before rules, wired as the program wires them.</summary>
public static class ReadingStages
{
    public static ExampleRunner Examples(LanguagePack pack, string models)
    {
        var reader = new Reader(TextAnalyzer.Load(models), pack);
        var contexts = ContextReader.Load(pack);
        var events = reader.Missing.Contains("events", StringComparer.Ordinal) ? null : new EventStage(pack, new EventDating(pack));
        return new ExampleRunner((stage, article) => reader.Resolve(reader.Analyze(article)) is var resolved && events is not null && stage == "events" ? events.Contexts(resolved) : contexts.Read(resolved));
    }
}
