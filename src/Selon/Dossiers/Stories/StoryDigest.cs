using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Records;

namespace Selon.Dossiers.Stories;

/// <summary>What of an article is needed to tell its story from others: its terms.</summary>
/// <example>
/// <code>
/// var digest = StoryDigest.Of(record);
/// var articles = store.Lookup(KeyKind.Story, digest.Keys, 40);                 // articles that share a key
/// var stories = articles.GroupBy(StoryOf).Select(g => new StoryCandidate(g.Key, digests of g));
/// var choice = StoryAssigner.Assign(digest, stories, counts);                  // counts: an ITermCounts of the dossier
/// // choice.Story is null: a new story
/// </code>
/// </example>
public sealed class StoryDigest
{
    internal const char Kind = 'S';
    internal const byte Version = 1;

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Day of publication as days since 0001-01-01; null when unknown.</summary>
    public int? Day { get; init; }

    /// <summary>In the order of <see cref="StoryTerm.Key"/>, each key once.</summary>
    public required ImmutableArray<StoryTerm> Terms { get; init; }

    /// <summary>Blocking keys: the terms that say most. At most 48.</summary>
    public required ImmutableArray<long> Keys { get; init; }

    /// <summary>The digest of an article; depends on its record alone.</summary>
    public static StoryDigest Of(ArticleRecord record) => StoryDigestBuilder.Build(record);

    /// <summary>For the store; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes()
    {
        var writer = new DigestWriter(Kind, Version);
        writer.Text(Language);
        writer.Number(Day is { } day ? day + 1 : 0);
        writer.List(Terms, (w, t) =>
        {
            w.Hash(t.Key);
            w.Byte((byte)(((int)t.Kind << 1) | (t.InTitle ? 1 : 0)));
            w.Number(t.Count);
        });
        writer.List(Keys, (w, k) => w.Hash(k));
        return writer.ToArray();
    }

    /// <exception cref="DigestException">The bytes are no such digest.</exception>
    public static StoryDigest FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new DigestReader(bytes, Kind, Version);
        var language = reader.Text() ?? "";
        var day = reader.Number();
        var terms = reader.List(Term);
        var keys = reader.List((ref r) => r.Hash());
        reader.End();
        return new StoryDigest { Language = language, Day = day == 0 ? null : day - 1, Terms = terms, Keys = keys };
    }

    private static StoryTerm Term(ref DigestReader reader)
    {
        var (key, packed) = (reader.Hash(), reader.Byte());
        if (packed >> 1 > (int)StoryTermKind.Event)
            throw new DigestException("digest names no kind of term");
        return new StoryTerm(key, (StoryTermKind)(packed >> 1), reader.Number(), (packed & 1) != 0);
    }
}
