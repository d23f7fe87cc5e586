using Selon.Text;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>
/// Makes trees of reported speech out of the clauses and subjects of treebanks: "Clause, a annoncé sujet.", "Sujet a annoncé que
/// clause.", "Selon sujet, clause." News is full of them, the treebanks are not.
/// </summary>
internal sealed class SpeechSentences
{
    private readonly List<Sentence> _clauses;
    private readonly List<(Sentence Sentence, int Head, WordRange Range)> _speakers;
    private readonly List<string[]> _verbs;
    private readonly Random _random;
    private TreeBuilder _tree = new();

    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    public SpeechSentences(IReadOnlyList<TreebankSentence> bank, string verbs, int seed)
    {
        _random = new Random(seed);
        _verbs = [.. File.ReadLines(verbs).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];
        _clauses = [.. bank.Select(s => s.Sentence).Where(IsClause)];
        _speakers = [.. bank.SelectMany(s => s.Sentence.Words.Where(w => IsSpeaker(s.Sentence, w)).Select(w => (s.Sentence, w.Index, s.Sentence.Subtree(w.Index))))];
    }

    public List<TreebankSentence> Make(int count) => [.. Enumerable.Range(0, count).Select(i => One(i))];

    private TreebankSentence One(int i)
    {
        _tree = new TreeBuilder();
        switch (i % 6)
        {
            case 0 or 1:
                Inserted(quoted: i % 2 == 0, pronoun: false);
                break;
            case 2:
                Inserted(quoted: true, pronoun: true);
                break;
            case 3 or 4:
                Subordinate();
                break;
            default:
                AccordingTo();
                break;
        }

        return new TreebankSentence(_tree.Build(), "", 0);
    }

    /// <summary>"Clause", a annoncé sujet.</summary>
    private void Inserted(bool quoted, bool pronoun)
    {
        var open = quoted ? _tree.Punct("«") : -1;
        var root = Clause(-1, "root", capital: true);
        if (quoted)
            _tree.Attach(_tree.Punct("»"), root);
        _tree.Attach(open, root);
        _tree.Attach(_tree.Punct(","), root);
        var speaker = Pick(_speakers);
        var plural = speaker.Sentence.Words[speaker.Head].Morphology.IsPlural;
        var verb = pronoun ? PronounVerb() : Verb(plural);
        _tree.Attach(verb, root, "parataxis:insert");
        if (!pronoun)
        {
            Circumstance(verb);
            Speaker(speaker, verb, "nsubj", capital: false);
        }

        Circumstance(verb);
        _tree.Attach(_tree.Punct("."), root);
    }

    private void Subordinate()
    {
        var speaker = Pick(_speakers);
        var first = Speaker(speaker, -1, "nsubj", capital: true);
        var verb = Verb(speaker.Sentence.Words[speaker.Head].Morphology.IsPlural);
        _tree.Attach(first, verb);
        _tree.Attach(verb, -1, "root");
        Circumstance(verb);
        var que = _tree.Add("que", "que", UniversalPos.Sconj, "_", "mark");
        var root = Clause(verb, "ccomp", capital: false);
        _tree.Attach(que, root);
        if (CharClass.TakesElision(_tree.Form(que + 1)[0]) && _tree.Form(que + 1)[0] is not ('h' or 'H' or 'y'))
            _tree.SetForm(que, "qu'");
        _tree.Attach(_tree.Punct("."), verb);
    }

    private void AccordingTo()
    {
        var selon = _tree.Add("Selon", "selon", UniversalPos.Adp, "_", "case");
        var speaker = Speaker(Pick(_speakers), -1, "obl:mod", capital: false);
        _tree.Attach(selon, speaker);
        _tree.Attach(_tree.Punct(","), speaker);
        var root = Clause(-1, "root", capital: false);
        _tree.Attach(speaker, root);
        _tree.Attach(_tree.Punct("."), root);
    }

    private int Verb(bool plural)
    {
        var verb = Pick(_verbs);
        var number = plural ? "Plur" : "Sing";
        if (_random.Next(3) == 0)
            return _tree.Add(plural ? verb[3] : verb[2], verb[0], UniversalPos.Verb, $"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin", "dep");
        var aux = _tree.Add(plural ? "ont" : "a", "avoir", UniversalPos.Aux, $"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin", "aux:tense");
        var participle = Participle(verb);
        _tree.Attach(aux, participle);
        return participle;
    }

    private int PronounVerb()
    {
        var aux = _tree.Add("a", "avoir", UniversalPos.Aux, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "aux:tense");
        var feminine = _random.Next(2) == 0;
        var pronoun = _tree.Add(feminine ? "-t-elle" : "-t-il", "lui", UniversalPos.Pron, $"Emph=No|Gender={(feminine ? "Fem" : "Masc")}|Number=Sing|Person=3|PronType=Prs", "nsubj");
        var participle = Participle(Pick(_verbs));
        _tree.Attach(aux, participle);
        _tree.Attach(pronoun, participle);
        return participle;
    }

    private int Participle(string[] verb) => _tree.Add(verb[1], verb[0], UniversalPos.Verb, "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "dep");

    private void Circumstance(int verb)
    {
        if (_random.Next(4) == 0)
            _tree.Attach(_tree.Add(Pick(Days), "", UniversalPos.Noun, "Gender=Masc|Number=Sing", "obl:mod"), verb);
    }

    /// <summary>Copies a clause without its full stop; returns its root.</summary>
    private int Clause(int head, string relation, bool capital)
    {
        var clause = Pick(_clauses);
        return _tree.Copy(clause, new WordRange(0, clause.Words.Length - 1), clause.Root, head, relation, capital);
    }

    private int Speaker((Sentence Sentence, int Head, WordRange Range) speaker, int head, string relation, bool capital) =>
        _tree.Copy(speaker.Sentence, speaker.Range, speaker.Head, head, relation, capital);

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private static bool IsClause(Sentence s)
    {
        if (s.Words.Length is < 6 or > 28 || s.Words[^1].Form != "." || s.Words[^1].Head != s.Root || s.Words[s.Root].Pos != UniversalPos.Verb)
            return false;
        var finite = s.Words[s.Root].Morphology.IsFinite;
        foreach (var d in s.DependentsOf(s.Root))
            finite |= s.Words[d].Is("aux");
        return finite && s.Words.All(w => w.Form is not ("\"" or "«" or "»" or "-" or ":" or ";" or "?") && !w.Is("parataxis"));
    }

    private static bool IsSpeaker(Sentence s, Word w)
    {
        if (!w.Is("nsubj") || w.Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        var range = s.Subtree(w.Index);
        if (range.Length > 8 || s.Words[range.Start].Pos is not (UniversalPos.Det or UniversalPos.Propn))
            return false;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!s.IsWithin(i, w.Index) || s.Words[i].Pos is UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Pron)
                return false;
        }

        return true;
    }
}
