using System.Collections.Immutable;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Corrections;

/// <summary>The corrections of a dossier that hold, by the pages that they are about; finds the mentions that they mean now.</summary>
internal sealed class CorrectionIndex
{
    private readonly Dictionary<long, Correction> _active;
    private readonly Dictionary<string, List<Correction>> _byPage = new(StringComparer.Ordinal);

    public CorrectionIndex(IReadOnlyList<Correction> log)
    {
        var active = CorrectionLog.Active(log);
        _active = active.ToDictionary(c => c.Number);
        foreach (var correction in active)
        {
            foreach (var page in correction.Mentions.Select(m => m.Page).Distinct(StringComparer.Ordinal))
            {
                if (!_byPage.TryGetValue(page, out var about))
                    _byPage.Add(page, about = []);
                about.Add(correction);
            }
        }
    }

    public Correction this[long number] => _active[number];

    /// <summary>Corrections about any mention of a page, by number.</summary>
    public IReadOnlyList<Correction> OfPage(string page) => _byPage.TryGetValue(page, out var about) ? about : [];

    /// <summary>Corrections that hold on to this mention, by number.</summary>
    public IEnumerable<Correction> About(IDossierReader reader, StoredMention mention)
    {
        if (_byPage.Count == 0 || reader.Article(mention.Article) is not { } article)
            return [];
        return OfPage(article.Page).Where(c => c.Mentions.Any(a => a.Page == article.Page && Find(reader, a)?.Number == mention.Number));
    }

    /// <summary>The mention that has the anchor's words in the latest version of its page; null when there is none.</summary>
    public static StoredMention? Find(IDossierReader reader, MentionAnchor anchor)
    {
        if (reader.ArticlesOfPage(anchor.Page) is not [.., var article])
            return null;
        var record = RecordReader.Read(reader.Record(article.Number));
        if (anchor.Find(article.ContentHash, record.Article.Text) is not { } start)
            return null;
        StoredMention? best = null;
        var bestRank = 0;
        foreach (var mention in reader.MentionsOfArticle(article.Number))
        {
            if ((mention.Kind == RowKind.Statement) == anchor.IsStatement && Rank(mention, record, anchor, start) is var rank && rank > bestRank)
                (best, bestRank) = (mention, rank);
        }

        return best;
    }

    /// <summary>How surely a mention is the one that the anchor means: the same words before words that overlap (a later reading may cut them otherwise), the same type before another.</summary>
    private static int Rank(StoredMention mention, ArticleRecord record, MentionAnchor anchor, int start)
    {
        var span = anchor.IsStatement ? record.Statements[mention.Index].Content[0] : record.Events[mention.Index].Trigger;
        if (span.Start >= start + Math.Max(1, anchor.Span.Length) || start >= span.End)
            return 0;
        var sameType = anchor.IsStatement || record.Events[mention.Index].Type.Name() == anchor.Type;
        return 1 + (span.Start == start ? 2 : 0) + (sameType ? 1 : 0);
    }
}
