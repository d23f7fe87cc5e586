using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Tests.Entities;

/// <summary>Text to entities with the installed models, without the stages between.</summary>
internal static class EntityReader
{
    private static readonly Lazy<TextAnalyzer> Text = new(() => TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", "fr")));

    public static EntityStage Stage { get; } = new(new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack"))));

    /// <summary>What stands before <c> // </c> is the headline.</summary>
    public static DatedArticle Parse(string text) => new(Text.Value.Parse(ArticleOf(text)), []);

    public static ResolvedArticle Read(string text) => Stage.Run(Parse(text));

    private static Article ArticleOf(string text)
    {
        var cut = text.IndexOf(" // ", StringComparison.Ordinal);
        if (cut < 0)
            return new Article { Id = "spec", Language = "fr", Text = text };
        var whole = text[..cut] + "\n\n" + text[(cut + 4)..];
        return new Article
        {
            Id = "spec",
            Language = "fr",
            Text = whole,
            Blocks = [new TextBlock(BlockKind.Title, new TextSpan(0, cut)), new TextBlock(BlockKind.Paragraph, new TextSpan(cut + 2, whole.Length))],
        };
    }
}
