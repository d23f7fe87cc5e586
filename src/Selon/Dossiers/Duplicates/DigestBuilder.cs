using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Records;
using Selon.Statements;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>Reads the words of an article once for its digest.</summary>
internal sealed class DigestBuilder
{
    private readonly ImmutableArray<DigestWord>.Builder _words = ImmutableArray.CreateBuilder<DigestWord>();
    private readonly ImmutableArray<int>.Builder _paragraphs = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<long>.Builder _paragraphKeys = ImmutableArray.CreateBuilder<long>();
    private readonly List<long> _hashes = [];
    private readonly List<TextSpan> _quotations;
    private readonly Article _article;
    private int _quotation;

    private DigestBuilder(ArticleRecord record)
    {
        _article = record.Article;
        _quotations = [.. record.Statements.Where(s => s.Kind != StatementKind.Indirect).SelectMany(s => s.Content).Order()];
    }

    public static ArticleDigest Build(ArticleRecord record)
    {
        var builder = new DigestBuilder(record);
        var article = record.Article;
        if (article.Blocks.IsEmpty)
            builder.Paragraph(new TextSpan(0, article.Text.Length));
        foreach (var block in article.Blocks)
        {
            if (block.IsArticle)
                builder.Paragraph(block.Span);
        }

        var agency = AgencyCredits.AgencyOf(article);
        return new ArticleDigest(new DigestWords(builder._words.ToImmutable(), builder._paragraphs.ToImmutable()))
        {
            Keys = Winnowing.Select(builder._hashes),
            ParagraphKeys = article.Outlet is null ? [] : builder._paragraphKeys.ToImmutable(),
            Agency = agency,
            Credits = [.. AgencyCredits.Of(article).Where(c => c != agency)],
            Published = article.Published,
        };
    }

    private void Paragraph(TextSpan span)
    {
        _paragraphs.Add(_words.Count);
        var key = StableHash.Of(_article.Outlet);
        var scanner = new WordScanner(_article.Text, span);
        while (_words.Count < ArticleDigest.MostWords && scanner.MoveNext())
        {
            var hash = StableHash.Of(scanner.Folded);
            _hashes.Add(hash);
            _words.Add(new DigestWord(DigestWords.Short(hash), scanner.Span, IsQuoted(scanner.Span) ? WordMarks.Quoted : WordMarks.None));
            key = StableHash.Combine(key, hash);
        }

        _paragraphKeys.Add(key);
    }

    /// <summary>Words and quotations both come in the order of the text.</summary>
    private bool IsQuoted(TextSpan word)
    {
        while (_quotation < _quotations.Count && _quotations[_quotation].End <= word.Start)
            _quotation++;
        return _quotation < _quotations.Count && _quotations[_quotation].Contains(word);
    }
}
