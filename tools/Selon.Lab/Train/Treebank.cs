using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Lab.Train;

/// <summary>A sentence of a treebank with its domain.</summary>
internal sealed record TreebankSentence(Sentence Sentence, string Text, ulong Domain)
{
    public List<string> Forms { get; } = [.. Sentence.Words.Select(w => Selon.Text.Tagging.Composition.Compose(w.Form))];
}

internal static class Treebank
{
    public static List<TreebankSentence> Read(string data, IEnumerable<TrainingFile> files)
    {
        var sentences = new List<TreebankSentence>();
        foreach (var file in files)
        {
            var one = Read(Path.Combine(data, file.Path), file.Domain);
            for (var k = 0; k < file.Repeat; k++)
                sentences.AddRange(one);
        }

        return sentences;
    }

    public static List<TreebankSentence> Read(string path, ulong domain = 0)
    {
        using var reader = File.OpenText(path);
        var parsed = ConlluReader.Read(reader, path);
        return [.. parsed.Sentences.Where(s => s.Words.Length > 0).Select(s => new TreebankSentence(s, parsed.Article.Text, domain))];
    }
}
