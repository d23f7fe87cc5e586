using Selon.Entities.Chains;
using Selon.Entities.Gazetteers;
using Xunit;

namespace Selon.Tests.Entities;

/// <summary>The pairs of <c>languages/spelling.md</c>.</summary>
public sealed class SpellingTests
{
    private const double Floor = 0.97;

    [Fact]
    public void TellsSpellingsFromOtherNames()
    {
        var wrong = new List<string>();
        var all = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "languages", "spelling.md")))
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
                continue;
            all++;
            var same = line.Contains(" = ", StringComparison.Ordinal);
            var names = line[2..].Split(same ? " = " : " ≠ ");
            if (Spelling.SameName(Folding.Fold(names[0]), Folding.Fold(names[1])) != same)
                wrong.Add(line);
        }

        Assert.Equal(60, all);
        Assert.True(all - wrong.Count >= Floor * all, string.Join('\n', wrong));
    }
}
