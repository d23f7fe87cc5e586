using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Selon.Text.Conllu;

/// <summary>
/// Reads CoNLL-U into one article: its text is put together from the forms and <c>SpaceAfter</c>, one line and one block for
/// each sentence. Empty nodes are left out; heads and relations may be <c>_</c> (then every word is a root).
/// </summary>
public static class ConlluReader
{
    private const string NewDocument = "# newdoc";

    /// <summary>
    /// Reads one article for each <c># newdoc</c>, with its id; what stands before the first, or a file without any, has the file's
    /// name. Throws <see cref="ConlluException"/> when it comes to a mistake.
    /// </summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name.</param>
    public static IEnumerable<ParsedArticle> ReadDocuments(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new ArticleBuilder(name, name);
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                builder.EndSentence(line);
                if (builder.HasSentences)
                    yield return builder.Build();
                builder = new ArticleBuilder(name, text.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? text[(at + 1)..].Trim() : name);
            }

            builder.AddLine(text, line);
        }

        builder.EndSentence(line);
        if (builder.HasSentences)
            yield return builder.Build();
    }

    /// <summary>Reads everything into one article. Throws <see cref="ConlluException"/> with the line of the first mistake.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name, for messages and as the article's id.</param>
    public static ParsedArticle Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new ArticleBuilder(name, name);
        var line = 0;
        while (reader.ReadLine() is { } text)
            builder.AddLine(text, ++line);

        builder.EndSentence(line);
        return builder.Build();
    }

    private sealed class ArticleBuilder(string name, string articleId)
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextBlock> _blocks = [];
        private readonly List<Sentence> _sentences = [];
        private readonly List<Token> _tokens = [];
        private readonly List<Word> _words = [];
        private readonly List<NameSpan> _names = [];
        private int _start;
        private int _firstLine;
        private int _tokenEnd;
        private TextSpan _tokenSpan;
        private bool _space;

        public bool HasSentences => _sentences.Count > 0;

        public void AddLine(string line, int number)
        {
            if (line.Length == 0)
                EndSentence(number);
            else if (line[0] != '#')
                Add(line, number);
        }

        private void Add(string line, int number)
        {
            var columns = line.Split('\t');
            if (columns.Length != 10)
                throw new ConlluException(name, number, $"{columns.Length} columns, not 10");
            if (columns[0].Contains('.', StringComparison.Ordinal))
                return;
            if (_words.Count == 0 && _tokenEnd == 0)
                StartSentence(number);
            if (columns[1].Length == 0)
                throw new ConlluException(name, number, "empty form");
            if (columns[0].IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
                AddRange(columns, dash, number);
            else
                AddWord(columns, number);
        }

        public void EndSentence(int line)
        {
            if (_words.Count == 0 && _tokenEnd == 0)
                return;
            if (_words.Count < _tokenEnd)
                throw new ConlluException(name, line, $"the multiword token needs words up to {_tokenEnd}");
            foreach (var word in _words)
            {
                if (word.Head >= _words.Count || word.Head == word.Index)
                    throw new ConlluException(name, _firstLine + word.Index, $"head {word.Head + 1} of word {word.Index + 1} is outside the sentence or itself");
            }

            var span = new TextSpan(_start, _text.Length);
            _sentences.Add(new Sentence(_sentences.Count, _blocks.Count, span, [.. _tokens], [.. _words], [.. _names]));
            _blocks.Add(new TextBlock(BlockKind.Paragraph, span));
            _tokens.Clear();
            _words.Clear();
            _names.Clear();
            _tokenEnd = 0;
        }

        public ParsedArticle Build() =>
            new(new Article { Id = articleId, Language = "fr", Text = _text.ToString(), Blocks = [.. _blocks] }, [.. _sentences]);

        private void StartSentence(int line)
        {
            if (_text.Length > 0)
                _text.Append('\n');
            _start = _text.Length;
            _firstLine = line;
            _space = false;
        }

        private void AddRange(string[] columns, int dash, int line)
        {
            var start = Number(columns[0].AsSpan(0, dash), line);
            var end = Number(columns[0].AsSpan(dash + 1), line);
            if (start != _words.Count + 1 || end < start || end - start > 9 || _words.Count < _tokenEnd)
                throw new ConlluException(name, line, $"multiword token {columns[0]} after word {_words.Count}");
            _tokenEnd = end;
            AddToken(columns, new WordRange(start - 1, end));
        }

        private void AddToken(string[] columns, WordRange words)
        {
            if (_space)
                _text.Append(' ');
            _tokenSpan = new TextSpan(_text.Length, _text.Length + columns[1].Length);
            _text.Append(columns[1]);
            _space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            _tokens.Add(new Token(_tokenSpan, words));
        }

        private void AddWord(string[] columns, int line)
        {
            var id = Number(columns[0], line);
            if (id != _words.Count + 1)
                throw new ConlluException(name, line, $"word {id} after word {_words.Count}");
            if (id > _tokenEnd)
                AddToken(columns, new WordRange(id - 1, id));
            var pos = UniversalPos.X;
            if (columns[3] != "_" && !UniversalPosLabels.TryParse(columns[3], out pos))
                throw new ConlluException(name, line, $"unknown part of speech {columns[3]}");
            _words.Add(new Word
            {
                Index = id - 1,
                Form = columns[1],
                Lemma = columns[2].Length == 0 ? columns[1] : columns[2],
                Pos = pos,
                Morphology = Morphology.Parse(columns[5]),
                Head = columns[6] == "_" ? -1 : Number(columns[6], line) - 1,
                Relation = columns[7],
                Span = _tokenSpan,
                Token = _tokens.Count - 1,
            });
            AddName(columns[9], id - 1, line);
        }

        private void AddName(string misc, int word, int line)
        {
            var at = misc.StartsWith("NE=", StringComparison.Ordinal) ? 3 : misc.IndexOf("|NE=", StringComparison.Ordinal) is var i and >= 0 ? i + 4 : -1;
            if (at < 0)
                return;
            var value = misc.AsSpan(at);
            value = value.IndexOf('|') is var bar and >= 0 ? value[..bar] : value;
            if (value is "O")
                return;
            if (value.Length < 3 || !Enum.TryParse<NameLabel>(value[2..], ignoreCase: true, out var label) || value[0] is not ('B' or 'I'))
                throw new ConlluException(name, line, $"unknown name label {value}");
            if (value[0] == 'I' && _names is [.., var last] && last.Words.End == word && last.Label == label)
                _names[^1] = new NameSpan(label, new WordRange(last.Words.Start, word + 1));
            else
                _names.Add(new NameSpan(label, new WordRange(word, word + 1)));
        }

        private int Number(ReadOnlySpan<char> text, int line) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new ConlluException(name, line, $"{text} is no number");
    }
}
