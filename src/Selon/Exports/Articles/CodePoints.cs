using Selon.Text;

namespace Selon.Exports;

/// <summary>Places in a text as formats count them that know characters, not UTF-16 code units.</summary>
internal sealed class CodePoints
{
    // Where the second half of each character beyond U+FFFF stands; most texts have none.
    private readonly List<int> _second = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                _second.Add(i++);
        }
    }

    /// <summary>Number of characters before a place.</summary>
    public int At(int offset)
    {
        var index = _second.BinarySearch(offset);
        return offset - (index >= 0 ? index : ~index);
    }

    public TextSpan Of(TextSpan span) => new(At(span.Start), At(span.End));
}
