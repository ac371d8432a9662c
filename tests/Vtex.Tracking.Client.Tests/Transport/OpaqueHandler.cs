namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>A handler of which nobody can know that it follows redirects, and repeats what fails.</summary>
internal sealed class OpaqueHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker _inner = new(new HttpClientHandler());

    /// <summary>Gets how often a request is sent that fails.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Gets whether it reads bodies before it sends them, for a log.</summary>
    public bool ReadsBodies { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ReadsBodies && request.Content is { } content)
            await content.ReadAsStringAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var response = await _inner.SendAsync(request, cancellationToken);
            if ((int)response.StatusCode < 500 || attempt == Attempts)
                return response;
            response.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }
}
