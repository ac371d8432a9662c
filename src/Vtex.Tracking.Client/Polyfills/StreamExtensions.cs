#if NETSTANDARD2_0
using System.Runtime.InteropServices;

namespace Vtex.Tracking;

/// <summary>The overloads that .NET Standard 2.0 lacks. The instance methods win where there is one.</summary>
internal static class StreamExtensions
{
    public static ValueTask<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var array = ArrayOf(buffer);
        return new(stream.ReadAsync(array.Array!, array.Offset, array.Count, cancellationToken));
    }

    public static ValueTask WriteAsync(
        this Stream stream, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        var array = ArrayOf(buffer);
        return new(stream.WriteAsync(array.Array!, array.Offset, array.Count, cancellationToken));
    }

    private static ArraySegment<byte> ArrayOf(ReadOnlyMemory<byte> buffer) =>
        MemoryMarshal.TryGetArray(buffer, out var array)
            ? array
            : throw new ArgumentException("The buffer must be an array's.", nameof(buffer));
}
#endif
