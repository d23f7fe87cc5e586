using Selon.Text.Conllu;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Text.Tests;

public class ModelTests
{
    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<PackException>(() => TextAnalyzer.Load("no/such/folder"));
        Assert.Contains("lexicon.model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("selon");
        foreach (var file in Directory.EnumerateFiles(French.ModelFolder, "*.model"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        var parser = Path.Combine(folder.FullName, "parser.model");
        var bytes = File.ReadAllBytes(parser);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(parser, bytes);
        Assert.Contains("SHA-256", Assert.Throws<PackException>(() => TextAnalyzer.Load(folder.FullName)).Message, StringComparison.Ordinal);
        File.Delete(parser);
        Assert.Contains("missing", Assert.Throws<PackException>(() => TextAnalyzer.Load(folder.FullName)).Message, StringComparison.Ordinal);
        File.Copy(Path.Combine(folder.FullName, "names.model"), parser);
        Assert.Contains("no parser model", Assert.Throws<PackException>(() => TextAnalyzer.Load(folder.FullName)).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void All_models_together_are_small() =>
        Assert.InRange(Directory.EnumerateFiles(French.ModelFolder, "*.model").Sum(f => new FileInfo(f).Length), 1, 25_000_000);

    [Fact]
    public void Threads_get_the_same_result()
    {
        string[] texts = [.. Enumerable.Range(0, 24).Select(i => $"Le {i + 1} mai, la ministre Anne Leroy a reçu {i} élus de Lyon. « C'est un début », a-t-elle dit à des journalistes.")];
        var alone = texts.Select(Analyse).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Analyse(texts[i]));
        Assert.Equal(alone, together);
    }

    private static string Analyse(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(French.Parse(text), writer);
        return writer.ToString();
    }
}
