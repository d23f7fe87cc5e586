using Selon.Events.Factualities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>Runs the tables of languages/fr/specs/events.md with the trained models.</summary>
public class FactualitySpecTests
{
    private static readonly string Models = Path.Combine(Repository.Root, "models", "fr");
    private static readonly Lazy<TextAnalyzer> Analyzer = new(() => TextAnalyzer.Load(Models));
    private static readonly Lazy<FactualityReader> Reader = new(() =>
        new FactualityReader(new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack")))));

    public static TheoryData<string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in SpecTable.Rows(Path.Combine(Repository.Root, "languages", "fr", "specs", "events.md"), "text"))
                data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Factuality_is_read_as_specified(string text, string trigger, string factuality)
    {
        Assert.SkipUnless(Directory.Exists(Models) && Directory.EnumerateFiles(Models, "*.model").Any(), "models/fr holds no models");
        var article = new Article { Id = "spec", Language = "fr", Text = text, Blocks = [new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        var sentence = Assert.Single(Analyzer.Value.Parse(article).Sentences);
        var word = sentence.Words.First(w => w.Form == trigger);

        Assert.Equal(factuality, Reader.Value.Read(sentence, word.Index).Value.ToString().ToLowerInvariant());
    }
}
