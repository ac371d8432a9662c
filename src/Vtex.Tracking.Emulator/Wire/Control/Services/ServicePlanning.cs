using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Creates services with a timeline, and gives timelines to those that are there.</summary>
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
            context, (body, faults) => ReadService(body, universe.Clock.GetUtcNow(), faults), universe.Options.Strict);
        var id = universe.Do(() =>
        {
            var created = universe.Services.Register(details);
            if (steps is not null)
                universe.Timelines.Plan(created, steps);
            return created;
        });
        await CreatedAnswer.WriteAsync(context, "idDeliveryService", id);
    }

    private async Task PlanAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var steps = await ControlBody.ReadAsync(context, (body, faults) =>
        {
            body.Require("steps", faults, "what shall happen; an empty array takes the present timeline away.");
            return TimelineReader.Read(body, "steps", universe.Clock.GetUtcNow(), faults) ?? [];
        });
        await universe.PlanAsync(view.Service.Id, steps);
        await ServiceControl.AnswerAsync(context, universe, view.Service.Id);
    }

    private static (ServiceDetails Details, List<TimelineStep>? Steps) ReadService(ObjectReader body, DateTimeOffset now, FaultList faults)
    {
        body.Require("service", faults, "what POST /receiver/services takes, one of them.");
        return (
            body.Field("service") is { } service ? ServiceReader.Read(service, body.PathOf("service"), faults) : null!,
            TimelineReader.Read(body, "timeline", now, faults));
    }
}
