using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How a stub answers: the <c>response</c> of a mapping.</summary>
internal sealed class ResponsePlan
{
    public required HeadPlan Head { get; init; }

    public IBodySource? Body { get; init; }

    public DelayPlan? Delay { get; init; }

    public DribblePlan? Dribble { get; init; }

    /// <summary>Whether delays are emulated time; else they are real.</summary>
    public bool OnEmulatorClock { get; init; }

    public FaultType? Fault { get; init; }

    public ProxyPlan? Proxy { get; init; }

    public WorldPlan? World { get; init; }

    /// <summary>What templates see as <c>parameters</c>.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>Reads a response and notes all that is wrong with it.</summary>
    public static ResponsePlan Read(JsonElement element, string path, FaultList faults) => ResponseReader.Read(element, path, faults);

    /// <summary>Answers; when the task ends, the answer is on its way or the connection is broken as the plan says.</summary>
    public async Task RespondAsync(StubExchange exchange)
    {
        try
        {
            if (await PrepareAsync(exchange) is { } answer)
                await FinishAsync(exchange, answer);
        }
        catch (StubFailedException failure) when (!exchange.Context.Response.HasStarted)
        {
            await AnswerSender.SendFailureAsync(exchange, failure.Message);
        }
        catch (OperationCanceledException) when (exchange.Context.RequestAborted.IsCancellationRequested)
        {
            // The client did not wait for its answer.
        }
    }

    // The world acts before the delay, so that what is lost afterwards has taken effect.
    private async Task<StubAnswer?> PrepareAsync(StubExchange exchange)
    {
        var run = new TemplateRun(exchange, Parameters);
        var answer = new StubAnswer();
        if (World is not null)
        {
            var caught = await CaughtAnswer.CatchAsync(exchange.Context, exchange.World, begun => StreamAsync(exchange, run, begun));
            if (caught is null)
                return null;
            answer = caught;
            answer.Body = World.Apply(answer.Body);
        }
        else if (Fault is not null)
        {
            return answer; // nobody will see it
        }
        else if (Proxy is not null)
        {
            // Its status is its own, as in WireMock; headers of the mapping come on top.
            answer = await Proxy.AskAsync(exchange, run);
            Head.ApplyHeaders(answer, run);
            return answer;
        }
        else if (Body is not null)
        {
            answer.Body = await Body.ReadAsync(exchange, run);
        }

        Head.Apply(answer, run);
        return answer;
    }

    // As in WireMock, what another server answered does not bear the stub's id.
    private StubExchange Named(StubExchange exchange) => Proxy is null ? exchange : exchange with { StubId = null };

    private async Task FinishAsync(StubExchange exchange, StubAnswer answer)
    {
        if (!await BreaksAsync(exchange))
            await AnswerSender.SendAsync(Named(exchange), answer, Dribble, ClockOf(exchange));
    }

    // Of a stream only the beginning can be shaped: its body is never whole.
    private async Task StreamAsync(StubExchange exchange, TemplateRun run, StubAnswer begun)
    {
        Head.Apply(begun, run);
        if (!await BreaksAsync(exchange))
            await AnswerSender.BeginAsync(exchange, begun);
    }

    private async Task<bool> BreaksAsync(StubExchange exchange)
    {
        if (DelayPlan.Or(Delay, exchange.CommonDelay) is { } delay)
            await delay.WaitAsync(exchange.Seed, ClockOf(exchange), exchange.Context.RequestAborted);
        if (Fault is { } fault)
            await ConnectionBreaker.BreakAsync(exchange.Context, fault, exchange.Seed);
        return Fault is not null;
    }

    private TimeProvider ClockOf(StubExchange exchange) => OnEmulatorClock ? exchange.Clock : TimeProvider.System;
}
