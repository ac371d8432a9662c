using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Failures;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Secrets;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Runs the generated operations over HTTP: completes a request, sends it through the layers, and turns whatever comes
/// back into an answer or a member of the error family.
/// </summary>
/// <param name="layers">The layers between here and the network.</param>
/// <param name="endpoint">Whom to call; secrets are known here only so that no error ever repeats them.</param>
/// <param name="observer">Watches every call.</param>
internal sealed class ApiTransport(HttpMessageInvoker layers, ApiEndpoint endpoint, ClientObserver observer)
{
    /// <summary>Posts that take no effect beyond their answer. Known of the request, whatever a server says.</summary>
    private static readonly HashSet<string> OnlyAsking = [OperationNames.Login, "GetTrackingEvents", "TestExpression"];

    private readonly ApiAddresses _addresses = new(endpoint.BaseAddress);
    private readonly string _server = FormattableString.Invariant($"{endpoint.BaseAddress.Host}:{endpoint.BaseAddress.Port}");

    public static HttpContent Json<T>(T body, JsonTypeInfo<T> type) =>
        new ReplayableContent(JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>Makes a call whose answer is of interest.</summary>
    public Task<Received<TResponse>> ReceiveAsync<TResponse>(
        string operation, ApiRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TResponse : class =>
        ReceiveAsync(operation, request, responseType, endpoint.KeepRawAnswers, cancellationToken);

    /// <summary>Makes a call whose answer is of interest, and keeps what it was made of if that is wanted.</summary>
    public async Task<Received<TResponse>> ReceiveAsync<TResponse>(
        string operation,
        ApiRequest request,
        JsonTypeInfo<TResponse> responseType,
        bool keepRaw,
        CancellationToken cancellationToken)
        where TResponse : class
    {
        var call = Call(operation, request, wantsAnswer: true, cancellationToken);
        var observation = observer.Begin(call, request.Method);
        try
        {
            using var response = await ExchangeAsync(call, request, cancellationToken).ConfigureAwait(false);
            var reading = Read(call, request, response, responseType);
            observation.Answered(response.StatusCode);
            var body = Body(response);
            var raw = keepRaw ? RawAnswers.Of(response, body) : null;
            return new(UnreadableValueMapper.Attach(reading.Value!, reading), raw, body.Bytes.Length, call.Attempts)
            {
                Unreadable = UnreadableValueMapper.Of(reading),
            };
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    /// <summary>Makes a call whose answer is its status; whatever body comes with a success means nothing.</summary>
    public async Task<RawAnswer?> SendAsync(
        string operation, ApiRequest request, CancellationToken cancellationToken)
    {
        var call = Call(operation, request, wantsAnswer: false, cancellationToken);
        var observation = observer.Begin(call, request.Method);
        try
        {
            using var response = await ExchangeAsync(call, request, cancellationToken).ConfigureAwait(false);
            observation.Answered(response.StatusCode);
            return endpoint.KeepRawAnswers ? RawAnswers.Of(response, Body(response)) : null;
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    private ApiCall Call(
        string operation, ApiRequest request, bool wantsAnswer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isWrite = request.Method != HttpMethod.Get && !OnlyAsking.Contains(operation);
        var call = new ApiCall(operation, isWrite, wantsAnswer)
        {
            Secrets = endpoint.Secrets,
            Server = _server,
            MaxAnswerBytes = endpoint.MaxResponseBytes,
        };
        request.Call = call;
        request.RequestUri = call.IsWrite ? _addresses.OfWrite(request.Path) : _addresses.OfRead(request.Path);
        SdkHeaders.AddTo(request.Headers);
        return call;
    }

    /// <summary>Gets the whole answer and sees to it that only successes go on from here.</summary>
    private async Task<HttpResponseMessage> ExchangeAsync(
        ApiCall call, ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await layers.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw ErrorFactory.Refused(Failure(call, request, response));
        }
        catch (Exception exception) when (!TransportFailures.IsTold(exception, cancellationToken))
        {
            throw TransportFailures.Translate(call, exception, endpoint.Secrets.Of(request), cancellationToken);
        }
    }

    private AnswerReading<TResponse> Read<TResponse>(
        ApiCall call, ApiRequest request, HttpResponseMessage response, JsonTypeInfo<TResponse> responseType)
        where TResponse : class
    {
        if (Body(response).IsCut)
            throw ErrorFactory.TooLong(Failure(call, request, response), endpoint.MaxResponseBytes);
        var text = ReceivedText.Of(response);
        var reading = text.Obstacle is null ? AnswerJson.Read(text.Utf8, responseType) : default;
        if (text.Obstacle is not null || reading.Failure is not ReadingFailure.None)
        {
            var failure = ErrorFactory.Unreadable(Failure(call, request, response), reading.Failure, FieldSchema.Of(responseType).Expected);
            failure.PartialAnswer = reading.Value;
            throw failure;
        }

        if (reading.Marks.Count > 0)
            observer.Log.UnreadableValues(call.Operation, reading.Marks.Count, reading.Marks[0].Place, reading.Marks[0].Expected);
        return reading;
    }

    private static PooledBody Body(HttpResponseMessage response) => ((PooledContent)response.Content).Body;

    private FailedAnswer Failure(ApiCall call, ApiRequest request, HttpResponseMessage response)
    {
        var text = ReceivedText.Of(response);
        var secrets = endpoint.Secrets.Of(request, response.RequestMessage);
        return new()
        {
            Operation = call.Operation,
            IsWrite = call.IsWrite,
            Attempts = call.Attempts,
            RetryAfter = RetryAfterHeader.Of(response, endpoint.TimeProvider),
            Address = request.RequestUri!,
            Path = request.Path,
            Location = RedirectTarget.Of(request.RequestUri!, response),
            Status = response.StatusCode,
            MediaType = ((PooledContent)response.Content).Received?.ContentType?.MediaType,
            Body = text.Utf8,
            // It names what a header says.
            Obstacle = text.Obstacle is { } obstacle ? Redaction.Clean(obstacle, secrets) : null,
            Secrets = secrets,
        };
    }
}

/// <summary>Completes addresses. Writes go to few, one after another to the same, so the latest of theirs is kept.</summary>
/// <param name="root">The API's root.</param>
internal sealed class ApiAddresses(Uri root)
{
    private Tuple<string, Uri>? _latest;

    public Uri OfRead(string path) => new(root, path);

    public Uri OfWrite(string path)
    {
        if (_latest is not { } latest || latest.Item1 != path)
            _latest = latest = Tuple.Create(path, new Uri(root, path));
        return latest.Item2;
    }
}
