using System.Buffers;
using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Dossiers.Merging;
using Selon.Dossiers.Rows;
using Selon.Dossiers.Storage;
using Selon.Records;
using Selon.Text;

namespace Selon.Dossiers.Adding;

/// <summary>Adds what an article tells, each row of its own chronology as one mention, and merges it with what other articles tell.</summary>
internal sealed class MentionRegister(IDossierWriter writer)
{
    // Mentions looked up for each key, and compared with for each event: bounds the work for what everybody writes of.
    private const int MentionsForKey = 50;
    private const int MentionsOfEvent = 60;

    /// <summary>Numbers of the mentions, in the order of the article's rows.</summary>
    public IReadOnlyList<long> Add(StoredArticle article, ArticleRecord record)
    {
        var rows = ArticleChronology.Rows(record, (int)article.Number);
        var numbers = new List<long>(rows.Length);
        var turns = new Dictionary<(TextSpan, string), int>();
        for (var r = 0; r < rows.Length; r++)
        {
            var place = (rows[r].Evidence[0].Place, rows[r].Event?.Type.Name() ?? MentionIds.Statement);
            var turn = turns[place] = turns.GetValueOrDefault(place, -1) + 1;
            numbers.Add(Add(article, record, rows[r], r, MentionIds.Of(article.Page, article.ContentHash, place.Item2, place.Place, turn)));
        }

        return numbers;
    }

    /// <summary>Takes a mention away with all that it is compared by.</summary>
    public void Remove(StoredMention mention)
    {
        var kind = KindOf(mention.Kind);
        writer.SetKeys(kind, mention.Number, []);
        writer.SetDigest(kind, mention.Number, null);
        writer.SetDigest(KeyKind.Reports, mention.Number, null);
        writer.DeleteMention(mention.Number);
    }

    private long Add(StoredArticle article, ArticleRecord record, ChronologyRow row, int number, string id)
    {
        var mention = writer.AddMention(new StoredMention
        {
            Id = id,
            Article = article.Number,
            Kind = row.IsEvent ? RowKind.Event : RowKind.Statement,
            Index = JsonParts.Index(row.Evidence[0].Mention),
        });
        var (group, reason) = row.IsEvent ? Event(article, record, mention, number) : Statement(row, mention);
        writer.UpdateMention(mention with { Group = group ?? mention.Number });
        var bytes = new ArrayBufferWriter<byte>();
        RowJson.Write(row with { Merge = reason }, bytes);
        writer.SetDigest(KeyKind.Reports, mention.Number, bytes.WrittenMemory);
        return mention.Number;
    }

    private (long? Group, MergeReason? Reason) Event(StoredArticle article, ArticleRecord record, StoredMention mention, int row)
    {
        var digest = EventDigest.Of(record, mention.Index, row);
        var stories = new Dictionary<long, long>();
        var candidates = Groups(KeyKind.Events, digest.Keys)
            .Select(g => new EventCandidate(g, [.. Members(g).Select(m => Known(stories, m)).OfType<EventDigest>()]))
            .Where(c => c.Mentions.Count > 0);
        var choice = EventAssigner.Assign(digest, candidates, other => stories.GetValueOrDefault(other.Article) == article.Story);
        writer.SetKeys(KeyKind.Events, mention.Number, digest.Keys.AsSpan());
        writer.SetDigest(KeyKind.Events, mention.Number, digest.ToBytes());
        return (choice.Event, choice.Event is null ? null : new MergeReason(Math.Round((decimal)choice.Score, 3), choice.Reasons));
    }

    private EventDigest? Known(Dictionary<long, long> stories, StoredMention mention)
    {
        if (writer.Digest(KeyKind.Events, mention.Number) is not { } bytes)
            return null;
        var digest = EventDigest.FromBytes(bytes.Span);
        stories[digest.Article] = writer.Article(mention.Article)?.Story ?? 0;
        return digest;
    }

    private (long? Group, MergeReason? Reason) Statement(ChronologyRow row, StoredMention mention)
    {
        var digest = StatementDigest.Of(row);
        var candidates = Groups(KeyKind.Statements, digest.Keys)
            .Select(g => (Group: g, Digests: Members(g).Select(m => writer.Digest(KeyKind.Statements, m.Number)).OfType<ReadOnlyMemory<byte>>().Select(b => StatementDigest.FromBytes(b.Span))));
        var best = ((long?)null, (MergeReason?)null);
        foreach (var (group, digests) in candidates)
        {
            if (digests.Select(d => StatementMatcher.Match(digest, d)).MaxBy(m => m?.Score ?? 0) is { } match && match.Score > (best.Item2?.Score ?? 0))
                best = (group, match);
        }

        writer.SetKeys(KeyKind.Statements, mention.Number, digest.Keys.AsSpan());
        writer.SetDigest(KeyKind.Statements, mention.Number, digest.ToBytes());
        return best;
    }

    private IEnumerable<long> Groups(KeyKind kind, ImmutableArray<long> keys) =>
        writer.Lookup(kind, keys.AsSpan(), MentionsForKey).Select(m => writer.Mention(m)?.Group ?? 0).Where(g => g > 0).Distinct().Order();

    private IEnumerable<StoredMention> Members(long group) => writer.MentionsOfGroup(group).Take(MentionsOfEvent);

    private static KeyKind KindOf(RowKind kind) => kind == RowKind.Event ? KeyKind.Events : KeyKind.Statements;
}
