using Selon.Intake.Dates;

namespace Selon.Intake.Tests;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-03-12", "2024-03-12")]
    [InlineData("2024-03-12T10:30+02:00", "2024-03-12T10:30:00+02:00")]
    [InlineData("2024-03-12 10:30:15", "2024-03-12T10:30:15")]
    [InlineData("2024-03-12T10:30:15.999Z", "2024-03-12T10:30:15Z")]
    [InlineData("2024/03/12", "2024-03-12")]
    [InlineData("2024-03", "2024-03")]
    [InlineData("2024", "2024")]
    [InlineData("20240312T1030", "2024-03-12")]
    [InlineData("Tuesday, March 12th, 2024", "2024-03-12")]
    [InlineData("le 1er févr. 2024 à 8 h", "2024-02-01")]
    [InlineData("29.02.2024", "2024-02-29")]
    [InlineData("29.02.2023", null)]
    [InlineData("2024-13-01", null)]
    [InlineData("2024-03-123", null)]
    [InlineData("12 mars", null)]
    [InlineData("hier", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Dates_become_EDTF(string? value, string? expected) => Assert.Equal(expected, EdtfDate.Read(value));

    [Fact]
    public void The_order_of_day_and_month_follows_the_language()
    {
        Assert.Equal("2024-04-03", EdtfDate.Read("03/04/2024", dayFirst: true));
        Assert.Equal("2024-03-04", EdtfDate.Read("03/04/2024", dayFirst: false));
        Assert.Equal("2024-03-14", EdtfDate.Read("03/14/2024", dayFirst: true));
    }
}
