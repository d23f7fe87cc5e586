using Selon.Lexicons;
using Xunit;

namespace Selon.Tests.Entities;

/// <summary>What two languages say of one key must be the same.</summary>
public sealed class GazetteerTests
{
    [Fact]
    public void BodiesOfOneKeyHaveOneCountryAndSector()
    {
        var french = Table("fr/entities/organizations");
        var english = Table("en/entities/organizations");
        var common = Table("bodies");
        Assert.True(french.Keys.Count(english.ContainsKey) > 150);
        Assert.Empty(Disagreements(french, english, "country", "sector"));
        Assert.Empty(Disagreements(french, common, "country", "sector"));
        Assert.Empty(Disagreements(english, common, "country", "sector"));
    }

    [Fact]
    public void TerritoriesOfOneKeyLieInOneCountry()
    {
        var french = Table("fr/entities/territories");
        var english = Table("en/entities/territories");
        Assert.True(french.Keys.Count(english.ContainsKey) > 60);
        Assert.Empty(Disagreements(french, english, "country", "sector"));
    }

    [Fact]
    public void EveryCountryOfEnglishIsOneOfFrench() =>
        Assert.Empty(Table("en/entities/countries").Keys.Except(Table("fr/entities/countries").Keys));

    [Theory]
    [InlineData("Deux personnes sont mortes à Londres.", "Two people died in London.", "capital:GBR")]
    [InlineData("Deux personnes sont mortes à Marseille.", "Two people died in Marseille.", "geonames:2995469")]
    [InlineData("Deux personnes sont mortes à Alep.", "Two people died in Aleppo.", "geonames:170063")]
    [InlineData("Deux personnes sont mortes à Pékin.", "Two people died in Beijing.", "capital:CHN")]
    [InlineData("Deux personnes sont mortes à Kiev.", "Two people died in Kyiv.", "capital:UKR")]
    [InlineData("Deux personnes sont mortes à Kyiv.", "Two people died in Kiev.", "capital:UKR")]
    [InlineData("Deux personnes sont mortes au Caire.", "Two people died in Cairo.", "capital:EGY")]
    [InlineData("Deux personnes sont mortes à Marioupol.", "Two people died in Mariupol.", "geonames:701822")]
    [InlineData("L'Organisation mondiale de la santé a réagi.", "The World Health Organization reacted.", "who")]
    [InlineData("Deux personnes sont mortes en Crimée.", "Two people died in Crimea.", "crimea")]
    public void BothLanguagesGiveOneKey(string french, string english, string key)
    {
        Assert.Contains(EntityReader.Read(french).Entities, e => e.GazetteerKey == key);
        Assert.Contains(EntityReader.Read(english, "en").Entities, e => e.GazetteerKey == key);
    }

    private static Dictionary<string, LexiconEntry> Table(string name) =>
        new Lexicon(name, File.ReadAllText(Path.Combine(Repository.Root, "languages", name + ".tsv"))).Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Disagreements(Dictionary<string, LexiconEntry> first, Dictionary<string, LexiconEntry> second, params string[] columns) =>
        from entry in first
        where second.ContainsKey(entry.Key)
        from column in columns
        where entry.Value[column] != second[entry.Key][column]
        select $"{entry.Key} {column}: {entry.Value[column]} / {second[entry.Key][column]}";
}
