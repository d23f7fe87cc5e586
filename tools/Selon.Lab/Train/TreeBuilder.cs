using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Puts a tree together word by word.</summary>
internal sealed class TreeBuilder
{
    private sealed record Node(string Form, string Lemma, UniversalPos Pos, Morphology Morphology, int Head, string Relation);

    private readonly List<Node> _nodes = [];

    public int Add(string form, string lemma, UniversalPos pos, string features, string relation)
    {
        _nodes.Add(new Node(form, lemma.Length == 0 ? form : lemma, pos, Morphology.Parse(features), -1, relation));
        return _nodes.Count - 1;
    }

    public int Punct(string form) => Add(form, form, UniversalPos.Punct, "_", "punct");

    public void Attach(int word, int head, string? relation = null)
    {
        if (word >= 0)
            _nodes[word] = _nodes[word] with { Head = head, Relation = relation ?? _nodes[word].Relation };
    }

    public string Form(int word) => _nodes[word].Form;

    public void SetForm(int word, string form) => _nodes[word] = _nodes[word] with { Form = form };

    /// <summary>Copies a subtree; its root gets the head and relation given. Returns where its root is.</summary>
    public int Copy(Sentence from, WordRange range, int root, int head, string relation, bool capital)
    {
        var offset = _nodes.Count - range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            var w = from.Words[i];
            var form = i == range.Start ? Cased(w, capital) : w.Form;
            _nodes.Add(new Node(form, w.Lemma, w.Pos, w.Morphology, i == root ? head : w.Head + offset, i == root ? relation : w.Relation));
        }

        return root + offset;
    }

    public Sentence Build()
    {
        var words = _nodes.Select((n, i) => new Word
        {
            Index = i,
            Form = n.Form,
            Lemma = n.Lemma,
            Pos = n.Pos,
            Morphology = n.Morphology,
            Head = n.Head,
            Relation = n.Relation,
            Span = default,
            Token = i,
        });
        return new Sentence(0, 0, default, [], [.. words], []);
    }

    private static string Cased(Word word, bool capital)
    {
        if (capital)
            return char.ToUpperInvariant(word.Form[0]) + word.Form[1..];
        return word.Pos == UniversalPos.Propn || word.Form.Length > 1 && char.IsUpper(word.Form[1]) ? word.Form : char.ToLowerInvariant(word.Form[0]) + word.Form[1..];
    }
}
