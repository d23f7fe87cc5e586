using Selon.Dossiers.Duplicates;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Adding;

/// <summary>Finds what a new article copies, or what copies it, and notes which passages.</summary>
internal sealed class CopyRegister(IDossierWriter writer)
{
    // The latest articles that share a key; a text that hundreds share is found through any of them.
    private const int Candidates = 20;

    public void Add(long article, ArticleRecord record)
    {
        var digest = ArticleDigest.Of(record);
        var neighbours = writer.Lookup(KeyKind.Paragraphs, digest.ParagraphKeys.AsSpan(), 4);
        digest = digest.WithoutBoilerplate(neighbours.Select(Digest).OfType<ArticleDigest>());
        foreach (var other in writer.Lookup(KeyKind.Copies, digest.Keys.AsSpan(), Candidates))
        {
            if (Digest(other) is { } earlier && CopyFinder.Compare(earlier, digest) is { Verdict: not CopyVerdict.None } report)
                Put(article, other, report);
        }

        writer.SetKeys(KeyKind.Copies, article, digest.Keys.AsSpan());
        writer.SetKeys(KeyKind.Paragraphs, article, digest.ParagraphKeys.AsSpan());
        writer.SetDigest(KeyKind.Copies, article, digest.ToBytes());
    }

    // Which of the two was first is part of the report: the later one is what repeats.
    private void Put(long article, long other, CopyReport report)
    {
        var isOlder = report.Origin == CopyOrigin.Second;
        writer.PutCopy(new StoredCopy(isOlder ? other : article, isOlder ? article : other, CopyJson.Write(report, isOlder)));
    }

    private ArticleDigest? Digest(long article) => writer.Digest(KeyKind.Copies, article) is { } bytes ? ArticleDigest.FromBytes(bytes.Span) : null;
}
