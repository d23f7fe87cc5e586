using Selon.Statements;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Statements;

/// <summary>Runs <c>specs/statements.md</c> of each language: what the page says must be found, and nothing else.</summary>
public class StatementSpecTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var language in (string[])["fr", "en"])
        {
            foreach (var (text, expected) in Read(File.ReadAllLines(Path.Combine(Repository.Root, "languages", language, "specs", "statements.md"))))
                cases.Add(language, text, expected);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_page_says(string language, string text, string expected)
    {
        var attributed = (language == "en" ? Pipeline.ReadEnglish(text) : Pipeline.Read(text)).Attributed;
        Assert.Equal(expected, string.Join('\n', attributed.Statements.Select(s => Line(attributed.Article.Text, s))));
    }

    private static string Line(string text, Statement statement) => string.Join(" | ",
        statement.SourceSpan?.Of(text) ?? "—",
        statement.Cue?.Of(text) ?? "—",
        string.Join(" … ", statement.Content.Select(c => c.Of(text))),
        statement.Kind.ToString().ToLowerInvariant());

    private static IEnumerable<(string Text, string Expected)> Read(string[] lines)
    {
        var text = new List<string>();
        var expected = new List<string>();
        foreach (var line in lines.Append("# end"))
        {
            if (line.StartsWith('>') && expected.Count == 0)
                text.Add(line[1..].Trim());
            else if (line.StartsWith("- ", StringComparison.Ordinal) && text.Count > 0)
                expected.Add(line[2..]);
            else if (line == "*nothing*" && text.Count > 0)
                expected.Add("");
            if (expected.Count > 0 && (line.StartsWith('>') || line.StartsWith('#')))
            {
                yield return (string.Join('\n', text), string.Join('\n', expected));
                text.Clear();
                expected.Clear();
                if (line.StartsWith('>'))
                    text.Add(line[1..].Trim());
            }
        }
    }
}
