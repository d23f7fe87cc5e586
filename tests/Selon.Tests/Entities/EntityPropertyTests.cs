using CsCheck;
using Selon.Entities;
using Xunit;

namespace Selon.Tests.Entities;

public sealed class EntityPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Moscou", "Kiev", "le ministre", "Sergueï Lavrov", "des", "l'", "(", ")", "ONU", ",", "« ", " »", "il", "qui", "a dit", "et", "de", "du", "des centaines",
        "manifestants", "président", "russe", "\n\n", ".", "-", "Affaires étrangères", "aux", "\u00a0", "😀", "\u0301", "Bruxelles", "selon", "lui", "1", "M.", "CPI",
    ];

    [Fact]
    public void AnyTextGivesMentionsInsideIt() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(picks =>
        {
            var text = string.Join(' ', picks.Select(i => Pieces[i]));
            Check(EntityReader.Read(text));
        }, iter: 300, threads: 1);

    [Fact]
    public void AnyCharactersGiveMentionsInsideThem() =>
        Gen.String.Sample(text => Check(EntityReader.Read(text)), iter: 100, threads: 1);

    [Theory]
    [InlineData("« Rien n'est réglé », a soupiré M. Virek à sa descente du train.", "Virek", 1)]
    [InlineData("La parole est à Mme Claire Vidan.", "Claire Vidan", 1)]
    public void TitleBeforeANameFindsItsEntity(string text, string name, int before)
    {
        var article = EntityReader.Read(text);
        var mention = article.Entities.Single(e => e.Name == name).Mentions[0];
        Assert.Equal(name, article.EntityAt(mention.Sentence, mention.Words.Start - before)?.Name);
    }

    [Theory]
    [InlineData("STRASBOURG – Le marché de Strasbourg a ouvert vendredi.", "Strasbourg")]
    [InlineData("GENÈVE – Les deux délégations sont arrivées lundi.", "Genève")]
    public void DatelineInCapitalsGivesNoName(string text, string name) =>
        Assert.Contains(EntityReader.Read(text).Entities, e => e.Name == name && e.Kind == EntityKind.Place);

    [Fact]
    public void ManyThreadsGiveWhatOneGives()
    {
        const string Text = "Le ministre russe des Affaires étrangères Sergueï Lavrov a accusé Kiev. Il a reçu les syndicats à Moscou, selon l'ONU. Le ministre repart jeudi.";
        var dated = EntityReader.Parse(Text);
        var expected = Describe(EntityReader.Stage.Run(dated));
        var all = new string[64];
        Parallel.For(0, all.Length, i => all[i] = Describe(EntityReader.Stage.Run(dated)));
        Assert.All(all, s => Assert.Equal(expected, s));
    }

    private static string Describe(ResolvedArticle article) =>
        string.Join('\n', article.Entities.Select(e => $"{e.Index} {e.Name} {e.Kind} {e.Country} {e.Sector} {e.Role} {e.GazetteerKey} {string.Join(',', e.Mentions)}"));

    private static void Check(ResolvedArticle article)
    {
        var last = -1;
        foreach (var entity in article.Entities)
        {
            Assert.NotEmpty(entity.Mentions);
            Assert.NotEmpty(entity.Name);
            Assert.True(entity.Mentions[0].Span.Start >= last);
            last = entity.Mentions[0].Span.Start;
            foreach (var mention in entity.Mentions)
            {
                var sentence = article.Sentences[mention.Sentence];
                Assert.True(mention.Words.Contains(mention.Head));
                Assert.True(mention.Words.Start >= 0 && mention.Words.End <= sentence.Words.Length);
                Assert.True(sentence.Span.Contains(mention.Span) && !mention.Span.IsEmpty);
                Assert.NotNull(article.EntityAt(mention.Sentence, mention.Head));
            }
        }
    }
}
