using Selon.Events;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Events;

public class QuadTests
{
    [Fact]
    public void EveryTypeHasTheClassOfTheTable()
    {
        var table = File.ReadLines(Repository.PathOf("languages", "plover.tsv")).Select(l => l.Split('\t'))
            .Where(c => c.Length > 3 && c[1] == "type").ToDictionary(c => c[0], c => c[3].Replace(' ', '-'), StringComparer.Ordinal);
        Assert.Equal(16, table.Count);
        Assert.All(Enum.GetValues<EventType>(), t => Assert.Equal(table[t.Name()], t.Quad().Name()));
    }
}
