using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace Vtex.Tracking.Requests;

/// <summary>
/// A JSON body that is kept as bytes, so that a request can be repeated: a content that was sent once may be disposed
/// by then, and .NET Framework always does so.
/// </summary>
internal sealed class ReplayableContent : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json");

    private readonly byte[] _json;

    public ReplayableContent(byte[] json)
        : base(json)
    {
        _json = json;
        Headers.ContentType = MediaType;
    }

    /// <summary>The bytes as they are sent.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    public ReplayableContent Copy() => new(_json);
}

/// <summary>
/// A body of nothing, for requests that have none. .NET repeats a request without a body by itself, up to three times,
/// when the server closes the connection without an answer; one whose body it has begun to send it does not.
/// </summary>
internal sealed class EmptyContent : HttpContent
{
    private static readonly EmptyContent Shared = new();

    /// <summary>.NET Framework and browsers refuse a GET with a body, even an empty one.</summary>
    public static bool IsPossible { get; } =
        RuntimeInformation.FrameworkDescription.StartsWith(".NET ", StringComparison.Ordinal)
        && !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
        && !RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <summary>Computed here, so that requests under way at the same time only read it.</summary>
    private EmptyContent() => Headers.ContentLength = 0;

    /// <summary>
    /// Returns whether a handler is one of those that repeat. The build for .NET Standard knows one by name alone.
    /// </summary>
    public static bool IsNeededBy(HttpMessageHandler primary) =>
        IsPossible && (primary is HttpClientHandler || primary.GetType().FullName == "System.Net.Http.SocketsHttpHandler");

    public static void AddTo(HttpRequestMessage request) => request.Content ??= Shared;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }

    /// <summary>Disposes nothing, since it is shared.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}

/// <summary>Creates a second request out of one that was sent: a sent one must not be sent again.</summary>
internal static class RequestCopy
{
    /// <exception cref="InvalidOperationException">The body is not one of ours and may be gone.</exception>
    public static HttpRequestMessage Of(HttpRequestMessage request)
    {
        var copy = new ApiRequest(request.Method, request.RequestUri!)
        {
            Call = ApiCall.Of(request),
            Version = request.Version,
            Content = GuardedContent.Unwrapped(request.Content) switch
            {
                null or EmptyContent => null,
                ReplayableContent body => body.Copy(),
                _ => throw new InvalidOperationException("Only a replayable body can be sent twice."),
            },
        };

        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return copy;
    }
}
