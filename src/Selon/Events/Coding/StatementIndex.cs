using System.Collections.Immutable;
using Selon.Statements;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>Finds the innermost statement whose content holds a place of the text; what somebody merely wants or favours asserts nothing.</summary>
internal sealed class StatementIndex
{
    private readonly (TextSpan Span, Statement Statement)[] _spans;
    private readonly int _longest;

    public StatementIndex(ImmutableArray<Statement> statements)
    {
        var spans = new List<(TextSpan, Statement)>();
        foreach (var statement in statements)
        {
            if (statement.IsAttitude)
                continue;
            foreach (var span in statement.Content)
            {
                spans.Add((span, statement));
                _longest = Math.Max(_longest, span.Length);
            }
        }

        _spans = [.. spans.OrderBy(s => s.Item1)];
    }

    /// <summary>The statement with the shortest content span around <paramref name="span"/>, or null.</summary>
    public Statement? Around(TextSpan span)
    {
        Statement? found = null;
        var length = int.MaxValue;
        for (var i = FirstAfter(span.Start) - 1; i >= 0 && _spans[i].Span.Start >= span.Start - _longest; i--)
        {
            if (_spans[i].Span.Contains(span) && _spans[i].Span.Length < length)
                (found, length) = (_spans[i].Statement, _spans[i].Span.Length);
        }

        return found;
    }

    private int FirstAfter(int position)
    {
        int low = 0, high = _spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
