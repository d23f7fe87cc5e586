using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Which quotation a place in the text stands in: what is said there has speakers and hearers of its own.</summary>
internal sealed class Quotes
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Outermost quotations, one block at a time; an unclosed one ends with its block.</summary>
    public Quotes(string text, IEnumerable<TextSpan> blocks)
    {
        foreach (var block in blocks)
            Scan(text, block);
    }

    /// <summary>Index of the quotation around <paramref name="position"/>, or -1.</summary>
    public int At(int position)
    {
        int low = 0, high = _spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= position)
                low = middle + 1;
            else if (_spans[middle].Start > position)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    public TextSpan this[int quote] => _spans[quote];

    private void Scan(string text, TextSpan block)
    {
        int depth = 0, start = 0;
        var straight = false;
        for (var i = block.Start; i < block.End; i++)
        {
            var c = text[i];
            var opens = c is '«' or '“' || (c == '"' && !straight);
            var closes = c is '»' or '”' || (c == '"' && straight);
            if (c == '"')
                straight = !straight;
            if (opens && depth++ == 0)
                start = i + 1;
            else if (closes && depth > 0 && --depth == 0)
                _spans.Add(new TextSpan(start, i));
        }

        if (depth > 0)
            _spans.Add(new TextSpan(start, block.End));
    }
}
