using Xunit;

namespace Selon.Tests.Entities;

public sealed class EntitySpecTests
{
    public static TheoryData<string, string, string> Specs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var spec in EntitySpec.Load(FileOf(language)))
                data.Add(language, spec.Heading, spec.Text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Holds(string language, string heading, string text)
    {
        var spec = EntitySpec.Load(FileOf(language)).Single(s => s.Text == text);
        Assert.Equal(heading, spec.Heading);
        var wrong = spec.Check(EntityReader.Read(text, language));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string FileOf(string language) => Path.Combine(Repository.Root, "languages", language, "specs", "entities.md");
}
