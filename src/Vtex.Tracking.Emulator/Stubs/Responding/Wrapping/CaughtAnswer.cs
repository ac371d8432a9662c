using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Stands in for the answer of a request while the world answers, and keeps what it says.</summary>
internal sealed class CaughtAnswer : HttpResponseFeature, IDisposable
{
    private const string EventStream = "text/event-stream";

    private readonly HttpContext _context;
    private readonly IHttpResponseFeature _response;
    private readonly IHttpResponseBodyFeature _body;
    private readonly CaughtBody _bytes;
    private readonly StreamResponseBodyFeature _caught;
    private readonly Func<StubAnswer, Task> _stream;
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = new();
    private bool _released;

    private CaughtAnswer(HttpContext context, Func<StubAnswer, Task> stream)
    {
        _context = context;
        _response = context.Features.GetRequiredFeature<IHttpResponseFeature>();
        _body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        _stream = stream;
        _bytes = new CaughtBody(ReleaseAsync);
        _caught = new StreamResponseBodyFeature(_bytes);
    }

    public override bool HasStarted => _released || _bytes.Length > 0;

    /// <summary>Lets the world answer a request, and gives the answer instead of sending it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="world">What answers.</param>
    /// <param name="stream">Begins to send an answer that is a stream of events; the rest of it follows by itself.</param>
    /// <returns>The answer; null when it was a stream and has been sent.</returns>
    public static async Task<StubAnswer?> CatchAsync(HttpContext context, RequestDelegate world, Func<StubAnswer, Task> stream)
    {
        using var caught = new CaughtAnswer(context, stream);
        context.Features.Set<IHttpResponseFeature>(caught);
        context.Features.Set<IHttpResponseBodyFeature>(caught._caught);
        try
        {
            await world(context);
            await caught._caught.CompleteAsync();
            return caught._released ? null : await caught.ToAnswerAsync();
        }
        finally
        {
            caught.Restore();
        }
    }

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    public void Dispose()
    {
        _caught.Dispose();
        _bytes.Dispose();
    }

    private async Task<Stream?> ReleaseAsync()
    {
        if (!Headers.ContentType.ToString().StartsWith(EventStream, StringComparison.OrdinalIgnoreCase))
            return null;
        _released = true;
        var answer = await ToAnswerAsync();
        Restore();
        await _stream(answer);
        return _context.Response.Body;
    }

    // The length is that of the body which is sent, and that one may yet change.
    private async Task<StubAnswer> ToAnswerAsync()
    {
        while (_starting.TryPop(out var starting))
            await starting.Callback(starting.State);
        Headers.ContentLength = null;
        return new StubAnswer { Status = StatusCode, Reason = ReasonPhrase, Headers = Headers, Body = _bytes.ToArray() };
    }

    private void Restore()
    {
        _context.Features.Set(_response);
        _context.Features.Set(_body);
    }
}
