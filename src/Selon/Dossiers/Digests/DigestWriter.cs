using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Selon.Dossiers.Digests;

/// <summary>Writes the fields of a digest: numbers of variable length (LEB128), hashes of eight bytes, text as UTF-8 with its length.</summary>
internal sealed class DigestWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <param name="kind">A letter for the kind of digest, which <see cref="DigestReader"/> checks.</param>
    /// <param name="version">Raised with every change of the layout.</param>
    public DigestWriter(char kind, byte version)
    {
        Byte((byte)kind);
        Byte(version);
    }

    public void Byte(byte value) => _bytes.Write([value]);

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    public void Hash(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Real(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(value);
        Number(utf8.Length + 1);
        _bytes.Write(utf8);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<DigestWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(this, item);
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
