using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>Finds the expressions of a sentence: the leftmost, then the longest, then the first rule wins. Thread-safe.</summary>
internal sealed class TimeSpotter
{
    /// <summary>More units than any pattern has; bounds the walk at each place.</summary>
    private const int LongestMatch = 24;

    private readonly TimeVocabulary _vocabulary;
    private readonly TimeSymbols _symbols = new();
    private readonly TimeLexicons _lexicons;
    private readonly TimeShapes _shapes;
    private readonly TimeRules _rules;
    private readonly TimeChecks _checks;

    public TimeSpotter(LanguagePack pack)
    {
        _vocabulary = new TimeVocabulary(NumberMarks.Read(pack.Lexicon(TimeLexicons.Folder + "number-mark")));
        _lexicons = new TimeLexicons(pack, _vocabulary, _symbols);
        var settings = pack.Lexicon(TimeLexicons.Folder + "number");
        var words = new NumberWords(settings, _vocabulary);
        _shapes = new TimeShapes(words, pack.Lexicon(TimeLexicons.Folder + "ordinal-suffix"), _vocabulary, _symbols);
        _rules = new TimeRules(pack.Pack.Text(TimeRules.Section), _vocabulary, _symbols);
        _checks = new TimeChecks(pack, _lexicons, _vocabulary, _symbols);
    }

    /// <summary>Adds the forms of a sentence in the order of the text; their spans do not overlap.</summary>
    public void Find(Article article, Sentence sentence, TimeWorkspace work, List<TimeForm> forms)
    {
        TimeUnitReader.Read(article.Text, sentence.Span, _vocabulary, work.Units);
        work.Lattice.Clear();
        for (var i = 0; i < work.Units.Count; i++)
        {
            work.Lattice.NextUnit();
            var unit = work.Units[i];
            if (unit.Form >= 0)
            {
                work.Lattice.Add(new TimeArc(TimeSymbols.Form(unit.Form), 1, []));
                _lexicons.Find(work.Units, i, work.Lattice);
            }

            _shapes.Find(article.Text, work.Units, i, work.Lattice);
        }

        work.Candidates.Clear();
        for (var i = 0; i < work.Units.Count; i++)
            Walk(work, i, i, 0, 0);
        Choose(article, sentence, work, forms);
    }

    private void Walk(TimeWorkspace work, int start, int unit, int node, int items)
    {
        if (_rules.PatternsAt(node) is { } patterns)
        {
            foreach (var pattern in patterns)
                work.Accept(pattern, start, unit);
        }

        if (items == LongestMatch || work.Candidates.Count > TimeWorkspace.MostCandidates)
            return;
        foreach (var arc in work.Lattice.At(unit))
        {
            var next = _rules.Next(node, arc.Symbol);
            if (next < 0)
                continue;
            work.Path[items] = arc;
            work.PathStart[items] = unit;
            work.PathStart[items + 1] = unit + arc.Length;
            Walk(work, start, unit + arc.Length, next, items + 1);
        }
    }

    private void Choose(Article article, Sentence sentence, TimeWorkspace work, List<TimeForm> forms)
    {
        work.Candidates.Sort();
        var done = 0;
        foreach (var candidate in work.Candidates)
        {
            if (candidate.Start < done || !_checks.Pass(article.Text, sentence, work.Units, candidate))
                continue;
            done = candidate.End;
            if (candidate.First.Op == TimeOp.None)
                continue;
            forms.Add(candidate.First);
            if (candidate.Second != null)
                forms.Add(candidate.Second);
        }
    }
}
