using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>Runs the tables of languages/*/specs/events.md with the trained models.</summary>
public class FactualitySpecTests
{
    private static readonly string[] Languages = ["fr", "en"];

    private static readonly Dictionary<string, Lazy<(TextAnalyzer Analyzer, FactualityReader Reader)>> Loaded = Languages.ToDictionary(
        l => l,
        l => new Lazy<(TextAnalyzer, FactualityReader)>(() => (
            TextAnalyzer.Load(Models(l)),
            new FactualityReader(new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", l + ".pack")))))));

    public static TheoryData<string, string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var language in Languages)
            {
                foreach (var row in SpecTable.Rows(Path.Combine(Repository.Root, "languages", language, "specs", "events.md"), "text"))
                    data.Add(language, row[0], row[1], row[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Factuality_is_read_as_specified(string language, string text, string trigger, string factuality)
    {
        Assert.SkipUnless(Directory.Exists(Models(language)) && Directory.EnumerateFiles(Models(language), "*.model").Any(), "there are no models");
        var (analyzer, reader) = Loaded[language].Value;
        var article = new Article { Id = "spec", Language = language, Text = text, Blocks = [new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        var sentence = Assert.Single(analyzer.Parse(article).Sentences);
        var word = sentence.Words.First(w => w.Form == trigger);

        Assert.Equal(factuality, reader.Read(sentence, word.Index).Value.ToString().ToLowerInvariant());
    }

    private static string Models(string language) => Path.Combine(Repository.Root, "models", language);
}
