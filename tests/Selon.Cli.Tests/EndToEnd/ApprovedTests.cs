using Selon.Fixtures;
using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

/// <summary>
/// What is read of the samples, word for word: <c>Approved/*.json</c> the record, <c>Approved/*.txt</c> the table. A difference is
/// a change that somebody must look at; <c>tests/accept.sh</c> takes it over.
/// </summary>
public class ApprovedTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "mediation.txt", "2024-03-15" },
        { "manifestation.txt", "2024-10-06" },
        { "tribunal.txt", "2023-11-21" },
        { "conflit.txt", "2023-06-20" },
        { "gouvernement.txt", "2024-02-15" },
        { "port.txt", "2024-05-15" },
        { "page.html", "" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void TheRecordIsTheApprovedOne(string sample, string published) => Check(sample, published, ".json", "--format", "json");

    [Theory]
    [MemberData(nameof(Samples))]
    public void TheTableIsTheApprovedOne(string sample, string published) => Check(sample, published, ".txt", "--width", "100");

    private static void Check(string sample, string published, string ending, params string[] options)
    {
        string[] date = published.Length > 0 ? ["--published", published] : [];
        var result = Cli.Run(["read", Repository.PathOf("samples", sample), .. date, .. options]);
        Assert.Equal(0, result.ExitCode);
        var file = Repository.PathOf("tests", "Selon.Cli.Tests", "Approved", Path.GetFileNameWithoutExtension(sample) + ending);
        if (Environment.GetEnvironmentVariable("SELON_ACCEPT") == "1")
            File.WriteAllText(file, result.Output);
        Assert.True(File.Exists(file), $"{file} is not there: look at the output and run tests/accept.sh");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), result.Output);
    }
}
