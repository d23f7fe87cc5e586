using Selon.Entities;
using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Entities;

public sealed class PlaceTests
{
    private const string Table = "id\tname\tcountry\tpopulation\tlatitude\tlongitude\n7\tÖdby\tSWE\t900\t60.5\t17.25\n3\tOdby\tDNK\t40000\t56\t-8.5\n9\tSan Ramo\tITA\t12\t0\t0\n";

    private static Places Towns { get; } = new(PlaceSection.Write(new Lexicon("places", Table)), "test");

    [Fact]
    public void TownsOfOneNameComeByPopulation()
    {
        var found = new Place[4];
        Assert.Equal(2, Towns.Find("odby", found));
        Assert.Equal(new Place(3, "DNK", 40000, new GeoPoint(56, -8.5f)), found[0]);
        Assert.Equal(new Place(7, "SWE", 900, new GeoPoint(60.5f, 17.25f)), found[1]);
    }

    [Fact]
    public void OtherNamesAreNotFound()
    {
        var found = new Place[1];
        Assert.Equal(1, Towns.Find("odby", found));
        Assert.Equal(1, Towns.Find("san ramo", found));
        Assert.Equal(0, Towns.Find("san", found));
        Assert.Equal(0, Towns.Find("", found));
        Assert.Equal(0, Towns.Find(new string('x', 500), found));
    }

    [Fact]
    public void ADamagedSectionIsTold() => Assert.Throws<PackException>(() => new Places(new byte[] { 16, 0, 0, 0, 99, 0, 0, 0 }, "test"));

    [Theory]
    [InlineData("fr", "Une explosion s'est produite à Darmstadt, en Allemagne.", "Darmstadt", "geonames:2938913", "DEU")]
    [InlineData("en", "Two people died in Darmstadt, Germany.", "Darmstadt", "geonames:2938913", "DEU")]
    public void ATownOfTheWorldHasOneKeyInBothLanguages(string language, string text, string name, string key, string country)
    {
        var town = EntityReader.Read(text, language).Entities.Single(e => e.Name == name);
        Assert.Equal((key, country, EntityKind.Place), (town.GazetteerKey, town.Country, town.Kind));
        Assert.InRange(town.Location!.Value.DistanceTo(new GeoPoint(49.87f, 8.65f)), 0, 5);
    }

    [Fact]
    public void ANameOfManyTownsHasNoKey() =>
        Assert.All(EntityReader.Read("Two people died in Springfield on Monday.", "en").Entities, e => Assert.Null(e.GazetteerKey));

    [Theory]
    [InlineData("fr", "Emmanuel Macron a reçu Volodymyr Zelensky.")]
    [InlineData("en", "Emmanuel Macron received Volodymyr Zelenskyy.")]
    public void PeopleHaveOneKeyInBothLanguages(string language, string text) =>
        Assert.Equal(["person:emmanuel-macron", "person:volodymyr-zelensky"], EntityReader.Read(text, language).Entities.Select(e => e.GazetteerKey));

    [Fact]
    public void SpellingsShareASignature()
    {
        Assert.Equal(NameSignature.Of("Nikol Pachinian"), NameSignature.Of("Nikol Pashinyan"));
        Assert.Equal(NameSignature.Of("Abdel Fattah al-Sissi"), NameSignature.Of("Abdel Fattah el-Sisi"));
        Assert.NotEqual(NameSignature.Of("Nikol Pashinyan"), NameSignature.Of("Nikol Petrosyan"));
        Assert.Equal("", NameSignature.Of("–"));
    }
}
