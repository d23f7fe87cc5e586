using System.Globalization;

namespace Selon.Lab.Measure;

/// <summary>MUC, B³ and CEAFe summed over documents; the CoNLL figure is the mean of their F1.</summary>
internal sealed class CoreferenceScore
{
    private readonly double[] _muc = new double[4];
    private readonly double[] _cubed = new double[4];
    private readonly double[] _ceaf = new double[4];

    public void Add(List<List<(int Sentence, int Word)>> gold, List<List<(int Sentence, int Word)>> found)
    {
        Links(gold, found, _muc, 0);
        Links(found, gold, _muc, 2);
        Mentions(gold, found, _cubed, 0);
        Mentions(found, gold, _cubed, 2);
        var aligned = Aligned(gold, found);
        _ceaf[0] += aligned;
        _ceaf[1] += gold.Count;
        _ceaf[2] += aligned;
        _ceaf[3] += found.Count;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"CoNLL F1 {(F(_muc) + F(_cubed) + F(_ceaf)) / 3:F1}  MUC {Show(_muc)}  B3 {Show(_cubed)}  CEAFe {Show(_ceaf)}");

    private static string Show(double[] sums) => string.Create(CultureInfo.InvariantCulture, $"P {100 * P(sums):F1} R {100 * R(sums):F1} F {F(sums):F1}");

    private static double R(double[] sums) => sums[1] == 0 ? 0 : sums[0] / sums[1];

    private static double P(double[] sums) => sums[3] == 0 ? 0 : sums[2] / sums[3];

    private static double F(double[] sums) => P(sums) + R(sums) == 0 ? 0 : 200 * P(sums) * R(sums) / (P(sums) + R(sums));

    private static Dictionary<(int Sentence, int Word), int> Index(List<List<(int Sentence, int Word)>> chains)
    {
        var index = new Dictionary<(int Sentence, int Word), int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var mention in chains[i])
                index.TryAdd(mention, i);
        }

        return index;
    }

    /// <summary>How many links of each chain the other side has too.</summary>
    private static void Links(List<List<(int Sentence, int Word)>> chains, List<List<(int Sentence, int Word)>> other, double[] sums, int at)
    {
        var index = Index(other);
        foreach (var chain in chains)
        {
            var alone = chain.Count(m => !index.ContainsKey(m));
            var parts = alone + chain.Where(index.ContainsKey).Select(m => index[m]).Distinct().Count();
            sums[at] += chain.Count - parts;
            sums[at + 1] += chain.Count - 1;
        }
    }

    /// <summary>For each mention, the part of its chain that it shares with its chain on the other side.</summary>
    private static void Mentions(List<List<(int Sentence, int Word)>> chains, List<List<(int Sentence, int Word)>> other, double[] sums, int at)
    {
        var index = Index(other);
        foreach (var chain in chains)
        {
            foreach (var mention in chain)
            {
                var shared = index.TryGetValue(mention, out var i) ? chain.Count(m => index.TryGetValue(m, out var j) && i == j) : 0;
                sums[at] += (double)shared / chain.Count;
                sums[at + 1]++;
            }
        }
    }

    /// <summary>The best sum of similarities when each chain is paired with one of the other side at most.</summary>
    private static double Aligned(List<List<(int Sentence, int Word)>> gold, List<List<(int Sentence, int Word)>> found)
    {
        var size = Math.Max(gold.Count, found.Count);
        if (gold.Count == 0 || found.Count == 0)
            return 0;
        var cost = new double[size, size];
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
                cost[i, j] = -2.0 * gold[i].Count(found[j].Contains) / (gold[i].Count + found[j].Count);
        }

        return -Assignment.Cheapest(cost);
    }
}
