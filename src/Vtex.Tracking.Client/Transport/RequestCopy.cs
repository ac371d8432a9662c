namespace Vtex.Tracking.Transport;

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
            Content = request.Content switch
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
