using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Selon.Text;

namespace Selon.Dossiers.Rows;

/// <summary>Ids of mentions and rows: the same for the same evidence, whenever and in whatever order it was read.</summary>
internal static class MentionIds
{
    // Crockford's base 32: no letters that look like figures.
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 12;

    public const string Statement = "statement";

    /// <summary><c>e</c> or <c>s</c> and twelve characters (60 bits) from the page, its content, the place in it and what is told there.</summary>
    /// <param name="what">Type of the event, <c>statement</c> for a statement.</param>
    /// <param name="turn">From 0 among those of the same place and type.</param>
    public static string Of(string page, string contentHash, string what, TextSpan place, int turn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{page}\0{contentHash}\0{place.Start}\0{place.End}\0{what}\0{turn}")), hash);
        Span<char> id = stackalloc char[Length + 1];
        id[0] = what == Statement ? 's' : 'e';
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        for (var i = 1; i <= Length; i++)
        {
            id[i] = Digits[(int)(bits >> 59)];
            bits <<= 5;
        }

        return id.ToString();
    }
}
