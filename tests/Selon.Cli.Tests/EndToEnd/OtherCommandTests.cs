using System.Text.Json.Nodes;
using Selon.Fixtures;
using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

public class OtherCommandTests
{
    private const string Words = "1\tElle\t_\t_\t_\t_\t_\t_\t_\t_\n2\tparle\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void AnalyzeWritesTenColumns()
    {
        var result = Cli.RunWith("Le ministre accuse la Russie.", null, "analyze");
        Assert.Equal(0, result.ExitCode);
        var words = result.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.NotEmpty(words);
        Assert.All(words, w => Assert.Equal(10, w.Split('\t').Length));
    }

    [Fact]
    public void AnalyzeWritesAFile()
    {
        using var folder = new TemporaryFolder();
        var (text, output) = (folder.Write("a.txt", "Le ministre accuse la Russie."), folder.Write("a.conllu", ""));
        var result = Cli.Run("analyze", text, "--output", output);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Cli.Run("analyze", text).Output, File.ReadAllText(output));
    }

    [Theory]
    [InlineData("The minister said that the police had not arrested anybody in the capital on Tuesday.")]
    [InlineData("Police can't come.", "--language", "en")]
    public void AnalyzeReadsEnglish(string text, params string[] options)
    {
        var result = Cli.RunWith(text, null, ["analyze", .. options]);
        Assert.Equal(0, result.ExitCode);
        var words = result.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.Contains(words, w => w[2] == "not" && w[3] == "PART");
        Assert.Contains(words, w => w[2] == "police" && w[3] == "NOUN" && w[7] == "nsubj");
    }

    [Fact]
    public void AnalyzeKeepsTheWordsOfConllu()
    {
        var result = Cli.RunWith(Words, null, "analyze", "--input", "conllu");
        Assert.Equal(0, result.ExitCode);
        var words = result.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.Equal(["Elle", "parle", "."], words.Select(w => w[1]));
        Assert.Equal("VERB", words[1][3]);
    }

    [Theory]
    [InlineData("\uFEFFLe ministre est parti.\r\n\r\nIl 😀 reviendra\u200B lundi à 14h30.\r\n")]
    [InlineData("  Le maire parle du budget.\n\n\n\tLes élus votent.\n")]
    [InlineData("Un texte sans fin de ligne")]
    public void AnalyzeTellsWhereEachTokenStandsInItsFile(string text)
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("analyze", folder.Write("a.txt", text));
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("# newdoc id = a.txt\n# newpar\n# sent_id = a.txt-1\n# text = ", result.Output, StringComparison.Ordinal);
        AssertRanges(text.TrimStart('\uFEFF'), result.Output);
    }

    [Fact]
    public void AnalyzeReadsArticlesOfJsonl()
    {
        var result = Cli.RunWith(
            """{"id":"one","text":"  Lire aussi : la suite.\r\nLe ministre 😀 parle du budget."}""" + "\n{\n"
            + """{"id":"two","text":"The minister said that the police had not arrested anybody on Tuesday."}""" + "\n",
            null,
            "analyze",
            "--input",
            "jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["# newdoc id = one", "# newdoc id = two"], result.Output.Split('\n').Where(l => l.StartsWith("# newdoc", StringComparison.Ordinal)));
        Assert.Contains("# text = Le ministre 😀 parle du budget.\n", result.Output, StringComparison.Ordinal);
        AssertRanges("  Lire aussi : la suite.\r\nLe ministre 😀 parle du budget.", result.Output[..result.Output.IndexOf("# newdoc id = two", StringComparison.Ordinal)]);
        Assert.Contains("\tpolice\tNOUN\t", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnalyzeReadsSeveralFilesAndTheirDocuments()
    {
        using var folder = new TemporaryFolder();
        var two = folder.Write("two.conllu", "# newdoc id = x\n" + Words + "# newdoc id = y\n" + Words);
        var result = Cli.Run("analyze", "--input", "conllu", two, folder.Write("three.conllu", Words));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, result.Output.Split('\n').Count(l => l.StartsWith("# newdoc", StringComparison.Ordinal)));
        Assert.Contains("# sent_id = y-1\n", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The words with a range, cut from the text, are the forms, and together they are all of the text but its white space.</summary>
    private static void AssertRanges(string text, string conllu)
    {
        var cut = new System.Text.StringBuilder();
        foreach (var columns in conllu.Split('\n').Where(l => l.Contains("TokenRange=", StringComparison.Ordinal)).Select(l => l.Split('\t')))
        {
            var range = columns[9].Split('|').Single(m => m.StartsWith("TokenRange=", StringComparison.Ordinal))[11..].Split(':').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(columns[1], text[range[0]..range[1]]);
            cut.Append(columns[1]);
        }

        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), cut.ToString());
    }

    [Fact]
    public void AnalyzeTellsTheLineOfABadFile()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("analyze", "--input", "conllu", folder.Write("bad.conllu", Words + "1\tfoo\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("bad.conllu:5:", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtractTakesTheArticleOutOfItsPage()
    {
        var page = JsonNode.Parse(Cli.Run("extract", Repository.PathOf("samples", "page.html")).Output)!;
        Assert.Equal("Gaz : Dakar et Nouakchott signent un accord sur le champ d’Amrane", page["title"]!.GetValue<string>());
        Assert.StartsWith("2024-05-23", page["published"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("La Gazette du Large", page["outlet"]!.GetValue<string>());
        var text = page["text"]!.GetValue<string>();
        Assert.Contains("met fin à quatre ans de discussions", text, StringComparison.Ordinal);
        Assert.Contains("avant la fin du mois", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cap au Sud", text, StringComparison.Ordinal);
        Assert.DoesNotContain("quiz", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtractReadsAListOfPages()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.PathOf("samples", "page.html"), folder.PathOf("page.html"));
        var list = folder.Write("pages.jsonl", """
            {"id":"one","file":"page.html"}
            {"id":"two","file":"none.html"}
            """);
        var result = Cli.Run("extract", list, "--input", "jsonl", "--format", "jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("one", JsonNode.Parse(result.Output.TrimEnd('\n'))!["id"]!.GetValue<string>());
        Assert.Contains("pages.jsonl:2:", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainTellsAnUnknownRule()
    {
        var result = Cli.Run("explain", Repository.PathOf("samples", "mediation.txt"), "--rule", "no-such-rule");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no-such-rule", result.Errors, StringComparison.Ordinal);
    }
}
