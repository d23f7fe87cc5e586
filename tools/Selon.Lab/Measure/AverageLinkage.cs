namespace Selon.Lab.Measure;

/// <summary>Agglomerative clustering by average linkage, for comparison with what is done one by one. Cubic at worst: for some thousand items.</summary>
internal static class AverageLinkage
{
    /// <summary>The joins from the most alike down; each names two groups by one of their items.</summary>
    public static List<(int First, int Second, double Likeness)> Join(int count, Func<int, int, double> likeness)
    {
        var matrix = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
                matrix[i, j] = matrix[j, i] = likeness(i, j);
        }

        var (size, alive, steps) = (Enumerable.Repeat(1.0, count).ToArray(), Enumerable.Range(0, count).ToList(), new List<(int First, int Second, double Likeness)>());
        var near = alive.Select(i => Nearest(matrix, alive, i)).ToArray();
        while (alive.Count > 1)
        {
            var first = alive.MaxBy(i => matrix[i, near[i]]);
            var second = near[first];
            steps.Add((first, second, matrix[first, second]));
            alive.Remove(second);
            foreach (var k in alive.Where(k => k != first))
                matrix[first, k] = matrix[k, first] = ((size[first] * matrix[first, k]) + (size[second] * matrix[second, k])) / (size[first] + size[second]);
            size[first] += size[second];
            foreach (var k in alive.Where(k => alive.Count > 1 && (k == first || near[k] == first || near[k] == second || matrix[k, first] > matrix[k, near[k]])))
                near[k] = Nearest(matrix, alive, k);
        }

        return steps;
    }

    /// <summary>The group of each item when joins below a likeness are not made.</summary>
    public static int[] Cut(int count, List<(int First, int Second, double Likeness)> steps, double threshold)
    {
        var group = Enumerable.Range(0, count).ToArray();
        foreach (var (first, second, likeness) in steps)
        {
            if (likeness < threshold)
                break;
            var (to, from) = (group[first], group[second]);
            for (var i = 0; i < count; i++)
                group[i] = group[i] == from ? to : group[i];
        }

        return group;
    }

    private static int Nearest(double[,] matrix, List<int> alive, int item)
    {
        var best = -1;
        foreach (var other in alive)
        {
            if (other != item && (best < 0 || matrix[item, other] > matrix[item, best]))
                best = other;
        }

        return best;
    }
}
