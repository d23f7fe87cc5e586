using System.Text.Json.Nodes;
using System.Xml.Linq;
using Selon.Cli.Commands;
using Selon.Cli.Hosting;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Intake;
using Selon.Text;
using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

public class ReadTests
{
    private const string French = "Le ministre des Affaires étrangères a rencontré mardi son homologue à Genève, a annoncé le gouvernement.";
    private const string English = "The minister of foreign affairs met his counterpart in Geneva on Tuesday, the government said in a statement.";

    private static string Sample(string name) => Repository.PathOf("samples", name);

    [Fact]
    public void StandardInputIsReadWhenAskedForAndWhenRedirected()
    {
        var named = Cli.RunWith(French, null, "read", "-", "--format", "jsonl", "--published", "2024-03-15");
        var redirected = Cli.RunWith(French, null, "read", "--format", "jsonl", "--published", "2024-03-15");
        Assert.Equal(0, named.ExitCode);
        Assert.Equal(named.Output, redirected.Output);
        Assert.Equal(French, JsonNode.Parse(named.Output)!["article"]!["text"]!.GetValue<string>().TrimEnd());
    }

    [Fact]
    public void EveryArticleGivesOneRecordThatFollowsTheSchema()
    {
        var result = Cli.Run("read", "--format", "jsonl", Sample("mediation.txt"), Sample("tribunal.txt"), Sample("page.html"));
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        var schema = RecordSchema.Load();
        Assert.All(lines, l => Assert.Empty(schema.Problems(JsonNode.Parse(l))));
    }

    [Fact]
    public void AFileThatIsNotThereIsToldAndTheOthersAreRead()
    {
        var result = Cli.Run("read", "--format", "jsonl", Sample("mediation.txt"), "missing.txt", Sample("tribunal.txt"));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("missing.txt: no such file", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, result.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void NothingReadIsExitCode1()
    {
        var result = Cli.Run("read", "missing.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("missing.txt", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ABadLineIsToldWithItsNumber()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("batch.jsonl", $$"""
            {"id":"a","language":"fr","text":"{{French}}"}
            {"id":"b","text":
            {"id":"c","language":"fr","text":"{{French}}"}
            """);
        var result = Cli.Run("read", file, "--format", "jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("batch.jsonl:2:", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], result.Output.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!["article"]!["id"]!.GetValue<string>()));
    }

    public static TheoryData<string> Formats => [.. ReadFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormatGivesTheSameBytesWithAnyNumberOfThreads(string format)
    {
        byte[] Written(int threads)
        {
            using var output = new MemoryStream();
            var document = ReadFormats.Open(format, ExportOptions.Default, new Terminal(100, false), false, output);
            var items = InputFiles.Read<Article>([Sample("mediation.txt"), Sample("tribunal.txt"), Sample("page.html")], new ArticleReader(new IntakeOptions()).Read);
            var report = new Report(TextWriter.Null);
            new ReadJob(Languages.Installed, document, threads).Run(items, report, () => { }, CancellationToken.None);
            Assert.Equal(0, report.ExitCode);
            return output.ToArray();
        }

        var one = Written(1);
        Assert.NotEmpty(one);
        Assert.Equal(one, Written(3));
    }

    [Fact]
    public void HelpAndDocumentationNameEveryFormat()
    {
        var help = Cli.Run("read", "--help").Output;
        var documents = File.ReadAllText(Repository.PathOf("docs", "formats.md"));
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        foreach (var format in ReadFormats.Names)
        {
            Assert.Contains($"\n  {format} ", help, StringComparison.Ordinal);
            Assert.Contains($"`{format}`", documents, StringComparison.Ordinal);
            Assert.Contains($"`{format}`", readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EnglishAndFrenchAreReadInOneBatch()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("read", folder.Write("en.txt", English), folder.Write("fr.txt", French), "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("not read yet", result.Errors, StringComparison.Ordinal);
        var records = result.Output.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(2, records.Count);
        Assert.Contains(records[0]["entities"]!.AsArray(), e => e!["name"]!.GetValue<string>() == "Geneva");
        Assert.Single(records[0]["statements"]!.AsArray());
        Assert.Equal("CONSULT", Assert.Single(records[0]["events"]!.AsArray())!["type"]!.GetValue<string>());
    }

    [Fact]
    public void ABinaryFileIsToldAndDoesNoHarm()
    {
        using var folder = new TemporaryFolder();
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray();
        var result = Cli.Run("read", folder.Write("x.bin", bytes));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("x.bin", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableHasNoEscapesWhenRedirected()
    {
        var result = Cli.Run("read", Sample("mediation.txt"), "--published", "2024-03-15");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\e', result.Output);
        Assert.Contains("Pêche : Oslo et Reykjavik", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("timelinejs")]
    public void JsonFormatsAreJson(string format)
    {
        Assert.NotNull(JsonNode.Parse(Cli.Run("read", Sample("mediation.txt"), "--format", format).Output));
        Assert.NotNull(JsonNode.Parse(Cli.Run("read", Sample("mediation.txt"), Sample("tribunal.txt"), "--format", format).Output));
    }

    [Fact]
    public void TimeMlIsXml() => Assert.NotEmpty(XDocument.Parse(Cli.Run("read", Sample("mediation.txt"), "--published", "2024-03-15", "--format", "timeml").Output).Descendants("TEXT"));

    [Fact]
    public void CsvBeginsWithItsColumnsOnce()
    {
        var lines = Cli.Run("read", Sample("mediation.txt"), Sample("tribunal.txt"), "--format", "csv").Output.Split("\r\n");
        Assert.StartsWith("article,", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, l => l == lines[0]);
    }

    [Theory]
    [InlineData("markdown", "# Pêche")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void ReportsBeginAsTheyShould(string format, string start) =>
        Assert.StartsWith(start, Cli.Run("read", Sample("mediation.txt"), "--format", format).Output, StringComparison.Ordinal);

    [Fact]
    public void AnOutputFileIsCompleteOrNotThere()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("read", Sample("mediation.txt"), "--format", "jsonl", "--output", folder.PathOf("out.jsonl"));
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(folder.PathOf("out.jsonl"))));
        Assert.False(File.Exists(folder.PathOf("out.jsonl.part")));
    }

    [Fact]
    public void AnOutputFolderThatIsNotThereIsTold()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("read", Sample("mediation.txt"), "--output", folder.PathOf("none/out.txt"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot write", result.Errors, StringComparison.Ordinal);
    }
}
