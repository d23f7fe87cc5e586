using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Rows;
using Selon.Text;

namespace Selon.Dossiers.Merging;

/// <summary>What of a statement is needed to know it again in another article: the words that are said and who says them.</summary>
public sealed record StatementDigest
{
    internal const char Kind = 'Q';
    internal const byte Version = 1;

    // Words of content that are looked at, and of a run that is a key.
    private const int MostWords = 400;
    private const int RunLength = 4;
    private const int MostKeys = 24;

    /// <summary>ISO 639-1 code of the article.</summary>
    public required string Language { get; init; }

    /// <summary>Keys of the speakers, in the order of the bytes of their text: a gazetteer key or a folded name.</summary>
    public required ImmutableArray<string> Speakers { get; init; }

    /// <summary>EDTF date on which it was said; null when the text does not tell.</summary>
    public string? Date { get; init; }

    /// <summary>Hashes of the words of the content in their order.</summary>
    public required ImmutableArray<long> Words { get; init; }

    /// <summary>Hash of the sentence that holds it: copies of one text agree in it.</summary>
    public required long Sentence { get; init; }

    /// <summary>Blocking keys: runs of four words, those of the smallest hashes; the whole content when it is shorter. At most 24.</summary>
    public required ImmutableArray<long> Keys { get; init; }

    /// <summary>The digest of a statement's row in its article's own chronology.</summary>
    public static StatementDigest Of(ChronologyRow row)
    {
        var (words, evidence) = (new List<long>(), row.Evidence[0]);
        foreach (var part in row.Statement!.Content)
            Hash(part, words);
        var sentence = new List<long>();
        Hash(evidence.Text, sentence);
        return new StatementDigest
        {
            Language = evidence.Article.Language,
            Speakers = [.. row.Actors.Select(RowFacets.KeyOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Date = row.Date?.Value,
            Words = [.. words],
            Sentence = sentence.Aggregate(0L, StableHash.Combine),
            Keys = KeysOf(words, evidence.Article.Language),
        };
    }

    /// <summary>For the store; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes()
    {
        var writer = new DigestWriter(Kind, Version);
        writer.Text(Language);
        writer.List(Speakers, (w, s) => w.Text(s));
        writer.Text(Date);
        writer.List(Words, (w, h) => w.Hash(h));
        writer.Hash(Sentence);
        writer.List(Keys, (w, h) => w.Hash(h));
        return writer.ToArray();
    }

    /// <exception cref="DigestException">The bytes are no such digest.</exception>
    public static StatementDigest FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new DigestReader(bytes, Kind, Version);
        var digest = new StatementDigest
        {
            Language = reader.Text() ?? "",
            Speakers = reader.List((ref r) => r.Text() ?? ""),
            Date = reader.Text(),
            Words = reader.List((ref r) => r.Hash()),
            Sentence = reader.Hash(),
            Keys = reader.List((ref r) => r.Hash()),
        };
        reader.End();
        return digest;
    }

    private static void Hash(string text, List<long> words)
    {
        var scanner = new WordScanner(text, new TextSpan(0, text.Length));
        while (words.Count < MostWords && scanner.MoveNext())
            words.Add(StableHash.Of(scanner.Folded));
    }

    private static ImmutableArray<long> KeysOf(List<long> words, string language)
    {
        var seed = StableHash.Of(language);
        var keys = new SortedSet<long>();
        for (var i = 0; i + RunLength <= words.Count; i++)
            keys.Add(words.GetRange(i, RunLength).Aggregate(seed, StableHash.Combine));
        if (keys.Count == 0 && words.Count > 0)
            keys.Add(words.Aggregate(seed, StableHash.Combine));
        return [.. keys.Take(MostKeys)];
    }
}
