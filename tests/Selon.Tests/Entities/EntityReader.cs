using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Tests.Entities;

/// <summary>Text to entities with the installed models, without the stages between.</summary>
internal static class EntityReader
{
    private static readonly Lazy<(TextAnalyzer Text, EntityStage Stage)> French = new(() => Load("fr"));
    private static readonly Lazy<(TextAnalyzer Text, EntityStage Stage)> English = new(() => Load("en"));

    public static EntityStage Stage => French.Value.Stage;

    public static EntityStage StageOf(string language) => Reader(language).Stage;

    /// <summary>What stands before <c> // </c> is the headline.</summary>
    public static DatedArticle Parse(string text, string language = "fr") => new(Reader(language).Text.Parse(ArticleOf(text, language)), []);

    public static ResolvedArticle Read(string text, string language = "fr") => Reader(language).Stage.Run(Parse(text, language));

    private static (TextAnalyzer Text, EntityStage Stage) Reader(string language) => (language == "en" ? English : French).Value;

    private static (TextAnalyzer Text, EntityStage Stage) Load(string language) =>
        (TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", language)),
            new EntityStage(new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", language + ".pack")))));

    private static Article ArticleOf(string text, string language)
    {
        var cut = text.IndexOf(" // ", StringComparison.Ordinal);
        if (cut < 0)
            return new Article { Id = "spec", Language = language, Text = text };
        var whole = text[..cut] + "\n\n" + text[(cut + 4)..];
        return new Article
        {
            Id = "spec",
            Language = language,
            Text = whole,
            Blocks = [new TextBlock(BlockKind.Title, new TextSpan(0, cut)), new TextBlock(BlockKind.Paragraph, new TextSpan(cut + 2, whole.Length))],
        };
    }
}
