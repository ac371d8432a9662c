using System.Buffers.Binary;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The ids of requests: made of their numbers, so that they need no room and are the same in every run.</summary>
internal static class RequestId
{
    private static ReadOnlySpan<byte> Prefix => [0x76, 0x74, 0x65, 0x78, 0x00, 0x00, 0x40, 0x00];

    public static Guid Of(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        Prefix.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[Prefix.Length..], number | long.MinValue); // the variant that ids have
        return new Guid(bytes, bigEndian: true);
    }
}
