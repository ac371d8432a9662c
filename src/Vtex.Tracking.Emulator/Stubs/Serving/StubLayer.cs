using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// What every request meets first: a stub that matches it answers, otherwise the world does, and the journal keeps it.
/// Requests for the emulator itself pass by.
/// </summary>
internal sealed class StubLayer(RequestDelegate next, StubBooks books, EmulatorWorld world)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly RequestUniverse _universe = new(world);

    public Task InvokeAsync(HttpContext context)
    {
        if (!books.HasJournal && !books.HasStubs)
            return PassAsync(context);
        return AdminAddress.Holds(context.Request.Path) ? PassAsync(context) : MeetAsync(context);
    }

    private Task PassAsync(HttpContext context)
    {
        AdminAddress.Resolve(context);
        return next(context);
    }

    private async Task MeetAsync(HttpContext context)
    {
        var canHaveBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        using var body = canHaveBody ? await ReadBody.ReadAsync(context) : null;
        var home = books.HasJournal || books.HasStubsOfUniverses ? _universe.Find(context, body) : null;
        var own = home is { } found ? Own(found) : null;
        var clock = home?.Universe?.Clock ?? world.Clock;
        var received = clock.GetUtcNow();
        var url = RawUrl.Of(context);
        var mark = books.Default.Journal is { } all
            ? new JournalMark(context, url, body is null ? [] : body.Memory.Span, received, books.Count(), all, own?.Journal)
            : null;
        try
        {
            if (books.HasStubs)
                await AskStubsAsync(context, Read(context, url, body, received), own, clock, mark);
            else
                await next(context);
        }
        finally
        {
            mark?.End();
        }
    }

    // A universe that is not there gets no journal by being named: names cost nothing, journals do.
    private UniverseStubs? Own(RequestHome home) => books.Find(home.Name)
        ?? (books.HasJournal && (home.MayOpen || home.Universe is not null) ? books.Open(home.Name) : null);

    private async Task AskStubsAsync(
        HttpContext context, StubRequest request, UniverseStubs? own, EmulatorClock clock, JournalMark? mark)
    {
        var home = own;
        if (own?.Book.Take(request) is not { } taken)
        {
            home = books.Default;
            if (home.Book.Take(request) is not { } common)
            {
                context.Features.Set<IMissNote>(new StubMiss(request, own, books.Default));
                await next(context);
                return;
            }

            taken = common;
        }

        if (mark is not null)
            mark.Stub = taken.Stub;
        context.Features.Set(new Journal.AnswerOrigin(Emulator.AnsweredBy.Stub, taken.Stub.Name));
        var seed = StableHash.Mix(taken.Seed, (ulong)taken.Number);
        await AnswerAsync(taken.Stub, new StubExchange(context, request, OptionsOf(taken.Stub), clock, seed, next)
        {
            StubId = taken.Stub.Id,
            CommonDelay = home!.Settings.Delay,
            PathVariables = taken.Stub.Request.Url?.Template?.Values(RequestReading.PathOf(request.Url).ToString()) ?? NoVariables,
        });
    }

    private StubOptions OptionsOf(Stub stub) => stub.Files is null || stub.Files == books.Options.FilesFolder
        ? books.Options
        : books.Options with { FilesFolder = stub.Files };

    private static async Task AnswerAsync(Stub stub, StubExchange exchange)
    {
        var context = exchange.Context;
        try
        {
            await stub.Response.RespondAsync(exchange);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await ProblemWriter.WriteAsync(context, new Problem
            {
                Title = "The stub could not answer.",
                Status = StatusCodes.Status500InternalServerError,
                Detail = $"The stub {stub.Id} failed: {exception.GetType().Name}.",
            });
        }
    }

    private static StubRequest Read(HttpContext context, string url, ReadBody? body, DateTimeOffset received) => new()
    {
        Method = context.Request.Method,
        Url = url,
        Scheme = context.Request.Scheme,
        Host = context.Request.Host.Value ?? "",
        ClientIp = context.Connection.RemoteIpAddress?.ToString(),
        Headers = context.Request.Headers,
        Body = body?.Memory ?? default,
        Received = received,
    };
}
