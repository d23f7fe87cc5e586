using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Files between the stages of the parser's training: CoNLL-U with the tags that a tagger gave and trees of people or of parsers.</summary>
internal static class TaggedTrees
{
    public static void Write(string path, IEnumerable<(IReadOnlyList<string> Forms, UniversalPos[] Pos, Morphology[] Features, int[] Heads, string[] Relations)> sentences)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path);
        foreach (var (forms, pos, features, heads, relations) in sentences)
        {
            for (var i = 0; i < heads.Length; i++)
                writer.Write($"{i + 1}\t{forms[i]}\t_\t{pos[i].Label()}\t_\t{features[i]}\t{(heads[i] == heads.Length ? 0 : heads[i] + 1)}\t{relations[i]}\t_\t_\n");
            writer.Write('\n');
        }
    }

    public static List<ParserSample> Read(string path, ParserInputs inputs, RelationSet relations) =>
        [.. Treebank.Read(path).Select(s => Sample(s, inputs, relations))];

    private static ParserSample Sample(TreebankSentence s, ParserInputs inputs, RelationSet relations)
    {
        var words = s.Sentence.Words;
        var input = inputs.Read(s.Forms, [.. words.Select(w => w.Pos)], [.. words.Select(w => w.Morphology)]);
        return new ParserSample(input, [.. words.Select(w => w.Head < 0 ? words.Length : w.Head)], [.. words.Select(relations.Label)]);
    }
}
