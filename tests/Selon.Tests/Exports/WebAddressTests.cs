using Selon.Exports;
using Xunit;

namespace Selon.Tests.Exports;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("http://example.org", true)]
    [InlineData("https://example.org/é", true)]
    [InlineData("https://example.org/\n", false)]
    [InlineData("https://example.org/\r\nATTENDEE:x", false)]
    [InlineData(" https://example.org", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/\u0085", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void OnlyAddressesOfTheWebBecomeLinks(string? url, bool expected) => Assert.Equal(expected, WebAddress.IsLink(url));
}
