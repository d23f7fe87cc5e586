using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Records;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// What of an article is needed to find its copies: its words as hashes with their places, so that two digests alone tell which passages
/// were copied. About five bytes a word.
/// </summary>
/// <example>
/// <code>
/// var digest = ArticleDigest.Of(record);
/// var candidates = store.Lookup(KeyKind.Copy, digest.Keys, 50);
/// digest = digest.WithoutBoilerplate(neighbours);   // digests that share a key of digest.ParagraphKeys
/// foreach (var earlier in candidates)
///     var report = CopyFinder.Compare(earlier, digest);
/// </code>
/// </example>
public sealed class ArticleDigest
{
    internal const char Kind = 'A';
    internal const byte Version = 1;

    /// <summary>Words that are looked at; the rest of a longer text is left out.</summary>
    public const int MostWords = 50_000;

    internal ArticleDigest(DigestWords words) => Words = words;

    /// <summary>Blocking keys: two articles that share a run of 17 words share one, unless the text is very long. At most 256.</summary>
    public required ImmutableArray<long> Keys { get; init; }

    /// <summary>
    /// One key for each paragraph of an outlet, to find what all its pages carry (see <see cref="WithoutBoilerplate"/>); in the order of
    /// the text. Empty when the outlet is not known.
    /// </summary>
    public required ImmutableArray<long> ParagraphKeys { get; init; }

    /// <summary>News agencies that the article credits, as keys of <c>languages/agencies.tsv</c> (<c>afp</c>), in their order.</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>The agency that publishes the article itself; null for other outlets.</summary>
    public string? Agency { get; init; }

    /// <summary>EDTF date of publication, perhaps with a time; null when unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Words that were looked at.</summary>
    public int WordCount => Words.Count;

    internal DigestWords Words { get; }

    /// <summary>The digest of an article; depends on its text, blocks, statements, outlet and publication date alone.</summary>
    public static ArticleDigest Of(ArticleRecord record) => DigestBuilder.Build(record);

    /// <summary>
    /// Leaves out paragraphs that at least three other articles of the outlet carry too, unless these are versions of this one (half of
    /// the words are in common).
    /// </summary>
    /// <param name="neighbours">Digests of other articles that share a key of <see cref="ParagraphKeys"/>; their order does not matter.</param>
    public ArticleDigest WithoutBoilerplate(IEnumerable<ArticleDigest> neighbours) => Boilerplate.Remove(this, neighbours);

    /// <summary>For the store; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes()
    {
        var writer = new DigestWriter(Kind, Version);
        writer.List(Keys, (w, k) => w.Hash(k));
        writer.List(ParagraphKeys, (w, k) => w.Hash(k));
        writer.List(Credits, (w, c) => w.Text(c));
        writer.Text(Agency);
        writer.Text(Published);
        Words.Write(writer);
        return writer.ToArray();
    }

    /// <exception cref="DigestException">The bytes are no such digest.</exception>
    public static ArticleDigest FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new DigestReader(bytes, Kind, Version);
        var keys = reader.List((ref r) => r.Hash());
        var paragraphs = reader.List((ref r) => r.Hash());
        var credits = reader.List((ref r) => r.Text() ?? "");
        var (agency, published) = (reader.Text(), reader.Text());
        var words = DigestWords.Read(ref reader);
        reader.End();
        if (!paragraphs.IsEmpty && paragraphs.Length != words.Paragraphs.Length)
            throw new DigestException("digest has keys of other paragraphs");
        return new ArticleDigest(words) { Keys = keys, ParagraphKeys = paragraphs, Credits = credits, Agency = agency, Published = published };
    }
}
