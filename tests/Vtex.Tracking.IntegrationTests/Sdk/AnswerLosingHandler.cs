namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Loses the answer to the first create, or the create itself; the rest passes.</summary>
internal sealed class AnswerLosingHandler(HttpMessageHandler inner, bool takesEffect) : DelegatingHandler(inner)
{
    private bool _hasLost;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isCreate = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/services", StringComparison.Ordinal);
        if (!isCreate || _hasLost)
            return await base.SendAsync(request, cancellationToken);

        _hasLost = true;
        if (takesEffect)
            (await base.SendAsync(request, cancellationToken)).Dispose();
        throw new HttpRequestException("The connection was reset.");
    }
}
