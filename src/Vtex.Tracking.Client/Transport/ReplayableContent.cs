using System.Net;
using System.Net.Http.Headers;

namespace Vtex.Tracking.Transport;

/// <summary>
/// A JSON body that is kept as bytes, so that a request can be repeated: a content that was sent once may be disposed
/// by then, and .NET Framework always does so.
/// </summary>
internal sealed class ReplayableContent : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json");

    private readonly byte[] _json;
    private int _sendsLeft = int.MaxValue;

    public ReplayableContent(byte[] json)
        : base(json)
    {
        _json = json;
        Headers.ContentType = MediaType;
    }

    /// <summary>The bytes as they are sent.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    public ReplayableContent Copy() => new(_json);

    /// <summary>
    /// Lets the bytes be sent once from now on. That keeps a handler which the SDK cannot look into from sending them
    /// elsewhere after a redirect, or again after a failure.
    /// </summary>
    public void AllowOneSend() => _sendsLeft = 1;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        CountSend();
        return base.SerializeToStreamAsync(stream, context);
    }

#if NET
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        CountSend();
        base.SerializeToStream(stream, context, cancellationToken);
    }
#endif

    private void CountSend()
    {
        if (Interlocked.Decrement(ref _sendsLeft) < 0)
            throw new RepeatedSendException();
    }
}
