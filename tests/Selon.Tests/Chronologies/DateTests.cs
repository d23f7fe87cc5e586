using Selon.Chronologies;
using Xunit;

namespace Selon.Tests.Chronologies;

public class DateTests
{
    [Theory]
    [InlineData("2023-09-19", 20230919)]
    [InlineData("2023-09", 20230900)]
    [InlineData("2023", 20230000)]
    [InlineData("2023-09-19/2023-09-25", 20230919)]
    [InlineData("../2023-09-25", 20230925)]
    [InlineData("/2023-09-25", 20230925)]
    [InlineData("2023-09-19T10:30", 20230919)]
    [InlineData("2023-09-19TNI", 20230919)]
    [InlineData("2024-W01", 20240101)]
    [InlineData("2023-Q3", 20230700)]
    [InlineData("2023-SU", 20230600)]
    [InlineData("2023-WI", 20231200)]
    [InlineData("2023-22", 20230600)]
    [InlineData("201X", 20100000)]
    [InlineData("2023-XX-XX", 20230000)]
    [InlineData("XXXX-09-23", null)]
    [InlineData("PAST_REF", null)]
    [InlineData("", null)]
    [InlineData("12", null)]
    [InlineData("2023-", 20230000)]
    public void TheKeyIsTheFirstDayThatTheDateMayMean(string value, int? expected) => Assert.Equal(expected, DateOrder.Key(value));

    [Theory]
    [InlineData("2023-09-19", 20230919)]
    [InlineData("2023-09-19T14:30", 20230919)]
    [InlineData("2023-09", 20230999)]
    [InlineData("2023", 20239999)]
    [InlineData("201X", 20199999)]
    [InlineData("19XX", 19999999)]
    [InlineData("2023-Q4", 20231299)]
    [InlineData("2023-H1", 20230699)]
    [InlineData("2023-SP", 20230599)]
    [InlineData("2023-WI", 20240299)]
    [InlineData("2023-24", 20240299)]
    [InlineData("2023-W07", 20230219)]
    [InlineData("2023-09-19/2023-09-25", 20230925)]
    [InlineData("2023-09/..", int.MaxValue)]
    [InlineData("../2023-09", 20230999)]
    [InlineData("XXXX-09-23", null)]
    [InlineData("PRESENT_REF", null)]
    public void TheLastKeyIsTheLastDayThatTheDateMayMean(string value, int? expected) => Assert.Equal(expected, DateOrder.LastKey(value));

    [Theory]
    [InlineData("2023-09-19", "2023-09-19")]
    [InlineData("XXXX-09-23", "?-09-23")]
    [InlineData("2023-SP", "2023 spring")]
    [InlineData("2024-W07", "2024 week 7")]
    [InlineData("2023-09-19/2023-09-25", "2023-09-19 –2023-09-25")]
    [InlineData("../2023", "open –2023")]
    public void TheTextIsWhatPeopleRead(string value, string expected) => Assert.Equal(expected, DateText.Of(value));
}
