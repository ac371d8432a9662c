namespace Vtex.Tracking.Client.Tests.Errors;

/// <summary>Half an answer, then silence.</summary>
internal sealed class BreakingStream : MemoryStream
{
    private bool _begun;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begun)
            throw new IOException("The connection was reset.");
        _begun = true;
        buffer.Span[0] = (byte)'{';
        return new(1);
    }
}
