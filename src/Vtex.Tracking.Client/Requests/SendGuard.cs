using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Vtex.Tracking.Requests;

/// <summary>
/// Guards a request that goes to a handler which the SDK cannot look into. Once the request is on its way, it is without
/// its keys, and its body, if only one of nothing, refuses to be sent again: a redirect that the handler follows inside
/// takes neither along.
/// </summary>
internal sealed class SendGuard
{
    private static readonly string[] KeyHeaders =
        ["Authorization", "X-VTEX-API-AppKey", "X-VTEX-API-AppToken", "VtexIdclientAutCookie"];

    private readonly List<(string Name, List<string> Values)> _taken = [];
    private readonly HttpRequestMessage _request;
    private readonly HttpMethod _method;
    private readonly Uri? _address;
    private readonly bool _mayBeRepeated;
    private int _sends;

    private SendGuard(ApiCall call, HttpRequestMessage request)
    {
        _request = request;
        (_method, _address) = (request.Method, request.RequestUri);
        _mayBeRepeated = call.MayBeRepeatedByOthers;
    }

    /// <summary>Guards a request from now on.</summary>
    /// <returns>The guard; null where a request without a body must be sent without one.</returns>
    public static SendGuard? Attach(ApiCall call, HttpRequestMessage request)
    {
        var body = GuardedContent.Unwrapped(request.Content);
        if (body is null && !EmptyContent.IsPossible)
            return null;
        var guard = new SendGuard(call, request);
        request.Content = new GuardedContent(body, guard);
        return guard;
    }

    /// <summary>The body is about to be written to a stream.</summary>
    /// <exception cref="RepeatedSendException">It was sent before.</exception>
    public void Write(GuardedContent body, Stream stream)
    {
        if (IsRead(stream))
        {
            // A body that was read is kept in memory by .NET, which would send it without asking here.
            if (ReferenceEquals(_request.Content, body))
                _request.Content = new GuardedContent(body.Body, this);
        }
        else if (Interlocked.Increment(ref _sends) == 1)
        {
            // The headers have gone out before.
            TakeKeys(body.Headers);
        }
        else if (!_mayBeRepeated || _request.Method != _method || _request.RequestUri != _address)
        {
            throw new RepeatedSendException();
        }
    }

    /// <summary>Puts the keys on the request again, once the handler is through with it.</summary>
    public void GiveBack()
    {
        foreach (var (name, values) in _taken)
        {
            if (!_request.Headers.Contains(name))
                _request.Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>
    /// Takes the keys off the request. Where a handler may repeat it, they go over to the headers of the body, which a
    /// redirect drops or which refuses another address.
    /// </summary>
    private void TakeKeys(HttpContentHeaders ofBody)
    {
        foreach (var name in KeyHeaders)
        {
            if (!_request.Headers.TryGetValues(name, out var found))
                continue;
            List<string> values = [.. found];
            if (_mayBeRepeated && !ofBody.TryAddWithoutValidation(name, values))
                continue;
            _request.Headers.Remove(name);
            _taken.Add((name, values));
        }
    }

    /// <summary>Returns whether a handler reads the body, for a log or a signature, instead of sending it.</summary>
    private static bool IsRead(Stream stream) =>
        stream is MemoryStream or CryptoStream || stream.GetType().DeclaringType == typeof(HttpContent);
}

/// <summary>A body with a guard. Reads like the body itself.</summary>
internal sealed class GuardedContent : HttpContent
{
    private readonly SendGuard _guard;

    /// <param name="body">The body; null for one of nothing.</param>
    /// <param name="guard">The guard.</param>
    public GuardedContent(HttpContent? body, SendGuard guard)
    {
        (Body, _guard) = (body, guard);
        if (body is null)
            return;
        foreach (var header in body.Headers)
        {
            if (!string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    public HttpContent? Body { get; }

    public static HttpContent? Unwrapped(HttpContent? content) => content is GuardedContent guarded ? guarded.Body : content;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _guard.Write(this, stream);
        return Body?.CopyToAsync(stream, context) ?? Task.CompletedTask;
    }

#if NET
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _guard.Write(this, stream);
        Body?.CopyTo(stream, context, cancellationToken);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = Body is null ? 0 : Body.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Body?.Dispose();
        base.Dispose(disposing);
    }
}
