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

    public static DatedArticle Parse(string text) =>
        new(Text.Value.Parse(new Article { Id = "spec", Language = "fr", Text = text }), []);

    public static ResolvedArticle Read(string text) => Stage.Run(Parse(text));
}
