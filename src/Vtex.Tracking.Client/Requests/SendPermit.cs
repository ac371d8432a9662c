using System.Runtime.ExceptionServices;

namespace Vtex.Tracking.Requests;

/// <summary>
/// The right to send one request over the network once, whatever handlers stand between the SDK and the network.
/// <c>SendOnceHandler</c>, the last handler before the network, uses it up.
/// </summary>
/// <remarks>
/// It travels with the request, and with the flow of execution, so that it is found for a copy of the request too.
/// A second send while the first is under way (hedging) gets the answer of the first. A later one (a retry) is refused
/// with an exception that no handler takes for a passing failure, and the caller is told what the first one met.
/// </remarks>
/// <param name="call">The call that the request belongs to.</param>
internal sealed class SendPermit(ApiCall call)
{
    private static readonly AsyncLocal<SendPermit?> Ambient = new();

#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private ApiRequest? _request;
    private HttpResponseMessage? _first;
    private (HttpMethod Method, Uri? Address) _sent;
    private HeldContent? _held;
    private BufferedAnswer? _answer;
    private ExceptionDispatchInfo? _failure;
    private TaskCompletionSource<bool>? _waiting;
    private bool _isTaken;
    private bool _isCompleted;
    private bool _isRefused;

    public ApiCall Call => call;

    /// <summary>Gets whether a request was let through to the network.</summary>
    public bool IsTaken => Volatile.Read(ref _isTaken);

    /// <returns>The permit of a request or of the request that it is a copy of; null when the SDK has sent neither.</returns>
    public static SendPermit? Of(HttpRequestMessage request) => (request as ApiRequest)?.Permit ?? Ambient.Value;

    /// <summary>
    /// Returns whether a handler has made a request of its own, such as one for a gateway's token, before it sends the SDK's.
    /// Afterwards none can be told from a copy or a followed redirect.
    /// </summary>
    public bool IsOfHandler(HttpRequestMessage request) =>
        !IsTaken
        && request is not ApiRequest
        && request.Content is not ReplayableContent
        && !SdkHeaders.AreOn(request.Headers)
        && (request.Method != _request?.Method
            || request.RequestUri?.PathAndQuery != _request.RequestUri?.PathAndQuery);

    /// <summary>Makes this the permit of the request, and of what is sent in the current flow of execution.</summary>
    public void Attach(ApiRequest request)
    {
        request.Permit = this;
        _request = request;
        Ambient.Value = this;
    }

    /// <returns>Whether this is the first send.</returns>
    public bool TryTake(HttpRequestMessage request)
    {
        lock (_gate)
        {
            if (_isTaken)
                return false;
            _isTaken = true;
            _sent = (request.Method, request.RequestUri);
            return true;
        }
    }

    /// <summary>Returns whether a further send asks for the same as the first, and follows no redirect.</summary>
    public bool IsRepetition(HttpRequestMessage request) => (request.Method, request.RequestUri) == _sent;

    /// <summary>The first send has an answer. Its body is kept, for handlers dispose it before they retry.</summary>
    public async Task CompleteAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        _first = response;
        call.WasAnswered = true;
        // Before anyone learns that the send is over.
        if (response.IsSuccessStatusCode)
            _held = HeldContent.Of(response, call.MaxAnswerBytes);
        if (!response.IsSuccessStatusCode || IsAwaited())
            _answer = await BufferedAnswer.TakeAsync(response, call.MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
        Complete();
    }

    public void Fail(Exception exception)
    {
        _failure = ExceptionDispatchInfo.Capture(exception);
        Complete();
    }

