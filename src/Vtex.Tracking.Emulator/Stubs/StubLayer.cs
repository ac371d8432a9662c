using System.Runtime.InteropServices;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Leads requests through WireMock.Net, once somebody has asked for it: a stub that matches answers, otherwise the emulated
/// system does.
/// </summary>
internal sealed class StubLayer(RequestDelegate next, StubHost stubs, EmulatorWorld world, CancellationToken stopping)
{
    private const string Admin = "/__admin";

    private readonly string _id = Guid.NewGuid().ToString("N");

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Admin, StringComparison.OrdinalIgnoreCase))
            return AdministerAsync(context);
        return stubs.IsActive && !RequestScope.IsOfEmulator(context.Request.Path) ? MeetAsync(context) : next(context);
    }

    private async Task AdministerAsync(HttpContext context)
    {
        await stubs.WhenOpenAsync(context.RequestAborted);
        try
        {
            await new StubAdmin(stubs.Server).AnswerAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await ProblemWriter.WriteAsync(context, ProblemGuard.Describe(failure));
        }
    }

    private Task MeetAsync(HttpContext context)
    {
        var open = stubs.WhenOpenAsync(context.RequestAborted);
        return open.IsCompletedSuccessfully ? MeetNowAsync(context) : WaitAsync();

        async Task WaitAsync()
        {
            await open;
            await MeetNowAsync(context);
        }
    }

    private Task MeetNowAsync(HttpContext context)
    {
        // A stub that leads to the emulator itself reaches the emulated system, and no stub again.
        if (stubs.Server.Find(context.Request) is not { } scope || context.Request.Headers[StubHeaders.Via].Contains(_id))
            return next(context);
        return context.Features.Get<RequestScope>() is { } opened ? MeetAsync(context, opened, scope) : OpenAsync(context, scope);
    }

    private async Task OpenAsync(HttpContext context, StubScope scope)
    {
        using var opened = await RequestScope.OpenAsync(context, world);
        await MeetAsync(context, opened, scope);
    }

    private async Task MeetAsync(HttpContext context, RequestScope request, StubScope scope)
    {
        var body = request.Body?.Memory ?? default;
        var isShown = RequestBounds.AreKept(body.Span, scope.HasTemplate);
        if (!isShown && scope.IsProxy)
        {
            await RefuseAsync(context);
            return;
        }

        var exchange = new StubExchange();
        var answer = await AskAsync(context, exchange, request.UniverseName, isShown ? body : default);
        if (exchange.IsMatched)
            await TryAnswerAsync(context, exchange, answer, request.Universe?.Clock ?? world.Clock);
        else
            await next(context);
    }

    private async Task<StubAnswer> AskAsync(HttpContext context, StubExchange exchange, string? universe, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        var (stream, headers) = (request.Body, request.Headers);
        var (named, via) = (headers[StubHeaders.Universe], headers[StubHeaders.Via]);
        try
        {
            request.Body = MemoryMarshal.TryGetArray(body, out var bytes) ? new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false) : Stream.Null;
            if (universe is not null)
                headers[StubHeaders.Universe] = universe;
            headers.Append(StubHeaders.Via, _id);
            StubExchange.Current = exchange;
            return await StubAnswer.CaptureAsync(context, stubs.Server.InvokeAsync);
        }
        finally
        {
            StubExchange.Current = null;
            request.Body = stream;
            Restore(headers, StubHeaders.Universe, named);
            Restore(headers, StubHeaders.Via, via);
        }
    }

    // What a template or C# makes of a header may be none.
    private async Task TryAnswerAsync(HttpContext context, StubExchange exchange, StubAnswer answer, TimeProvider clock)
    {
        try
        {
            await AnswerAsync(context, exchange, answer, clock);
        }
        catch (InvalidOperationException wrong) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Clear();
            await FailAsync(context, $"Its answer cannot be sent: {wrong.Message}");
        }
    }

    private async Task AnswerAsync(HttpContext context, StubExchange exchange, StubAnswer answer, TimeProvider clock)
    {
        context.Features.Set(new AnswerOrigin(AnsweredBy.Stub, null));
        var (faultName, isFromWorld, delay) = (answer.Take(StubHeaders.Fault), answer.Take(StubHeaders.World) is not null, answer.Take(StubHeaders.Delay));
        answer.Take("Date"); // the server's own
        var fault = exchange.Fault ?? (faultName is null ? null : StubHeaders.FaultNamed(faultName));
        if (fault is null && faultName is not null)
        {
            await FailAsync(context, $"The stub names the fault '{faultName}', which does not exist.");
            return;
        }

        RequestDelegate system = next;
        if (isFromWorld)
        {
            answer = (await StubAnswer.CaptureAsync(context, next)).With(answer);
            system = answer.SendAsync;
        }

        if (delay is not null && !await DelayAsync(context, StubHeaders.ParseDelay(delay) ?? TimeSpan.Zero, clock))
            return;
        if (fault is not null)
            await FaultPlayer.PlayAsync(fault, context, system, clock, seed: 0, stopping);
        else if (answer.StatusCode is < 100 or > 999)
            await FailAsync(context, "The stub has a status outside of 100 to 999.");
        else
            await answer.SendAsync(context);
    }

    private async Task<bool> DelayAsync(HttpContext context, TimeSpan delay, TimeProvider clock)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await Task.Delay(delay, clock, ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // nobody waits any more
            return false;
        }
    }

    private static void Restore(IHeaderDictionary headers, string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (values.Count == 0)
            headers.Remove(name);
        else
            headers[name] = values;
    }

    private static Task FailAsync(HttpContext context, string detail) => ProblemWriter.WriteAsync(context, new Problem
    {
        Title = "The stub could not answer.",
        Status = StatusCodes.Status500InternalServerError,
        Detail = detail,
    });

    private static Task RefuseAsync(HttpContext context) => ProblemWriter.WriteAsync(context, new Problem
    {
        Title = "The body is too large for a stub.",
        Status = StatusCodes.Status413PayloadTooLarge,
        Detail = $"A stub passes on bodies of at most {RequestBounds.MaxBody} bytes, and JSON and XML that is nested at most 64 deep.",
    });
}
