using System.Buffers;
using System.Globalization;

namespace Selon.Text.Conllu;

/// <summary>
/// Writes CoNLL-U 2 (https://universaldependencies.org/format.html): tags, features, lemmas, basic dependencies, multiword
/// tokens, <c>SpaceAfter=No</c> and names as IOB2 in MISC (<c>NE=B-PER</c>). XPOS and DEPS stay empty.
/// </summary>
public static class ConlluWriter
{
    private static readonly SearchValues<char> LineBreaking = SearchValues.Create("\t\r\n\u0085\u2028\u2029\v\f");

    private static readonly string[] NameLabels = ["PER", "LOC", "ORG", "MISC"];

    /// <summary>Writes all sentences of an article, each with <c># sent_id</c> and <c># text</c>.</summary>
    public static void Write(ParsedArticle parsed, TextWriter writer)
    {
        var text = parsed.Article.Text;
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            var sentence = parsed.Sentences[i];
            writer.Write($"# sent_id = {OneLine(parsed.Article.Id)}-{(sentence.Index + 1).ToString(CultureInfo.InvariantCulture)}\n");
            writer.Write($"# text = {OneLine(sentence.Span.Of(text))}\n");
            WriteWords(sentence, text, writer);
            writer.Write('\n');
        }
    }

    private static void WriteWords(Sentence sentence, string text, TextWriter writer)
    {
        var names = NamesOf(sentence);
        foreach (var token in sentence.Tokens)
        {
            var space = token.Span.End < text.Length && token.Span.End < sentence.Span.End && !char.IsWhiteSpace(text[token.Span.End])
                ? "SpaceAfter=No" : "";
            var contraction = token.Words.Length > 1;
            if (contraction)
                writer.Write($"{token.Words.Start + 1}-{token.Words.End}\t{OneLine(token.Span.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{Or(space)}\n");
            for (var w = token.Words.Start; w < token.Words.End; w++)
                WriteWord(sentence.Words[w], Join(names[w], contraction ? "" : space), writer);
        }
    }

    private static void WriteWord(Word word, string misc, TextWriter writer) =>
        writer.Write($"{word.Index + 1}\t{OneLine(word.Form)}\t{OneLine(word.Lemma)}\t{word.Pos.Label()}\t_\t{word.Morphology}\t{word.Head + 1}\t{word.Relation}\t_\t{Or(misc)}\n");

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

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + "|" + b;

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
