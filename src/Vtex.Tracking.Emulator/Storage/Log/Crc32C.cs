using System.Buffers.Binary;
using System.Numerics;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The CRC-32C (Castagnoli) checksum of RFC 3720, for which processors have an instruction.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
