using Selon.Dossiers.Digests;
using Selon.Text;

namespace Selon.Dossiers.Contradictions;

/// <summary>What happened to the people who are counted.</summary>
public enum TollKind
{
    Dead,
    Injured,
    Arrested,
    Missing,
    Displaced,
    Hostage,
}

/// <summary>A number of people that an event struck: <c>12 morts</c>, <c>at least five injured</c>.</summary>
/// <param name="Low">Fewest that the words allow.</param>
/// <param name="High">Most that the words allow; <see cref="int.MaxValue"/> when open.</param>
/// <param name="Span">Number and noun in the article's text.</param>
public readonly record struct Toll(TollKind Kind, int Low, int High, TextSpan Span)
{
    /// <summary>True when both numbers can be right at once.</summary>
    public bool Agrees(Toll other) => Low <= other.High && other.Low <= High;

    internal void Write(DigestWriter writer)
    {
        writer.Byte((byte)Kind);
        writer.Number(Low);
        writer.Number(High);
        writer.Number(Span.Start);
        writer.Number(Span.Length);
    }

    internal static Toll Read(ref DigestReader reader)
    {
        var (kind, low, high, start) = (reader.Enum<TollKind>(), reader.Number(), reader.Number(), reader.Number());
        return new Toll(kind, low, high, new TextSpan(start, start + reader.Number()));
    }
}
