using System.Text;

namespace Selon.Lab.Train;

/// <summary>Reads sentences for word classes: lower case, figures as noughts, words cut as roughly as classes need it.</summary>
internal static class PlainText
{
    /// <summary>Sentences of a treebank, of a name corpus or of a text with one sentence a line.</summary>
    public static IEnumerable<string[]> Sentences(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => Treebank.Read(path).Select(s => s.Forms.Select(Normal).ToArray()),
        ".jsonl" => NameDocuments.Read(path).Select(d => NameDocuments.Clean(d).Text).SelectMany(t => t.Split('\n')).Select(Words),
        _ => File.ReadLines(path).Select(Words),
    };

    /// <summary>The form that classes are looked up with.</summary>
    public static string Normal(string form) =>
        string.Create(form.Length, form, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = char.IsDigit(from[i]) ? '0' : from[i] == '\u2019' ? '\'' : char.ToLowerInvariant(from[i]);
        });

    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Normal(line) + " ")
        {
            if (char.IsLetterOrDigit(c) || (c == '-' && word.Length > 0))
            {
                word.Append(c);
                continue;
            }

            if (c == '\'' && word.Length > 0)
            {
                word.Append(c);
                if (word.ToString() is "aujourd'")
                    continue;
            }

            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
            if (!char.IsWhiteSpace(c) && c != '\'')
                words.Add(c.ToString());
        }

        return [.. words];
    }
}
