using BenchmarkDotNet.Attributes;
using Selon.Events;
using Selon.Intake;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Bench;

/// <summary>What one dispatch of 230 words costs in each part of the walk, everything loaded and warm.</summary>
[MemoryDiagnoser]
public class StageBench
{
    private readonly ArticleReader _intake = new(new IntakeOptions { Language = "fr", Published = "2024-03-15" });
    private byte[] _bytes = [];
    private Reader _reader = null!;
    private Article _article = null!;
    private ParsedArticle _parsed = null!;

    [GlobalSetup]
    public void Load()
    {
        var folder = AppContext.BaseDirectory;
        _bytes = File.ReadAllBytes(Path.Combine(folder, "samples", "mediation.txt"));
        _reader = new Reader(TextAnalyzer.Load(Path.Combine(folder, "models", "fr")), new LanguagePack(PackReader.Open(Path.Combine(folder, "languages", "fr.pack"))));
        _article = Intake();
        _parsed = Text();
    }

    [Benchmark]
    public Article Intake() => _intake.Read(_bytes, "mediation.txt").Single().Value!;

    [Benchmark]
    public ParsedArticle Text() => _reader.Analyze(_article);

    [Benchmark(Description = "Time and entities")]
    public object Resolve() => _reader.Resolve(_parsed);

    [Benchmark(Description = "Time to events")]
    public CodedArticle Code() => _reader.Read(_parsed);

    [Benchmark(Baseline = true)]
    public CodedArticle Everything() => _reader.Read(_article);
}
