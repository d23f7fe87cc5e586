using Selon.Chronologies;
using Selon.Events;
using Xunit;

namespace Selon.Tests.Chronologies;

public class EventLabelTests
{
    [Fact]
    public void EveryTypeHasALabel()
    {
        var happened = new EventFacts { Type = EventType.Aid, Factuality = Factuality.Occurred };
        foreach (var type in Enum.GetValues<EventType>())
            Assert.NotEmpty(EventLabels.Of(happened with { Type = type }));
    }

    [Fact]
    public void TheFirstModeWithALabelWins() =>
        Assert.Equal("Air strike", EventLabels.Of(new EventFacts { Type = EventType.Assault, Modes = ["unheard-of", "aerial"], Factuality = Factuality.Occurred }));
}
