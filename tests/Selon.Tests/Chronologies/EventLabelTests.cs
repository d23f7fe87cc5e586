using Selon.Chronologies;
using Selon.Events;
using Selon.Fixtures;
using Xunit;

namespace Selon.Tests.Chronologies;

public class EventLabelTests
{
    [Fact]
    public void EveryTypeHasALabel()
    {
        var mention = Talks.Read().Events[0];
        foreach (var type in Enum.GetValues<EventType>())
            Assert.NotEmpty(EventLabels.Of(mention with { Type = type, Modes = [] }));
    }

    [Fact]
    public void TheFirstModeWithALabelWins() =>
        Assert.Equal("Air strike", EventLabels.Of(Talks.Read().Events[0] with { Type = EventType.Assault, Modes = ["unheard-of", "aerial"] }));
}
