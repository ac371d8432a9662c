using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows a service and lets it be moved step by step.</summary>
internal sealed class ServiceControl(ControlTarget target)
{
    // The moves of a driver, each with a path of its own.
    private static readonly ServiceMove[] Verbs =
    [
        ServiceMove.Start, ServiceMove.Pause, ServiceMove.Resume, ServiceMove.Arrive, ServiceMove.Deliver, ServiceMove.Fail,
    ];

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ShowAsync);
        routes.MapGet($"{path}/available", ShowAvailableAsync);
        routes.MapPost($"{path}/execute", context => ExecuteAsync(context, ActionReader.Read));
        foreach (var move in Verbs)
        {
            routes.MapPost(
                $"{path}/{move.ToString().ToLowerInvariant()}",
                context => ExecuteAsync(context, (reader, faults) => ActionReader.Read(move, reader, faults)));
        }
    }

    /// <summary>Answers where a service stands now.</summary>
    public static Task AnswerAsync(HttpContext context, Universe universe, int id) =>
        universe.Services.Find(id) is { } view
            ? WrittenAnswer.WriteObjectAsync(context, json => ServiceStateJson.WriteFields(json, universe, view))
            : throw ControlTarget.NoService(universe);

    private Task ShowAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var history = ServiceHistory.Find(universe, view.Service.Id, context.RequestAborted);
        var pending = PendingStep.Of(universe, view.Service.Id, history);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            ServiceStateJson.WriteFields(json, universe, view);
            json.WriteArray("timeline", pending, step =>
            {
                json.WriteStartObject();
                json.WriteUtc("due", step.Due);
                TimelineJson.WriteFields(json, step.Step);
                json.WriteEndObject();
            });
            json.WriteArray("history", history, happened => EventJson.Write(json, happened));
        });
    }

    private Task ShowAvailableAsync(HttpContext context)
    {
        var view = target.Service(context).Service.Service;
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteString("status", view.Status.Describe());
            ServiceStateJson.WriteMoves(json, ServiceLifecycle.Moves(view.Status));
        });
    }

    private async Task ExecuteAsync(HttpContext context, Func<ObjectReader, FaultList, ServiceAction> read)
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
