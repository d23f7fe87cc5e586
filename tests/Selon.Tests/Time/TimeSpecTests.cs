using Xunit;

namespace Selon.Tests.Time;

/// <summary>Runs the tables of <c>languages/fr/specs/time.md</c> and <c>languages/en/specs/time.md</c>.</summary>
public sealed class TimeSpecTests
{
    private static IEnumerable<(int Line, string[] Cells)> Rows(string language)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(TimeLanguage.Of(language).Folder, "specs", "time.md")))
        {
            number++;
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| text", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal))
                continue;
            yield return (number, [.. line.Trim('|', ' ').Split(" | ").Select(c => c.Trim())]);
        }
    }

    public static TheoryData<string, int, string> Lines()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var language in TimeLanguage.Codes)
        {
            foreach (var (line, cells) in Rows(language))
                data.Add(language, line, cells[0]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void TextReadsAsTheTableSays(string language, int line, string text)
    {
        var cells = Rows(language).First(r => r.Line == line).Cells;
        var dated = TimeLanguage.Of(language).Date(text, cells[1] == "–" ? null : cells[1]);
        var found = dated.Times.FirstOrDefault(t => t.Span.Of(text) == cells[2]);
        if (cells[2] == "–")
        {
            Assert.Empty(dated.Times);
            return;
        }

        Assert.True(found != null, $"not found; there are {string.Join("; ", dated.Times.Select(t => $"{t.Span.Of(text)} = {t.Value}"))}");
        Assert.Equal((cells[3], cells[4]), (found.Value, found.Basis));
    }
}
