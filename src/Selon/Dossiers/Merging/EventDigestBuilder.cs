using System.Collections.Immutable;
using Selon.Dossiers.Contradictions;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Stories;
using Selon.Records;
using Selon.Text;

namespace Selon.Dossiers.Merging;

/// <summary>Makes the digest of one event mention.</summary>
internal static class EventDigestBuilder
{
    private const int MostWords = 64;
    private const int MostParticipants = 12;

    public static EventDigest Build(ArticleRecord record, int index, int row)
    {
        var mention = record.Events[index];
        var article = record.Article;
        var digest = new EventDigest
        {
            Article = StableHash.Of(article.Id),
            Index = index,
            Row = row,
            Language = article.Language,
            Type = mention.Type,
            Modes = mention.Modes,
            Factuality = mention.Factuality,
            IsReported = mention.AssertedBy is not null,
            Actors = Participants(record, mention.Actors),
            Recipients = Participants(record, mention.Recipients),
            Places = Participants(record, mention.Places),
            Date = mention.Date?.Value,
            Published = article.Published,
            Tolls = TollReader.Read(article, mention.Evidence),
            Trigger = Words(article.Text, mention.Trigger).FirstOrDefault(),
            Words = [.. Words(article.Text, mention.Evidence).Distinct().Take(MostWords).Order()],
            Keys = [],
        };
        return digest with { Keys = EventKeys.Of(digest) };
    }

    private static ImmutableArray<Participant> Participants(ArticleRecord record, ImmutableArray<int> entities) =>
        [.. entities.Take(MostParticipants).Select(e => Participant.Of(record.Entities[e]))];

    private static List<long> Words(string text, TextSpan span)
    {
        var words = new List<long>();
        var scanner = new WordScanner(text, span);
        while (words.Count < 4 * MostWords && scanner.MoveNext())
            words.Add(StableHash.Of(WordStem.Of(scanner.Folded)));
        return words;
    }
}
