using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Selon.Text.Models;

/// <summary>Memory as the processor's cache sees it: in lines, and fetched ahead of use.</summary>
internal static unsafe class Memory
{
    /// <summary>Bytes of a line.</summary>
    public const int Line = 64;

    /// <summary>Pinned memory, filled with noughts, that begins with a line.</summary>
    public static byte[] Lines(int count, out byte* start)
    {
        var memory = GC.AllocateArray<byte>((count + 1) * Line, pinned: true);
        start = (byte*)(((nuint)Unsafe.AsPointer(ref memory[0]) + Line - 1) / Line * Line);
        return memory;
    }

    /// <summary>Asks for a line before it is needed, where the processor can be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(void* line)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(line);
    }
}
