using System.Net;

namespace Vtex.Tracking.Transport;

/// <summary>The content of an answer that was read to its end; takes the place of the one that came.</summary>
internal sealed class PooledContent : HttpContent
{
    private PooledContent(PooledBody body) => Body = body;

    /// <summary>Valid until the answer is disposed.</summary>
    public PooledBody Body { get; }

    /// <summary>Puts the body in the place of the answer's content, which is closed.</summary>
    public static void Replace(HttpResponseMessage response, PooledBody body)
    {
        var content = new PooledContent(body);
        if (response.Content is { } former)
        {
            foreach (var header in former.Headers)
            {
                // Ours may be shorter: it is without the mark before UTF-8.
                if (!string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))
                    content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            former.Dispose();
        }

        response.Content = content;
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
