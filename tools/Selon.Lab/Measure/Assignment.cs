namespace Selon.Lab.Measure;

/// <summary>The assignment problem by shortest augmenting paths (Kuhn, Munkres), in cubic time.</summary>
internal static class Assignment
{
    /// <summary>The least sum of costs that pairs every row with a column of a square matrix.</summary>
    public static double Cheapest(double[,] cost)
    {
        var n = cost.GetLength(0);
        var (rows, columns) = (new double[n + 1], new double[n + 1]);
        var (match, way) = (new int[n + 1], new int[n + 1]);
        for (var i = 1; i <= n; i++)
        {
            match[0] = i;
            Augment(cost, rows, columns, match, way);
        }

        return -columns[0];
    }

    private static void Augment(double[,] cost, double[] rows, double[] columns, int[] match, int[] way)
    {
        var n = cost.GetLength(0);
        var least = new double[n + 1];
        Array.Fill(least, double.PositiveInfinity);
        var used = new bool[n + 1];
        var at = 0;
        do
        {
            used[at] = true;
            var (row, delta, next) = (match[at], double.PositiveInfinity, 0);
            for (var j = 1; j <= n; j++)
            {
                if (used[j])
                    continue;
                var current = cost[row - 1, j - 1] - rows[row] - columns[j];
                if (current < least[j])
                    (least[j], way[j]) = (current, at);
                if (least[j] < delta)
                    (delta, next) = (least[j], j);
            }

            for (var j = 0; j <= n; j++)
            {
                if (used[j])
                {
                    rows[match[j]] += delta;
                    columns[j] -= delta;
                }
                else
                {
                    least[j] -= delta;
                }
            }

            at = next;
        }
        while (match[at] != 0);

        do
        {
            match[at] = match[way[at]];
            at = way[at];
        }
        while (at != 0);
    }
}
