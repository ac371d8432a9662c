using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET services: the services created in a range of days.</summary>
internal static class ListServices
{
    private static readonly StatusFilter Statuses = new(
        Enum.GetValues<ServiceStatus>().Select(status => (status.Describe(), (int)status)));

    public static ShapedBy ShapedBy { get; } =
        new([Ledger.ListRange, Ledger.StatusFilter, .. Ledger.Lists, .. Ledger.Services]);

    public static Task HandleAsync(TrackingCall call)
    {
        var query = ListQuery.Read(call, Statuses);
        return ServiceAnswer.WriteAsync(
            call, call.Universe.Services.ListByCreated(query.Days, query.Labels, query.Page));
    }
}
