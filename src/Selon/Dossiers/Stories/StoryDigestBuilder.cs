using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Selon.Dossiers.Digests;
using Selon.Entities;
using Selon.Events;
using Selon.Records;
using Selon.Text;
using Selon.Time;

namespace Selon.Dossiers.Stories;

/// <summary>Counts the terms of an article.</summary>
internal sealed class StoryDigestBuilder
{
    /// <summary>Words of the text that are looked at: what stands further down tells the background.</summary>
    private const int MostWords = 3000;

    /// <summary>Terms that are kept, the most frequent ones.</summary>
    private const int MostTerms = 800;

    private const int ShortestWord = 2;

    /// <summary>First words that stand for the headline of an article without one.</summary>
    private const int LeadWords = 80;

    private readonly Dictionary<long, (StoryTermKind Kind, int Count, bool InTitle)> _terms = [];
    private readonly ArticleRecord _record;

    private int _lead;

    private StoryDigestBuilder(ArticleRecord record) => _record = record;

    public static StoryDigest Build(ArticleRecord record)
    {
        var builder = new StoryDigestBuilder(record);
        builder.AddText();
        builder.AddEntities();
        builder.AddDates();
        builder.AddEvents();
        var kept = builder._terms.OrderByDescending(t => t.Value.Count).ThenBy(t => t.Key).Take(MostTerms)
            .Select(t => new StoryTerm(t.Key, t.Value.Kind, t.Value.Count, t.Value.InTitle)).OrderBy(t => t.Key).ToImmutableArray();
        return new StoryDigest
        {
            Language = record.Article.Language,
            Day = record.Article.PublishedDay?.DayNumber,
            Terms = kept,
            Keys = StoryKeys.Select(kept),
        };
    }

    private void AddText()
    {
        var article = _record.Article;
        if (article.Title is { } title)
            AddWords(title, new TextSpan(0, title.Length), inTitle: true, MostWords);
        var left = MostWords;
        _lead = article.Title is null ? LeadWords : 0;
        if (article.Blocks.IsEmpty)
            AddWords(article.Text, new TextSpan(0, article.Text.Length), inTitle: false, left);
        foreach (var block in article.Blocks)
        {
            if (block.IsArticle && left > 0)
                left = AddWords(article.Text, block.Span, block.Kind == BlockKind.Title, left);
        }
    }

    private int AddWords(string text, TextSpan span, bool inTitle, int left)
    {
        var scanner = new WordScanner(text, span);
        while (left > 0 && scanner.MoveNext())
        {
            left--;
            var head = inTitle || _lead-- > 0;
            if (scanner.IsNumber)
                Add(StoryTermKind.Number, StableHash.Of(scanner.Folded), head);
            else if (scanner.Folded.Length >= ShortestWord)
                Add(StoryTermKind.Word, StableHash.Of(WordStem.Of(scanner.Folded)), head);
        }

        return left;
    }

    private void AddEntities()
    {
        foreach (var entity in _record.Entities)
        {
            if (EntityKey.Of(entity) is { } key)
                Add(KindOf(entity), key, inTitle: false, entity.Mentions.Length);
        }
    }

    private static StoryTermKind KindOf(EntityRecord entity) => entity.Kind is EntityKind.Place or EntityKind.Country ? StoryTermKind.Place : StoryTermKind.Name;

    private void AddDates()
    {
        foreach (var time in _record.Times)
        {
            if (time.Type is TimeType.Date or TimeType.Time && time.Value.Length >= 10 && DateOnly.TryParseExact(time.Value.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
                Add(StoryTermKind.Date, StableHash.Of(time.Value.AsSpan(0, 10)), inTitle: false);
        }
    }

    private void AddEvents()
    {
        foreach (var mention in _record.Events)
        {
            if (mention.Factuality is Factuality.Hypothetical)
                continue;
            foreach (var participant in mention.Actors.Concat(mention.Recipients).Concat(mention.Places).Distinct())
            {
                if (EntityKey.Of(_record.Entities[participant]) is { } key)
                    Add(StoryTermKind.Event, StableHash.Combine(key, (long)mention.Type), inTitle: false);
            }
        }
    }

    private void Add(StoryTermKind kind, long key, bool inTitle, int count = 1)
    {
        // Terms of different kinds never share a key.
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, StableHash.Combine(key, (long)kind), out _);
        term = (kind, term.Count + count, term.InTitle || inTitle);
    }
}
