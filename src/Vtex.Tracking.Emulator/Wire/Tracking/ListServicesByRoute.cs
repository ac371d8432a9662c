using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET services/routes: the services on the routes of a range of days.</summary>
internal static class ListServicesByRoute
{
    private static readonly StatusFilter Statuses = new(
    [
        ("Ativo", (int)StopStage.Waiting),
        ("Ativo", (int)StopStage.InProgress),
        ("Ativo", (int)StopStage.Paused),
        ("Roteirizado", (int)StopStage.Waiting),
        ("EmAndamento", (int)StopStage.InProgress),
        ("Pausado", (int)StopStage.Paused),
        ("Realizado", (int)StopStage.Delivered),
        ("NaoRealizado", (int)StopStage.NotDelivered),
        ("Cancelado", (int)StopStage.Cancelled),
    ]);

    public static ShapedBy ShapedBy { get; } = new(
        [Ledger.RouteListRange, Ledger.RouteListStatus, Ledger.RouteListRepeats, .. Ledger.Lists, .. Ledger.Services]);

    public static Task HandleAsync(TrackingCall call)
    {
        var query = ListQuery.Read(call, Statuses);
        return ServiceAnswer.WriteAsync(
            call, call.Universe.Services.ListByRouteDate(query.Days, query.Labels, query.Page));
    }
}
