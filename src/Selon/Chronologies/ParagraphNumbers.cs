using System.Collections.Immutable;
using System.Globalization;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>The paragraphs of an article as a reader counts them: from 1, without the headline and what is not the article.</summary>
internal sealed class ParagraphNumbers
{
    private readonly ImmutableArray<TextBlock> _blocks;
    private readonly int[] _numbers;

    public ParagraphNumbers(Article article)
    {
        _blocks = article.Blocks;
        _numbers = new int[_blocks.Length];
        var number = 0;
        for (var b = 0; b < _blocks.Length; b++)
            _numbers[b] = _blocks[b].IsArticle && _blocks[b].Kind != BlockKind.Title ? ++number : number;
    }

    /// <summary><c>headline</c> or <c>¶3</c>. Without blocks, lines are counted, as the sentences do.</summary>
    public string Label(int block)
    {
        if (block < _blocks.Length && _blocks[block].Kind == BlockKind.Title)
            return "headline";
        return "¶" + (block < _blocks.Length ? _numbers[block] : block + 1).ToString(CultureInfo.InvariantCulture);
    }
}
