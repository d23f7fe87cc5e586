using System.Buffers;
using System.Globalization;

namespace Selon.Text.Conllu;

/// <summary>
/// Writes CoNLL-U 2 (https://universaldependencies.org/format.html): tags, features, lemmas, basic dependencies and multiword
/// tokens. MISC holds names as IOB2 (<c>NE=B-PER</c>), <c>SpaceAfter=No</c> and, on the line of each token, where it stands in the
/// document (<c>TokenRange=0:5</c>, half-open, UTF-16 code units), as UDPipe writes it. XPOS and DEPS stay empty.
/// </summary>
public static class ConlluWriter
{
    private static readonly SearchValues<char> LineBreaking = SearchValues.Create("\t\r\n\u0085\u2028\u2029\v\f");

    private static readonly string[] NameLabels = ["PER", "LOC", "ORG", "MISC"];

    /// <summary>
    /// Writes an article: <c># newdoc id</c>, <c># newpar</c> where a block begins, all sentences, each with <c># sent_id</c> and
    /// <c># text</c>.
    /// </summary>
    /// <param name="parsed">The article; one without sentences writes nothing.</param>
    /// <param name="writer">Takes the lines, each with a line feed.</param>
    /// <param name="origins">For each code unit of the article's text its place in the text that ranges are to point into; empty
    /// for the article's own text.</param>
    public static void Write(ParsedArticle parsed, TextWriter writer, ReadOnlySpan<int> origins = default)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(writer);
        var id = OneLine(parsed.Article.Id);
        var text = parsed.Article.Text;
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            var sentence = parsed.Sentences[i];
            if (i == 0)
                writer.Write($"# newdoc id = {id}\n");
            if (i == 0 || sentence.Block != parsed.Sentences[i - 1].Block)
                writer.Write("# newpar\n");
            writer.Write($"# sent_id = {id}-{(sentence.Index + 1).ToString(CultureInfo.InvariantCulture)}\n");
            writer.Write($"# text = {OneLine(sentence.Span.Of(text))}\n");
            WriteWords(sentence, text, writer, origins);
            writer.Write('\n');
        }
    }

    private static void WriteWords(Sentence sentence, string text, TextWriter writer, ReadOnlySpan<int> origins)
    {
        var names = NamesOf(sentence);
        foreach (var token in sentence.Tokens)
        {
            var surface = OneLine(token.Span.Of(text));
            var place = Place(token.Span, sentence.Span, text, origins);
            var contraction = token.Words.Length > 1;
            if (contraction)
                writer.Write($"{token.Words.Start + 1}-{token.Words.End}\t{surface}\t_\t_\t_\t_\t_\t_\t_\t{place}\n");
            for (var w = token.Words.Start; w < token.Words.End; w++)
            {
                var word = sentence.Words[w];
                var (form, misc) = contraction ? (OneLine(word.Form), Or(names[w])) : (surface, names[w].Length == 0 ? place : names[w] + "|" + place);
                writer.Write($"{word.Index + 1}\t{form}\t{OneLine(word.Lemma)}\t{word.Pos.Label()}\t_\t{word.Morphology}\t{word.Head + 1}\t{word.Relation}\t_\t{misc}\n");
            }
        }
    }

    private static string Place(TextSpan token, TextSpan sentence, string text, ReadOnlySpan<int> origins)
    {
        var glued = token.End < text.Length && token.End < sentence.End && !char.IsWhiteSpace(text[token.End]);
        var (start, end) = origins.IsEmpty ? (token.Start, token.End) : (origins[token.Start], origins[token.End - 1] + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(glued ? "SpaceAfter=No|" : "")}TokenRange={start}:{end}");
    }

    private static string[] NamesOf(Sentence sentence)
    {
        var names = new string[sentence.Words.Length];
        Array.Fill(names, "");
        foreach (var name in sentence.Names)
        {
            for (var w = name.Words.Start; w < name.Words.End; w++)
                names[w] = (w == name.Words.Start ? "NE=B-" : "NE=I-") + NameLabels[(int)name.Label];
        }

        return names;
    }

    private static string Or(string misc) => misc.Length == 0 ? "_" : misc;

    /// <summary>A form may hold a no-break space but never a tab or a line end.</summary>
    private static string OneLine(string text)
    {
        if (text.Length == 0)
            return "_";
        return text.AsSpan().IndexOfAny(LineBreaking) < 0
            ? text
            : string.Create(text.Length, text, static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = LineBreaking.Contains(from[i]) ? ' ' : from[i];
            });
    }
}
