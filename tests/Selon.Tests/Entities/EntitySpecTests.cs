using Xunit;

namespace Selon.Tests.Entities;

public sealed class EntitySpecTests
{
    public static TheoryData<string, string> Specs()
    {
        var data = new TheoryData<string, string>();
        foreach (var spec in EntitySpec.Load(Path.Combine(Repository.Root, "languages", "fr", "specs", "entities.md")))
            data.Add(spec.Heading, spec.Text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Holds(string heading, string text)
    {
        var spec = EntitySpec.Load(Path.Combine(Repository.Root, "languages", "fr", "specs", "entities.md")).Single(s => s.Text == text);
        Assert.Equal(heading, spec.Heading);
        var wrong = spec.Check(EntityReader.Read(text));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
