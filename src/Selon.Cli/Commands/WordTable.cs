using System.Globalization;
using Selon.Cli.Tables;
using Selon.Text;

namespace Selon.Cli.Commands;

/// <summary>The words of an article in columns: number, form, lemma, part of speech, features, head and relation, name.</summary>
internal static class WordTable
{
    public static void Write(ParsedArticle parsed, TextWriter writer)
    {
        foreach (var sentence in parsed.Sentences)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"Sentence {sentence.Index + 1}: {TextWidth.Printable(sentence.Span.Of(parsed.Article.Text))}\n"));
            var rows = sentence.Words.Select(w => Row(sentence, w)).ToList();
            var widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length).Select(c => rows.Max(r => TextWidth.Of(r[c]))).ToArray();
            foreach (var row in rows)
                writer.Write(string.Concat(row.Select((cell, c) => "  " + Pad(cell, widths[c]))).TrimEnd() + "\n");
            writer.Write('\n');
        }
    }

    private static string[] Row(Sentence sentence, Word word) =>
    [
        (word.Index + 1).ToString(CultureInfo.InvariantCulture),
        TextWidth.Printable(word.Form),
        TextWidth.Printable(word.Lemma),
        word.Pos.Label(),
        word.Relation,
        word.Head < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"← {word.Head + 1} {TextWidth.Printable(sentence.Words[word.Head].Form)}"),
        Name(sentence, word),
        word.Morphology.Text,
    ];

    private static string Name(Sentence sentence, Word word)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Words.Contains(word.Index))
                return name.Label.ToString().ToUpperInvariant();
        }

        return "";
    }

    private static string Pad(string cell, int width) => cell + new string(' ', width - TextWidth.Of(cell));
}
