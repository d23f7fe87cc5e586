using System.Globalization;
using System.Text;
using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>
/// Names of a treebank whose words carry mentions of entities (GUM: <c>Entity=(5-place-new-…-Ross_Sea</c>): of the mentions whose head is
/// a proper noun the words that name it. Where that is not sure, the words are marked as doubtful, and nothing is learned from them.
/// </summary>
internal static class NameTreebank
{
    private sealed record Word(int Id, string Form, string Lemma, string Pos, string Features, int Head, string Relation, TextSpan Span);

    private sealed record Mention(string Kind, string Title, int Start, int End);

    public static List<NameDocument> Read(string path)
    {
        var documents = new List<NameDocument>();
        var reader = new Document($"{Path.GetFileName(path)}:0");
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                documents.Add(reader.Finish());
                reader = new Document($"{Path.GetFileName(path)}:{documents.Count}");
            }
            else if (line.Length == 0)
            {
                reader.EndSentence();
            }
            else if (line[0] != '#')
            {
                reader.Add(line.Split('\t'));
            }
        }

        documents.Add(reader.Finish());
        return documents.FindAll(d => d.Text.Length > 0).ConvertAll(WithoutPlaces(documents));
    }

    /// <summary>A body that is called like a place, a team or a government, is doubtful: other corpora take it for the place.</summary>
    private static Converter<NameDocument, NameDocument> WithoutPlaces(List<NameDocument> documents)
    {
        var places = documents.SelectMany(d => d.Names.Where(n => n.Label == NameLabel.Loc).Select(n => n.Span.Of(d.Text).ToString())).ToHashSet(StringComparer.Ordinal);
        return document =>
        {
            var doubtful = document.Names.FindAll(n => n.Label == NameLabel.Org && places.Contains(n.Span.Of(document.Text).ToString()));
            return document with { Names = document.Names.FindAll(n => !doubtful.Contains(n)), Doubtful = [.. document.Doubtful, .. doubtful.Select(n => n.Span)] };
        };
    }

    private sealed class Document(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<(TextSpan Span, NameLabel Label)> _names = [];
        private readonly List<TextSpan> _doubtful = [];
        private readonly List<Word> _words = [];
        private readonly List<(string Id, string Kind, string Title, int Start)> _open = [];
        private readonly List<Mention> _mentions = [];
        private int _joinedEnd;
        private TextSpan _joined;

        public void Add(string[] columns)
        {
            if (columns[0].Contains('.', StringComparison.Ordinal))
                return;
            if (columns[0].Split('-') is [_, var last])
            {
                _joinedEnd = int.Parse(last, CultureInfo.InvariantCulture);
                _joined = Append(columns[1], columns[9]);
                return;
            }

            var number = int.Parse(columns[0], CultureInfo.InvariantCulture);
            var span = number <= _joinedEnd ? Part(columns[1]) : Append(columns[1], columns[9]);
            _words.Add(new Word(number, columns[1], columns[2], columns[3], columns[5], int.Parse(columns[6], CultureInfo.InvariantCulture), columns[7], span));
            if (columns[9].Split('|').FirstOrDefault(c => c.StartsWith("Entity=", StringComparison.Ordinal)) is { } entities)
                Mark(entities["Entity=".Length..]);
        }

        public void EndSentence()
        {
            var covered = new bool[_words.Count];
            foreach (var mention in _mentions.OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
                Name(mention, covered);
            for (var i = 0; i < covered.Length; i++)
            {
                if (_words[i].Pos == "PROPN" && !covered[i])
                    _doubtful.Add(_words[i].Span);
            }

            _text.Append('\n');
            _words.Clear();
            _open.Clear();
            _mentions.Clear();
            _joinedEnd = 0;
        }

        public NameDocument Finish() => new(id, _text.ToString(), _names) { Doubtful = _doubtful };

        private TextSpan Append(string form, string notes)
        {
            var span = new TextSpan(_text.Length, _text.Length + form.Length);
            _text.Append(form);
            if (!notes.Contains("SpaceAfter=No", StringComparison.Ordinal))
                _text.Append(' ');
            return span;
        }

        /// <summary>A word of several written as one; without its own span where it is not written out.</summary>
        private TextSpan Part(string form)
        {
            var rest = _text.ToString(_joined.Start, _joined.End - _joined.Start);
            if (!rest.StartsWith(form, StringComparison.Ordinal))
                return _joined;
            var span = new TextSpan(_joined.Start, _joined.Start + form.Length);
            _joined = _joined with { Start = span.End };
            return span;
        }

        /// <summary>Opens and closes mentions at the last word.</summary>
        private void Mark(string entities)
        {
            for (var at = 0; at < entities.Length;)
            {
                var end = at;
                while (end < entities.Length && (end == at || entities[end] != '(') && entities[end] != ')')
                    end++;
                var closes = end < entities.Length && entities[end] == ')';
                if (entities[at] == '(')
                {
                    // The title is the last of eight fields and may itself hold hyphens.
                    var fields = entities[(at + 1)..end].Split('-', 8);
                    _open.Add((fields[0], fields[1], fields.Length > 7 ? fields[7] : fields.Length == 7 && fields[6].Contains('_', StringComparison.Ordinal) ? fields[6] : "", _words.Count - 1));
                    if (closes)
                        Close(_open.Count - 1);
                }
                else if (closes)
                {
                    var name = entities[at..end];
                    Close(_open.FindLastIndex(o => o.Id == name));
                }

                at = closes ? end + 1 : end;
            }
        }

        private void Close(int at)
        {
            if (at < 0)
                return;
            _mentions.Add(new Mention(_open[at].Kind, _open[at].Title, _open[at].Start, _words.Count));
            _open.RemoveAt(at);
        }

        private void Name(Mention mention, bool[] covered)
        {
            var head = Enumerable.Range(mention.Start, mention.End - mention.Start).First(i => _words[i].Head < _words[mention.Start].Id || _words[i].Head > _words[mention.End - 1].Id);
            if (_words[head].Pos != "PROPN" || covered[head])
                return;
            if (mention.Kind == "time")
            {
                covered.AsSpan(mention.Start, mention.End - mention.Start).Fill(true);
                return;
            }

            var (start, end, isSure) = Extent(mention, head);
            var span = new TextSpan(_words[start].Span.Start, _words[end - 1].Span.End);
            covered.AsSpan(start, end - start).Fill(true);
            var label = mention.Kind switch { "person" => NameLabel.Per, "place" => NameLabel.Loc, "organization" => NameLabel.Org, _ => NameLabel.Misc };
            isSure &= end - start > 1 || mention.Title.Length > 0 || !IsNoun(mention, start);
            isSure &= label is not (NameLabel.Misc or NameLabel.Per) || !_words[head].Features.Contains("Number=Plur", StringComparison.Ordinal);
            if (isSure)
                _names.Add((span, label));
            else
                _doubtful.Add(span);
        }

        /// <summary>A capitalised word that may be an office or a kind of body instead of a name: the <b>Secretary</b>, <b>Emperor</b> of the French.</summary>
        private bool IsNoun(Mention mention, int i) =>
            (mention.Kind != "place" && _words[mention.Start].Pos is "DET" or "PRON") || (mention.Kind == "person" && i + 1 < mention.End && _words[i + 1].Lemma == "of");

        /// <summary>The words of a mention that are its name, and whether that is sure.</summary>
        private (int Start, int End, bool IsSure) Extent(Mention mention, int head)
        {
            var (start, end) = (mention.Start, mention.End);
            while (start < head && _words[start].Pos is "DET" or "PUNCT" or "ADP")
                start++;
            if (mention.Title.Length > 0 && Letters(string.Concat(_words[start..end].Select(w => w.Form))) == Letters(mention.Title))
                return (start, end, true);
            (start, end) = (head, head + 1);
            while (start > mention.Start && IsPart(start - 1))
                start--;
            while (end < mention.End && (IsPart(end) || IsLink(mention, end)))
                end++;
            if (mention.Kind == "person")
            {
                while (start < head && mention.Title.Length > 0 && !Letters(mention.Title).Contains(Letters(_words[start].Form), StringComparison.Ordinal))
                    start++;
                if (mention.Title.Length == 0 && end - start > 1 && _words[start].Form.EndsWith('.') && _words[start].Form.Length > 2)
                    return (start, end, false);
            }

            // A hyphen or a link to more proper nouns, which may belong to the name or not.
            var goesOn = end + 1 < mention.End && _words[end].Pos is "ADP" or "CCONJ" or "PUNCT" or "PART" && _words[end].Form != "," && _words[end + 1].Pos == "PROPN";
            var before = start - 2 >= mention.Start && _words[start - 1].Pos is "PART" or "PUNCT" && _words[start - 2].Pos == "PROPN";
            return (start, end, !goesOn && !before);
        }

        private bool IsPart(int i) => _words[i].Pos == "PROPN" || (_words[i].Pos is "NUM" or "NOUN" or "ADJ" && char.IsUpper(_words[i].Form[0]));

        /// <summary>Of a body or place, the preposition before its complement: Bank <b>of</b> England.</summary>
        private bool IsLink(Mention mention, int i) =>
            mention.Kind is "organization" or "place" && i + 1 < mention.End
            && ((_words[i].Lemma == "of" && (IsPart(i + 1) || (i + 2 < mention.End && _words[i + 1].Pos == "DET" && IsPart(i + 2)))) || (_words[i].Pos == "DET" && _words[i - 1].Lemma == "of" && IsPart(i + 1)));

        private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
