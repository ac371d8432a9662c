namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Keeps what is written, until the first flush of a stream lets all of it go: a stream has no end to wait for.</summary>
/// <param name="release">Gives where a stream goes on to, or null while the body shall be kept.</param>
internal sealed class CaughtBody(Func<Task<Stream?>> release) : MemoryStream
{
    private Stream? _next;

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        _next ??= await release();
        if (_next is not null)
            await _next.FlushAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _next?.WriteAsync(buffer, cancellationToken) ?? base.WriteAsync(buffer, cancellationToken);
}
