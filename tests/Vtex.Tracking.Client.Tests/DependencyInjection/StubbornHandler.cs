namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A user's own idea of resilience, written without a thought of writes.</summary>
internal sealed class StubbornHandler(Surrounding kind) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (kind == Surrounding.Racing)
            return await await Task.WhenAny(CopyAsync(request, cancellationToken), CopyAsync(request, cancellationToken));
        for (var left = 3; ; left--)
        {
            try
            {
                var response = await AttemptAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || left == 0)
                    return response;
                response.Dispose();
            }
            catch (Exception) when (left > 0 && !cancellationToken.IsCancellationRequested)
            {
                // Once more.
            }
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (kind == Surrounding.Retrying)
            return await base.SendAsync(request, cancellationToken);
        if (kind == Surrounding.Copying)
            return await CopyAsync(request, cancellationToken);
        Task<HttpResponseMessage> sending;
        using (ExecutionContext.SuppressFlow())
            sending = Task.Run(() => base.SendAsync(request, cancellationToken), cancellationToken);
        return await sending;
    }

    private async Task<HttpResponseMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return await base.SendAsync(copy, cancellationToken);
    }
}
