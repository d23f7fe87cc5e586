using System.Text;
using System.Text.Json;

namespace Selon.Lab.Train;

/// <summary>
/// Reads sentences for word classes: lower case, figures as noughts, words cut as roughly as classes need it. The word lists of the
/// language's tokeniser say what is cut off behind an apostrophe and whether hyphens cut.
/// </summary>
internal sealed class PlainText
{
    private readonly List<string> _enclitics;
    private readonly bool _splitsHyphens;

    /// <summary>Beginnings, up to their apostrophe, of words that are one word though nothing is elided there.</summary>
    private readonly HashSet<string> _beginnings;

    public PlainText(string language)
    {
        _enclitics = [.. Rows(language, "enclitics").Where(e => e.Length > 1)];
        _splitsHyphens = Rows(language, "marks").Contains("-", StringComparer.Ordinal);
        var elisions = Rows(language, "elisions").ToList();
        _beginnings = [.. Rows(language, "whole").Select(w => w.Split('\'')).Where(p => p.Length > 1 && !elisions.Contains(p[0], StringComparer.Ordinal)).Select(p => p[0] + "'")];
    }

    /// <summary>Sentences of a treebank, of articles, of words a line or of a text with one sentence a line.</summary>
    public IEnumerable<string[]> Sentences(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => Treebank.Read(path).Select(s => s.Forms.Select(Normal).ToArray()),
        ".jsonl" => File.ReadLines(path).SelectMany(Article),
        ".bio" => WordsInLines(path),
        _ => File.ReadLines(path).Select(Words),
    };

    /// <summary>The sentences of a treebank, the lines of articles or of a text as they stand there.</summary>
    public static IEnumerable<string> Lines(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => File.ReadLines(path).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Select(l => l["# text = ".Length..]),
        ".jsonl" => File.ReadLines(path).SelectMany(TextLines),
        _ => File.ReadLines(path),
    };

    /// <summary>The form that classes are looked up with.</summary>
    public static string Normal(string form) =>
        string.Create(form.Length, form, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = char.IsDigit(from[i]) ? '0' : from[i] == '\u2019' ? '\'' : char.ToLowerInvariant(from[i]);
        });

    private static string[] TextLines(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Rows(string language, string list)
    {
        var path = Path.Combine("training", language, "segmenter", list + ".tsv");
        return File.Exists(path) ? File.ReadLines(path).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]) : [];
    }

    /// <summary>An article: its text, whose lines count as sentences, or its sentences as lists of words.</summary>
    private IEnumerable<string[]> Article(string line)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.TryGetProperty("sentences", out var sentences))
            return [.. sentences.EnumerateArray().Select(s => s.EnumerateArray().SelectMany(w => Words(w.GetString()!)).ToArray())];
        var text = json.RootElement.TryGetProperty("entities", out _)
            ? NameDocuments.Clean(NameDocuments.Read(json.RootElement)).Text
            : json.RootElement.GetProperty("text").GetString()!;
        return [.. text.Split('\n').Select(Words)];
    }

    private IEnumerable<string[]> WordsInLines(string path)
    {
        var words = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                words.AddRange(Words(line.Split(' ', '\t')[0]));
                continue;
            }

            yield return [.. words];
            words.Clear();
        }
    }

    private string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Normal(line) + " ")
        {
            if (char.IsLetterOrDigit(c) || (c == '-' && word.Length > 0 && !_splitsHyphens) || (c == '\'' && word.Length > 0 && _enclitics.Count > 0))
            {
                word.Append(c);
                continue;
            }

            if (c == '\'' && word.Length > 0)
            {
                word.Append(c);
                if (_beginnings.Contains(word.ToString()))
                    continue;
            }

            AddWord(words, word.ToString());
            word.Clear();
            if (!char.IsWhiteSpace(c) && c != '\'')
                words.Add(c.ToString());
        }

        return [.. words];
    }

    private void AddWord(List<string> words, string word)
    {
        if (_enclitics.Count > 0)
            word = word.TrimEnd('\'');
        if (word.Length == 0)
            return;
        var ending = _enclitics.Find(e => word.Length > e.Length && word.EndsWith(e, StringComparison.Ordinal));
        words.Add(ending is null ? word : word[..^ending.Length]);
        if (ending is not null)
            words.Add(ending);
    }
}
