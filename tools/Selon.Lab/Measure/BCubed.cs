using System.Globalization;

namespace Selon.Lab.Measure;

/// <summary>BCubed precision and recall of a grouping (Bagga and Baldwin 1998), from 0 to 1.</summary>
internal readonly record struct BCubed(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static BCubed Of(IReadOnlyList<string> gold, IReadOnlyList<int> found)
    {
        var (golds, founds, both) = (gold.CountBy(g => g).ToDictionary(), found.CountBy(f => f).ToDictionary(), gold.Zip(found).CountBy(p => p).ToDictionary());
        var (precision, recall) = (0.0, 0.0);
        foreach (var (pair, count) in both)
        {
            precision += (double)count * count / founds[pair.Second];
            recall += (double)count * count / golds[pair.First];
        }

        return new BCubed(precision / gold.Count, recall / gold.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {F1:F3} (P {Precision:F3} R {Recall:F3})");
}
