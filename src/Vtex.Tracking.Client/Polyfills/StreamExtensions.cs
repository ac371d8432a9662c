#if NETSTANDARD2_0
using System.Runtime.InteropServices;

namespace Vtex.Tracking;

/// <summary>The overload that .NET Standard 2.0 lacks. The instance method wins where there is one.</summary>
internal static class StreamExtensions
{
    public static ValueTask<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (!MemoryMarshal.TryGetArray<byte>(buffer, out var array))
            throw new ArgumentException("The buffer must be an array's.", nameof(buffer));
        return new(stream.ReadAsync(array.Array!, array.Offset, array.Count, cancellationToken));
    }
}
#endif
