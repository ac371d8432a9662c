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
internal sealed class StubMiddleware(RequestDelegate next, StubHost stubs, EmulatorWorld world, CancellationToken stopping)
{
    private const string Admin = "/__admin";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Admin, StringComparison.OrdinalIgnoreCase))
            return AdministerAsync(context);
        if (!stubs.IsActive || RequestScope.IsOfEmulator(context.Request.Path))
            return next(context);
        var open = stubs.WhenOpenAsync(context.RequestAborted);
        return open.IsCompletedSuccessfully ? RouteAsync(context) : WaitAsync(open, context);
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
            await ProblemWriter.WriteAsync(context, ProblemMiddleware.Describe(failure));
        }
    }

    private async Task WaitAsync(Task open, HttpContext context)
    {
        await open;
        await RouteAsync(context);
    }

    private Task RouteAsync(HttpContext context)
    {
        // What a stub sent to the emulator itself reaches the emulated system, and no stub again.
        if (stubs.Server.Find(context.Request) is not { } candidates || IsOwnCall(context.Request))
            return next(context);
        return AnswerAsync(context, candidates);
    }

    private bool IsOwnCall(HttpRequest request) => request.Headers[StubHeaders.Via].ToString().Contains(stubs.Server.Id, StringComparison.Ordinal);

    private async Task AnswerAsync(HttpContext context, StubCandidates candidates)
    {
        var scope = await RequestScope.OpenAsync(context, world);
        if (candidates.Answers is not { } answers)
        {
            var body = scope.Body?.Known ?? default;
            var isShown = RequestBounds.AreKept(body.Span, candidates.HasTemplate);
            if (isShown || !candidates.IsProxy)
                await SendAsync(context, scope, await AskAsync(context, scope, isShown ? body : default));
            else
                await RefuseAsync(context);
            return;
        }

        if (!answers.TryFind(context.Request, out var reply))
            answers.Add(context.Request, reply = await AskAsync(context, scope, body: default));
        await SendAsync(context, scope, reply);
    }

    /// <summary>Asks WireMock.Net for its answer; null when no stub matches.</summary>
    private async Task<StubReply?> AskAsync(HttpContext context, RequestScope scope, ReadOnlyMemory<byte> body)
    {
        var (request, headers) = (context.Request, context.Request.Headers);
        var (stream, named) = (request.Body, headers[StubHeaders.Universe]);
        var exchange = new StubExchange(headers[StubHeaders.Via], isAdmin: false, ClockOf(scope));
        try
        {
            request.Body = MemoryMarshal.TryGetArray(body, out var bytes) ? new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false) : Stream.Null;
            if (scope.UniverseName is { } universe)
                headers[StubHeaders.Universe] = universe;
            StubExchange.Current = exchange;
            var answer = await CapturedResponse.CaptureAsync(context, stubs.Server.InvokeAsync);
            if (!exchange.IsMatched)
                return null;
            return exchange.HasFailed ? StubReply.OfFailure(answer, exchange.FolderFailure) : StubReply.Of(answer, exchange.Fault);
        }
        finally
        {
            StubExchange.Current = null;
            request.Body = stream;
            if (named.Count == 0)
                headers.Remove(StubHeaders.Universe);
            else
                headers[StubHeaders.Universe] = named;
        }
    }

    private EmulatorClock ClockOf(RequestScope scope) => scope.Universe?.Clock ?? world.Clock;

    private Task SendAsync(HttpContext context, RequestScope scope, StubReply? reply)
    {
        if (reply is null)
            return next(context);
        context.Features.Set(AnswerOrigin.Stub);
        return reply.Problem is { } problem ? FailAsync(context, problem) : TrySendAsync(context, reply, ClockOf(scope));
    }

    // What a template or C# makes of a header may be none.
    private async Task TrySendAsync(HttpContext context, StubReply reply, TimeProvider clock)
    {
        try
        {
            await SendAsync(context, reply, clock);
        }
        catch (InvalidOperationException wrong) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Clear();
            await FailAsync(context, $"Its answer cannot be sent: {wrong.Message}");
        }
    }

    private async Task SendAsync(HttpContext context, StubReply reply, TimeProvider clock)
    {
        var answer = reply.IsFromWorld ? reply.Over(await CapturedResponse.CaptureAsync(context, next)) : reply;
        if (reply.Delay > TimeSpan.Zero && !await DelayAsync(context, reply.Delay, clock))
            return;
        if (reply.Fault is { } fault)
            await FaultExecutor.ExecuteAsync(fault, context, reply.IsFromWorld ? answer.SendAsync : next, clock, seed: 0, stopping);
        else
            await answer.SendAsync(context);
    }

    private async Task<bool> DelayAsync(HttpContext context, TimeSpan delay, TimeProvider clock)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(delay, clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCancellationRequested)
            return true;
        context.Abort(); // nobody waits any more
        return false;
    }

    private static Task FailAsync(HttpContext context, string detail) => ProblemWriter.WriteAsync(context, new Problem(
        StatusCodes.Status500InternalServerError, "The stub could not answer.", detail));

    private static Task RefuseAsync(HttpContext context) => ProblemWriter.WriteAsync(context, new Problem(
        StatusCodes.Status413PayloadTooLarge, "The body is too large for a stub.",
        $"A stub passes on bodies of at most {RequestBounds.MaxBody} bytes, and JSON and XML that is nested at most 64 deep."));
}
