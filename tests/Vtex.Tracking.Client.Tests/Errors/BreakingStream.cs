namespace Vtex.Tracking.Client.Tests.Errors;

/// <summary>Half an answer, then silence.</summary>
internal sealed class BreakingStream : MemoryStream
{
    private bool _begun;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    /// <summary>The client for netstandard2.0 knows no other.</summary>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (_begun)
            throw new IOException("The connection was reset.");
        _begun = true;
        buffer[0] = (byte)'{';
        return 1;
    }
}
