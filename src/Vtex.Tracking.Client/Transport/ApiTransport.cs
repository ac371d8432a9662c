using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Errors;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Where the generated operations meet HTTP: completes a request, sends it through the layers, and turns whatever comes
/// back into an answer or a member of the error family.
/// </summary>
/// <param name="layers">The layers between here and the network.</param>
/// <param name="baseAddress">The API's root, ending in a slash.</param>
/// <param name="password">Known here only so that no error ever repeats it.</param>
internal sealed class ApiTransport(HttpMessageInvoker layers, Uri baseAddress, string password)
{
    /// <summary>
    /// <see cref="HttpClient.Timeout"/> ends with the headers; a body that drips in must not hold a call forever.
    /// </summary>
    private static readonly TimeSpan BodyTimeout = TimeSpan.FromSeconds(100);

    public static HttpContent Json<T>(T body, JsonTypeInfo<T> type) =>
        new ReplayableContent(JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>Makes a call whose answer is of interest.</summary>
    public async Task<TResponse> SendAsync<TResponse>(
        string operation,
        HttpRequestMessage request,
        JsonTypeInfo<TResponse> responseType,
        CancellationToken cancellationToken)
    {
        var received = await ReceiveAsync(operation, request, responseType, keepRaw: false, cancellationToken)
            .ConfigureAwait(false);
        return received.Value;
    }

    /// <summary>Makes a call whose answer is of interest, and keeps what it was made of if that is wanted.</summary>
    public async Task<Received<TResponse>> ReceiveAsync<TResponse>(
        string operation,
        HttpRequestMessage request,
        JsonTypeInfo<TResponse> responseType,
        bool keepRaw,
        CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(operation, request, cancellationToken).ConfigureAwait(false);
        using var body = await BodyAsync(operation, request, response, cancellationToken).ConfigureAwait(false);
        try
        {
            var value = JsonSerializer.Deserialize(body.Bytes.Span, responseType)
                ?? throw new JsonException("The answer is null.");
            return new(value, keepRaw ? RawAnswers.Of(response, body) : null, body.Bytes.Length);
        }
        catch (JsonException exception)
        {
            throw ErrorFactory.Unreadable(Failure(operation, request, response, body), exception);
        }
    }

    /// <summary>Makes a call whose answer is its status; whatever body comes with a success means nothing.</summary>
    public async Task<RawAnswer?> SendAsync(
        string operation, HttpRequestMessage request, bool keepRaw, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(operation, request, cancellationToken).ConfigureAwait(false);
        using var body = await BodyAsync(operation, request, response, cancellationToken).ConfigureAwait(false);
        return keepRaw ? RawAnswers.Of(response, body) : null;
    }

    private Task<HttpResponseMessage> ExchangeAsync(
        string operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        request.RequestUri = new Uri(baseAddress, request.RequestUri!);
        SdkHeaders.AddTo(request.Headers);
        return TransportFailures.TranslateAsync(
            operation, () => layers.SendAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Reads the body and sees to it that only successes go on from here.</summary>
    private async Task<PooledBody> BodyAsync(
        string operation, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(BodyTimeout);
        var body = await TransportFailures
            .TranslateAsync(operation, () => PooledBody.ReadAsync(response.Content, limit.Token), cancellationToken)
            .ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return body;

        using (body)
            throw ErrorFactory.Refused(Failure(operation, request, response, body));
    }

    private FailedAnswer Failure(
        string operation, HttpRequestMessage request, HttpResponseMessage response, PooledBody body) => new()
        {
            Operation = operation,
            Status = response.StatusCode,
            MediaType = response.Content?.Headers.ContentType?.MediaType,
            Body = body.Bytes,
            Secrets =
            [
                password,
                request.Headers.Authorization?.Parameter,
                response.RequestMessage?.Headers.Authorization?.Parameter,
            ],
        };
}
