using System.Net;
using System.Net.Http.Headers;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A body that is sent in small pieces with a pause after each.</summary>
internal sealed class SlowContent : HttpContent
{
    private const int Pieces = 16;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly TimeSpan _pause;

    /// <param name="body">The body.</param>
    /// <param name="pause">The pause after each piece.</param>
    /// <param name="timeout">The timeout of the call; all pauses together take a quarter of it at most.</param>
    public SlowContent(ReadOnlyMemory<byte> body, TimeSpan pause, TimeSpan timeout)
    {
        (_body, _pause) = (body, TimeSpan.FromTicks(Math.Min(pause.Ticks, timeout.Ticks / (4 * Pieces))));
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public ReadOnlyMemory<byte> Body => _body;

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var size = _body.Length / Pieces + 1;
        for (var start = 0; start < _body.Length; start += size)
        {
            await stream.WriteAsync(_body.Slice(start, Math.Min(size, _body.Length - start)), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(_pause, TimeProvider.System, cancellationToken);
        }
    }
}
