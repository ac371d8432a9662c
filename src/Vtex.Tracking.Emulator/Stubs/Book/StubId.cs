using System.Buffers.Binary;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Ids for mappings that bring none.</summary>
internal static class StubId
{
    /// <summary>The id of the n-th mapping under a seed: the same in every run. A UUID of version 8, which is for own schemes.</summary>
    public static Guid Of(ulong seed, long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        var high = StableHash.Mix(seed, unchecked((ulong)number));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], StableHash.Mix(high, seed));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
