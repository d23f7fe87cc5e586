using System.Collections.Immutable;
using Selon.Dossiers.Contradictions;
using Selon.Dossiers.Digests;
using Selon.Events;
using Selon.Records;

namespace Selon.Dossiers.Merging;

/// <summary>What of an event mention is needed to know the event again in other articles and languages, and to compare accounts of it.</summary>
/// <example>
/// <code>
/// var digest = EventDigest.Of(record, 0, row: 0);
/// var mentions = store.Lookup(KeyKind.Event, digest.Keys, 100);                // mentions that share a key
/// var events = mentions.GroupBy(EventOf).Select(g => new EventCandidate(g.Key, all mentions of that event));
/// var choice = EventAssigner.Assign(digest, events, other => SameStory(digest, other));
/// // choice.Event is null: a new event
/// </code>
/// </example>
public sealed record EventDigest
{
    internal const char Kind = 'E';
    internal const byte Version = 1;

    /// <summary>Hash of the article's id: mentions of one article are told apart by the article's own merger.</summary>
    public required long Article { get; init; }

    /// <summary>Index in <see cref="ArticleRecord.Events"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Row of the article's own chronology that holds the mention; mentions of one row are one event.</summary>
    public required int Row { get; init; }

    /// <summary>ISO 639-1 code of the article.</summary>
    public required string Language { get; init; }

    public required EventType Type { get; init; }

    public required ImmutableArray<string> Modes { get; init; }

    public required Factuality Factuality { get; init; }

    /// <summary>True when a source of the article tells it, false when the outlet does.</summary>
    public required bool IsReported { get; init; }

    public required ImmutableArray<Participant> Actors { get; init; }

    public required ImmutableArray<Participant> Recipients { get; init; }

    public required ImmutableArray<Participant> Places { get; init; }

    /// <summary>EDTF; null when the text does not tell.</summary>
    public string? Date { get; init; }

    /// <summary>EDTF date of the article's publication; null when unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Dead, injured and others that the sentence counts.</summary>
    public required ImmutableArray<Toll> Tolls { get; init; }

    /// <summary>Hash of the stem of the trigger.</summary>
    public required long Trigger { get; init; }

    /// <summary>Hashes of the stems of the sentence, each once, in order of size.</summary>
    public required ImmutableArray<long> Words { get; init; }

    /// <summary>Blocking keys: mentions without one in common are never compared. At most 64.</summary>
    public required ImmutableArray<long> Keys { get; init; }

    /// <summary>The days that <see cref="Date"/> may mean; null when unknown.</summary>
    public DayRange? Days => DayRange.Of(Date);

    /// <summary>The digest of the event at <paramref name="index"/>; depends on the record alone.</summary>
    /// <param name="row">Row of the article's own chronology; each mention stands alone when it is left out.</param>
    public static EventDigest Of(ArticleRecord record, int index, int? row = null) => EventDigestBuilder.Build(record, index, row ?? index);

    /// <summary>For the store; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes()
    {
        var writer = new DigestWriter(Kind, Version);
        writer.Hash(Article);
        writer.Number(Index);
        writer.Number(Row);
        writer.Text(Language);
        writer.Byte((byte)Type);
        writer.List(Modes, (w, m) => w.Text(m));
        writer.Byte((byte)Factuality);
        writer.Flag(IsReported);
        writer.List(Actors, (w, p) => p.Write(w));
        writer.List(Recipients, (w, p) => p.Write(w));
        writer.List(Places, (w, p) => p.Write(w));
        writer.Text(Date);
        writer.Text(Published);
        writer.List(Tolls, (w, t) => t.Write(w));
        writer.Hash(Trigger);
        writer.List(Words, (w, h) => w.Hash(h));
        writer.List(Keys, (w, h) => w.Hash(h));
        return writer.ToArray();
    }

    /// <exception cref="DigestException">The bytes are no such digest.</exception>
    public static EventDigest FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new DigestReader(bytes, Kind, Version);
        var digest = new EventDigest
        {
            Article = reader.Hash(),
            Index = reader.Number(),
            Row = reader.Number(),
            Language = reader.Text() ?? "",
            Type = reader.Enum<EventType>(),
            Modes = reader.List((ref r) => r.Text() ?? ""),
            Factuality = reader.Enum<Factuality>(),
            IsReported = reader.Flag(),
            Actors = reader.List(Participant.Read),
            Recipients = reader.List(Participant.Read),
            Places = reader.List(Participant.Read),
            Date = reader.Text(),
            Published = reader.Text(),
            Tolls = reader.List(Toll.Read),
            Trigger = reader.Hash(),
            Words = reader.List((ref r) => r.Hash()),
            Keys = reader.List((ref r) => r.Hash()),
        };
        reader.End();
        return digest;
    }
}
