namespace Vtex.Tracking.Transport;

/// <summary>Sends one request on and reads the answer to its end, so that a body that breaks off fails the attempt.</summary>
/// <param name="limit">How many bytes of a body to read at most.</param>
/// <param name="send">The next layer.</param>
internal sealed class AnswerReader(
    int limit, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    /// <summary>How long the body alone may take; infinite where something else bounds the whole.</summary>
    public TimeSpan BodyTimeLimit { get; init; } = Timeout.InfiniteTimeSpan;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await send(request, cancellationToken).ConfigureAwait(false);
        try
        {
            PooledContent.Replace(response, await ReadAsync(request, response, cancellationToken).ConfigureAwait(false));
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<PooledBody> ReadAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (BodyTimeLimit == Timeout.InfiniteTimeSpan)
                return await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);

            using var time = TimeProvider.CreateCancellationTokenSource(BodyTimeLimit);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
            return await ReadAsync(response.Content, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsAcceptedWrite(request, response) && TransportFailures.BreaksOff(exception))
        {
            // The status has said already that it took effect; the rest of the answer means nothing.
            return PooledBody.Empty();
        }
    }

    private async Task<PooledBody> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        var body = await PooledBody.ReadAsync(content, limit, cancellationToken).ConfigureAwait(false);
        try
        {
            body.Decompress(ContentHeaders.Raw(content?.Headers, "Content-Encoding"), limit);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private static bool IsAcceptedWrite(HttpRequestMessage request, HttpResponseMessage response) =>
        response.IsSuccessStatusCode && ApiCall.Of(request) is { IsWrite: true, WantsAnswer: false };
}
