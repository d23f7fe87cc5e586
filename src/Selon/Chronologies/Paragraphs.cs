using System.Globalization;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>The paragraphs of an article as a reader counts them: from 1, without the headline and what is not the article.</summary>
internal sealed class Paragraphs
{
    private readonly Article _article;
    private readonly List<int> _starts = [];
    private readonly List<int> _numbers = [];

    public Paragraphs(Article article)
    {
        _article = article;
        if (article.Blocks.IsDefaultOrEmpty)
            CountLines(article.Text);
        else
            CountBlocks();
    }

    /// <summary><c>headline</c> or <c>¶3</c> for what stands at <paramref name="offset"/>. Without blocks, lines are counted, as the sentences do.</summary>
    public string Label(int offset)
    {
        var found = Find(offset);
        return KindAt(found) == BlockKind.Title ? "headline" : "¶" + (found < 0 ? 1 : _numbers[found]).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True for the title and for headings between paragraphs.</summary>
    public bool IsHeadline(int offset) => KindAt(Find(offset)) is BlockKind.Title or BlockKind.Heading;

    private BlockKind? KindAt(int index) => index >= 0 && !_article.Blocks.IsDefaultOrEmpty ? _article.Blocks[index].Kind : null;

    private int Find(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private void CountBlocks()
    {
        var number = 0;
        foreach (var block in _article.Blocks)
        {
            if (block.IsArticle && block.Kind != BlockKind.Title)
                number++;
            _starts.Add(block.Span.Start);
            _numbers.Add(number);
        }
    }

    private void CountLines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                _starts.Add(start);
                _numbers.Add(_starts.Count);
            }

            start = end + 1;
        }
    }
}