    /// <summary>Answers any send but the first, without the network.</summary>
    /// <exception cref="RepeatedSendException">The first is over.</exception>
    public async Task<HttpResponseMessage> RepeatAsync(CancellationToken cancellationToken)
    {
        Task? first = null;
        lock (_gate)
        {
            if (_isCompleted)
                _isRefused = true;
            else
                first = (_waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        if (first is not null)
        {
            await first.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            if (_answer is { } answer)
                return answer.ToResponse();
            _isRefused = true;
        }

        throw new RepeatedSendException();
    }

    /// <returns>
    /// Whether the first send tells more than what the handlers made of it: an answer that is no success, its own
    /// failure, or whatever it met where a repetition was refused.
    /// </returns>
    public bool Overrules(Exception exception) =>
        exception is not VtexException && (_answer is not null || _failure is not null || (_isRefused && _first is not null));

    /// <summary>
    /// Returns the result of the first send, once a repetition was refused, and for a write that failed, which no
    /// answer of a handler can make up for; otherwise what the handlers answer.
    /// </summary>
    public async Task<HttpResponseMessage> SettleAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (_isRefused || (_failure is not null && call.IsWrite))
        {
            response.Dispose();
            return await ReplayAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_held is not null && ReferenceEquals(response.Content, _held))
            _held.Rewind();
        return response;
    }

    /// <summary>Returns the result of the first send: its answer, or its exception.</summary>
    public async Task<HttpResponseMessage> ReplayAsync(CancellationToken cancellationToken)
    {
        _failure?.Throw();
        if (_answer is not null)
            return _answer.ToResponse();
        var body = _held is null ? null : await _held.ReopenAsync(cancellationToken).ConfigureAwait(false);
        return BufferedAnswer.Copy(_first!, body);
    }

    /// <summary>The handlers are through.</summary>
    public void End() => _held?.Release();

    /// <returns>Whether others wait for the answer. While nobody does, later ones are refused.</returns>
    private bool IsAwaited()
    {
        lock (_gate)
        {
            _isCompleted = _waiting is null;
            return !_isCompleted;
        }
    }

    private void Complete()
    {
        lock (_gate)
            _isCompleted = true;
        _waiting?.TrySetResult(true);
    }
}

/// <summary>An answer that can be given several times, since handlers dispose one before they ask for another.</summary>
internal sealed class BufferedAnswer
{
    private readonly HttpResponseMessage _received;
    private readonly List<KeyValuePair<string, IEnumerable<string>>> _contentHeaders;
    private readonly byte[] _body;

    private BufferedAnswer(HttpResponseMessage received, byte[] body)
    {
        _received = received;
        _body = body;
        _contentHeaders = received.Content is null ? [] : [.. received.Content.Headers
            .Where(header => !string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Reads an answer to its end, and leaves it readable.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="limit">The number of bytes beyond which it is cut. It keeps more than these, and so is known as too long.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<BufferedAnswer> TakeAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var body = response.Content is { } content ? await ReadAsync(content, limit, cancellationToken).ConfigureAwait(false) : [];
        var answer = new BufferedAnswer(response, body);
        var former = response.Content;
        response.Content = answer.Content();
        former?.Dispose();
        return answer;
    }

    /// <summary>Copies the head of an answer.</summary>
    public static HttpResponseMessage Copy(HttpResponseMessage from, HttpContent? content)
    {
        var response = new HttpResponseMessage(from.StatusCode)
        {
            ReasonPhrase = from.ReasonPhrase,
            Version = from.Version,
            RequestMessage = from.RequestMessage,
            Content = content,
        };
        foreach (var header in from.Headers)
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }

    public HttpResponseMessage ToResponse() => Copy(_received, Content());

    private static async Task<byte[]> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var portion = new byte[16 * 1024];
        while (body.Length <= limit
            && await stream.ReadAsync(portion.AsMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            body.Write(portion, 0, read);
        }

        return body.ToArray();
    }

    private ByteArrayContent Content()
    {
        var content = new ByteArrayContent(_body);
        foreach (var header in _contentHeaders)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return content;
    }
}

/// <summary>
/// A handler around the SDK's HTTP client tried to send a request a second time. Of a type that handlers do not take for
/// a passing failure, so that they end their repetition; the caller of the SDK is told what the first send met.
/// </summary>
internal sealed class RepeatedSendException() : InvalidOperationException(
    "The SDK sends a request once and repeats it itself where that is safe (VtexTrackingOptions.Resilience), so a second "
    + "send by another handler was refused.")
{
    /// <summary>Returns whether a failure comes from such an attempt, as handlers may wrap it.</summary>
    public static bool Caused(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is RepeatedSendException)
                return true;
        }

        return false;
    }
}
