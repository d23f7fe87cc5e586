using System.Text;
using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Reads name corpora of one word and label a line (CoNLL 2003 and kin) into documents with running text.</summary>
internal static class NameCorpora
{
    private const string TextComment = "# text = ";

    private sealed record Line(string Form, string Label, bool SpaceAfter);

    /// <summary>Documents of so many sentences, or those of the treebank <paramref name="treebank"/>, which has the same sentences and tells their spacing.</summary>
    public static List<NameDocument> Read(string path, int sentences, string? treebank)
    {
        var rows = Sentences(path).ToList();
        var ends = treebank is null ? null : Align(rows, treebank);
        if (ends is null)
            rows.ForEach(Space);
        var documents = new List<NameDocument>();
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && (ends is null ? end - start < sentences : !ends.Contains(end)))
                end++;
            documents.Add(Document($"{Path.GetFileName(path)}:{start}", rows[start..end]));
            start = end;
        }

        return documents;
    }

    private static IEnumerable<List<Line>> Sentences(string path)
    {
        var sentence = new List<Line>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                var columns = line.Split('\t', ' ');
                if (columns.Length < 2)
                    throw new FormatException($"{path}: no label in \"{line}\"");
                sentence.Add(new Line(columns[0], columns[1], !columns[^1].Contains("NoSpaceAfter", StringComparison.Ordinal)));
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }
    }

    /// <summary>Takes the spacing from the treebank's sentences of the same letters; returns the numbers of the sentences that begin a document there.</summary>
    private static HashSet<int> Align(List<List<Line>> rows, string treebank)
    {
        var texts = new Dictionary<string, (string Text, int Document)>(StringComparer.Ordinal);
        var document = 0;
        foreach (var line in File.ReadLines(treebank))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                document++;
            else if (line.StartsWith(TextComment, StringComparison.Ordinal))
                texts[line[TextComment.Length..].Replace(" ", "", StringComparison.Ordinal)] = (line[TextComment.Length..], document);
        }

        var starts = new HashSet<int>();
        document = -1;
        for (var s = 0; s < rows.Count; s++)
        {
            if (!texts.TryGetValue(string.Concat(rows[s].Select(w => w.Form)).Replace(" ", "", StringComparison.Ordinal), out var found))
            {
                Space(rows[s]);
                continue;
            }

            Space(rows[s], found.Text);
            if (found.Document != document)
                starts.Add(s);
            document = found.Document;
        }

        return starts;
    }

    private static void Space(List<Line> words, string text)
    {
        var position = 0;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var c in words[i].Form)
                position += c == ' ' ? 0 : text[position] == ' ' ? 2 : 1;
            words[i] = words[i] with { SpaceAfter = position < text.Length && text[position] == ' ' };
        }
    }

    /// <summary>Sentences of words only get the spacing of running text.</summary>
    private static void Space(List<Line> words)
    {
        var quoted = false;
        for (var i = 0; i < words.Count; i++)
        {
            var (form, next) = (words[i].Form, i + 1 < words.Count ? words[i + 1].Form : "");
            var glue = next is "," or "." or ")" or "]" or ":" or ";" or "!" or "?" or "%" or "n't" or "''" || (next.Length > 1 && next[0] == '\'')
                || form is "(" or "[" or "$" or "``" || (next == "\"" && quoted);
            if (form == "\"")
            {
                quoted = !quoted;
                glue |= quoted;
            }

            words[i] = words[i] with { Form = form is "``" or "''" ? "\"" : form, SpaceAfter = words[i].SpaceAfter && !glue };
        }
    }

    private static NameDocument Document(string id, List<List<Line>> sentences)
    {
        var text = new StringBuilder();
        var names = new List<(TextSpan Span, NameLabel Label)>();
        foreach (var sentence in sentences)
        {
            var before = "O";
            foreach (var word in sentence)
            {
                var end = text.Length + word.Form.Length;
                if (Kind(word.Label) is { } kind)
                {
                    if (word.Label[0] == 'I' && before.Length > 2 && before[2..] == word.Label[2..])
                        names[^1] = (names[^1].Span with { End = end }, kind);
                    else
                        names.Add((new TextSpan(text.Length, end), kind));
                }

                before = word.Label;
                text.Append(word.Form);
                if (word.SpaceAfter)
                    text.Append(' ');
            }

            text.Append('\n');
        }

        return new NameDocument(id, text.ToString(), names);
    }

    private static NameLabel? Kind(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PER" or "person" or "politician" => NameLabel.Per,
        "LOC" or "location" or "country" => NameLabel.Loc,
        "ORG" or "organisation" or "politicalparty" => NameLabel.Org,
        "MISC" or "HumanProd" or "event" or "election" or "misc" => NameLabel.Misc,
        _ => null,
    };
}
