using System.Buffers;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows a service, and executes actions on it.</summary>
internal sealed class ServiceControl(ControlTarget target)
{
    // The moves of a driver, each with a path of its own.
    private static readonly ServiceMove[] Verbs =
    [
        ServiceMove.Start, ServiceMove.Pause, ServiceMove.Resume, ServiceMove.Arrive, ServiceMove.Deliver, ServiceMove.Fail,
    ];

    public void Map(ControlRoutes routes, ControlRoutes platform, string path)
    {
        platform.MapGet(path, ShowAsync);
        platform.MapGet($"{path}/available", ShowAvailableAsync);
        platform.MapGet($"{path}/tracking", ShowTrackingAsync);
        platform.MapPost($"{path}/execute", context => ExecuteAsync(context, ActionReader.Read));
        foreach (var move in Verbs)
        {
            routes.MapPost(
                $"{path}/{move.ToString().ToLowerInvariant()}",
                context => ExecuteAsync(context, reader => ActionReader.Read(move, reader)));
        }
    }

    /// <summary>Answers with the present state of a service.</summary>
    public static Task AnswerAsync(HttpContext context, Universe universe, int id) =>
        universe.Services.Find(id) is { } view
            ? ControlAnswer.WriteAsync(context, ServiceState.Of(universe, view))
            : throw ControlTarget.NoService(universe);

    private Task ShowAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var history = ServiceHistory.Find(universe, view.Service.Id, context.RequestAborted);
        return ControlAnswer.WriteAsync(context, ServiceState.Of(universe, view) with
        {
            Timeline = PendingStep.Of(universe, view.Service.Id, history),
            History = history.Select(EventState.Of),
        });
    }

    // What the Tracking API answers, without a call that the six-hour rule would count.
    private async Task ShowTrackingAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var json = new ArrayBufferWriter<byte>();
        ServiceJson.Render(view, universe.Name, offsets: false).WriteTo(json, withPictures: true);
        using var answer = JsonDocument.Parse(json.WrittenMemory);
        await ControlAnswer.WriteAsync(context, new TrackingAnswerState(
            answer.RootElement, [.. Ledger.Services.Select(entry => new BehaviourState(entry.Id, entry.Statement, entry.Certainty.ToString(), entry.Source))]));
    }

    private Task ShowAvailableAsync(HttpContext context)
    {
        var status = target.Service(context).Service.Service.Status;
        return ControlAnswer.WriteAsync(context, new AvailableState(status.Describe(), ServiceLifecycle.Moves(status)));
    }

    private async Task ExecuteAsync(HttpContext context, Func<ObjectReader, ServiceAction> read)
    {
        var (universe, view) = target.Service(context);
        var action = await ControlBody.ReadAsync(context, read);
        await universe.ExecuteAsync(view.Service.Id, action);
        if (action is DeleteService)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await AnswerAsync(context, universe, view.Service.Id);
    }
}

/// <summary>Creates services with a timeline, and schedules timelines for existing ones.</summary>
internal sealed class ServicePlanning(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapPost(path, CreateAsync);
        routes.MapPost($"{path}/{{idDeliveryService}}/timeline", PlanAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (details, steps) = await ControlBody.ReadAsync(
            context, body => ReadService(body, universe.Clock.GetUtcNow()), universe.Options.Strict);
        var id = universe.Do(() =>
        {
            var created = universe.Services.Register(details);
            if (steps is not null)
                universe.Timelines.Plan(created, steps);
            return created;
        });
        await ControlAnswer.WriteCreatedAsync(context, new CreatedService(id), FormattableString.Invariant($"{context.Request.Path}/{id}"));
    }

    private async Task PlanAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var steps = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("steps", "the steps of the timeline; an empty array removes the present timeline.");
            return TimelineReader.Read(body, "steps", universe.Clock.GetUtcNow()) ?? [];
        });
        await universe.PlanAsync(view.Service.Id, steps);
        await ServiceControl.AnswerAsync(context, universe, view.Service.Id);
    }

    private static (ServiceDetails Details, IReadOnlyList<TimelineStep>? Steps) ReadService(ObjectReader body, DateTimeOffset now)
    {
        body.Require("service", "what POST /receiver/services takes, one of them.");
        return (
            body.Object("service") is { } service ? ServiceReader.Read(service) with { AgencyId = body.Int32("agency", min: 1) } : null!,
            TimelineReader.Read(body, "timeline", now));
    }
}
