using System.Buffers;
using System.Text;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Events;
using Selon.Fixtures;
using Xunit;

namespace Selon.Cli.Tests.Tables;

public class TableExportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    [InlineData(400)]
    public void NoLineIsWiderThanTheTerminalOrEndsWithSpace(int width)
    {
        foreach (var line in Table(Talks.Read(), width, explain: true).Split('\n'))
        {
            Assert.True(TextWidth.Of(line) <= width, line);
            Assert.Equal(line.TrimEnd(' '), line);
        }
    }

    [Fact]
    public void WithoutColourThereIsNoEscape() => Assert.DoesNotContain("\e", Table(Talks.Read(), 80), StringComparison.Ordinal);

    [Fact]
    public void ColourChangesNothingButColour() =>
        Assert.Equal(Table(Talks.Read(), 80), System.Text.RegularExpressions.Regex.Replace(Table(Talks.Read(), 80, color: true), "\e\\[[0-9;]*m", "", default, TimeSpan.FromSeconds(1)));

    internal static string Table(CodedArticle coded, int width, bool explain = false, bool color = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new TableExport(new Terminal(width, color), explain).Write(coded, 0, bytes);
        var text = Encoding.UTF8.GetString(bytes.WrittenSpan);
        if (Environment.GetEnvironmentVariable("SELON_SHOW") == "1")
            File.AppendAllText("/tmp/selon-show.txt", text + "=====\n");
        return text;
    }
}
