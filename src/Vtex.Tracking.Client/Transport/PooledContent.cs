using System.Net;
using System.Net.Http.Headers;

namespace Vtex.Tracking.Transport;

/// <summary>The content of an answer that was read to its end; takes the place of the one that came.</summary>
internal sealed class PooledContent : HttpContent
{
    private PooledContent(PooledBody body, HttpContentHeaders? received) => (Body, Received) = (body, received);

    /// <summary>Valid until the answer is disposed.</summary>
    public PooledBody Body { get; }

    /// <summary>
    /// The headers of the content that came. They outlive it, and to copy them would be most of what an answer costs.
    /// </summary>
    public HttpContentHeaders? Received { get; }

    /// <summary>Puts the body in the place of the answer's content, which is closed.</summary>
    public static void Replace(HttpResponseMessage response, PooledBody body)
    {
        var former = response.Content;
        response.Content = new PooledContent(body, former?.Headers);
        former?.Dispose();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Body.Bytes, CancellationToken.None).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Body.Dispose();
        base.Dispose(disposing);
    }
}
