using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Stands in for the answer of a request while the world answers, and keeps what it says.</summary>
internal sealed class CaughtAnswer : HttpResponseFeature, IAsyncDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly StreamResponseBodyFeature _body;
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = new();

    private CaughtAnswer() => _body = new StreamResponseBodyFeature(_bytes);

    public override bool HasStarted => _bytes.Length > 0;

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    /// <summary>Lets the world answer a request, and gives the answer instead of sending it.</summary>
    public static async Task<StubAnswer> CatchAsync(HttpContext context, RequestDelegate world)
    {
        var features = context.Features;
        var (response, body) = (features.Get<IHttpResponseFeature>(), features.Get<IHttpResponseBodyFeature>());
        await using var caught = new CaughtAnswer();
        features.Set<IHttpResponseFeature>(caught);
        features.Set<IHttpResponseBodyFeature>(caught._body);
        try
        {
            await world(context);
            await caught._body.CompleteAsync();
            while (caught._starting.TryPop(out var starting))
                await starting.Callback(starting.State);
            return caught.ToAnswer();
        }
        finally
        {
            features.Set(response);
            features.Set(body);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _body.Dispose();
        await _bytes.DisposeAsync();
    }

    // The length is that of the body which is sent, and that one may yet change.
    private StubAnswer ToAnswer()
    {
        Headers.ContentLength = null;
        return new StubAnswer { Status = StatusCode, Reason = ReasonPhrase, Headers = Headers, Body = _bytes.ToArray() };
    }
}
