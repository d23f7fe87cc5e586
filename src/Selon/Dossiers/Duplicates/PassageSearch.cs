using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// Finds common passages: runs of five equal words are the seeds, a seed grows as far as the words are equal, and runs that go on within
/// a few words on both sides are one passage. Walks once through the second text; a place is never searched twice.
/// </summary>
internal sealed class PassageSearch
{
    private const int Seed = 5;
    private const int LeastWords = 12;

    /// <summary>Words that may differ between two runs of one passage.</summary>
    private const int Gap = 4;

    /// <summary>Places of one seed that are tried: what comes back more often says nothing.</summary>
    private const int Places = 8;

    private readonly DigestWords _first;
    private readonly DigestWords _second;
    private readonly bool[] _taken;
    private readonly Dictionary<long, List<int>> _seeds = [];

    public PassageSearch(DigestWords first, DigestWords second)
    {
        (_first, _second) = (first, second);
        _taken = new bool[first.Count];
        for (var i = 0; i + Seed <= first.Count; i++)
        {
            if (!_seeds.TryGetValue(KeyAt(first, i), out var places))
                _seeds.Add(KeyAt(first, i), places = []);
            if (places.Count < Places)
                places.Add(i);
        }
    }

    public ImmutableArray<CopiedPassage> Find()
    {
        var passages = new List<CopiedPassage>();
        Passage? open = null;
        for (var j = 0; j + Seed <= _second.Count;)
        {
            var run = LongestAt(j, open);
            if (run.Length == 0)
            {
                j++;
                continue;
            }

            Array.Fill(_taken, true, run.First, run.Length);
            if (open is { } passage && passage.GoesOnWith(run))
            {
                open = passage.With(run);
            }
            else
            {
                Close(open, passages);
                open = new Passage(run, run, run.Length);
            }

            j = run.Second + run.Length;
        }

        Close(open, passages);
        passages.Sort((a, b) => a.First.CompareTo(b.First) is var order and not 0 ? order : a.Second.CompareTo(b.Second));
        return [.. passages];
    }

    /// <summary>The longest run at a word of the second text; one that goes on with the open passage wins over equal ones.</summary>
    private Run LongestAt(int j, Passage? open)
    {
        var best = default(Run);
        if (!_seeds.TryGetValue(KeyAt(_second, j), out var places))
            return best;
        foreach (var i in places)
        {
            var length = 0;
            while (i + length < _first.Count && j + length < _second.Count && !_taken[i + length] && Same(i + length, j + length))
                length++;
            var run = new Run(i, j, length);
            if (length >= Seed && (length > best.Length || (length == best.Length && open is { } passage && passage.GoesOnWith(run))))
                best = run;
        }

        return best;
    }

    private bool Same(int i, int j)
    {
        var (a, b) = (_first.All[i], _second.All[j]);
        return a.Hash == b.Hash && !a.IsBoilerplate && !b.IsBoilerplate;
    }

    private void Close(Passage? open, List<CopiedPassage> passages)
    {
        if (open is not { Words: >= LeastWords } passage)
            return;
        var (first, second) = ((passage.Head.First, passage.Last.First + passage.Last.Length), (passage.Head.Second, passage.Last.Second + passage.Last.Length));
        passages.Add(new CopiedPassage(SpanOf(_first, first), SpanOf(_second, second), passage.Words, IsQuoted(_first, first) && IsQuoted(_second, second)));
    }

    private static TextSpan SpanOf(DigestWords words, (int Start, int End) range) => new(words.All[range.Start].Span.Start, words.All[range.End - 1].Span.End);

    /// <summary>True when most of the words are quoted.</summary>
    private static bool IsQuoted(DigestWords words, (int Start, int End) range)
    {
        var quoted = 0;
        for (var i = range.Start; i < range.End; i++)
            quoted += words.All[i].IsQuoted ? 1 : 0;
        return 2 * quoted > range.End - range.Start;
    }

    private static long KeyAt(DigestWords words, int at)
    {
        var key = 0L;
        for (var i = 0; i < Seed; i++)
            key = (key * 1_000_003) ^ words.All[at + i].Hash;
        return key;
    }

    private readonly record struct Run(int First, int Second, int Length);

    private readonly record struct Passage(Run Head, Run Last, int Words)
    {
        /// <summary>True when the run begins a few words behind the end on both sides.</summary>
        public bool GoesOnWith(Run run) =>
            run.First - (Last.First + Last.Length) is >= 0 and <= Gap && run.Second - (Last.Second + Last.Length) is >= 0 and <= Gap;

        public Passage With(Run run) => new(Head, run, Words + run.Length);
    }
}
