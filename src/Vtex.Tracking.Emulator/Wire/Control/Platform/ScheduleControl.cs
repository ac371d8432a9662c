using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The schedules as the back office lists and edits them.</summary>
internal sealed class ScheduleControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. PlatformEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet($"{path}/schedules", Fidelity.AddTo(ListAsync), "from", "until", "period", "origin", "customer", "invoice", "status", "carrier", "page", "pageSize");
        routes.MapPost($"{path}/services/{{idDeliveryService}}/schedule", Fidelity.AddTo(ScheduleAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = PlatformQuery.Read(context, (query, faults) =>
        {
            var (page, size) = query.Page();
            var filter = new ScheduleFilter
            {
                From = query.Day("from"),
                Until = query.Day("until"),
                Period = query.Named("period", faults, Enum.GetValues<DayPeriod>(), period => $"{period}"),
                Origin = query.Named("origin", faults, Enum.GetValues<ScheduleOrigin>(), origin => $"{origin}"),
                Customer = query.Text("customer"),
                Invoice = query.Text("invoice"),
                Status = query.Status(faults),
                CarrierId = query.Id("carrier"),
            };
            return (filter, page, size);
        });
        var found = universe.Platform.ListSchedules(filter, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new ScheduleListState(found.Total, found.Rows.Select(ScheduleState.Of)));
    }

    private async Task ScheduleAsync(HttpContext context)
    {
        var (universe, view) = target.Service(context);
        var (day, period) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("period");
            return (body.RequiredDay("day"), body.Period("period"));
        });
        await universe.Platform.ScheduleAsync(view.Service.Id, day, period ?? default);
        var row = universe.Do(() => ScheduleList.RowOf(universe.State, universe.State.Services.Get(view.Service.Id)));
        await ControlAnswer.WriteAsync(context, ScheduleState.Of(row!));
    }
}

/// <summary>A page of the list of schedules.</summary>
internal sealed record ScheduleListState(int Total, IEnumerable<ScheduleState> Data);

/// <summary>A service that has a schedule.</summary>
internal sealed record ScheduleState(
    int IdDeliveryService, string Customer, string? Invoice, string? InvoiceSerie, string Status, DateOnly Day, DayPeriod? Period,
    ScheduleOrigin Origin, DateTimeOffset Deadline, IEnumerable<ScheduleWarning> Warnings, bool CanEdit)
{
    public static ScheduleState Of(ScheduleRow row) => new(
        row.ServiceId, row.Customer, row.Invoice, row.InvoiceSerie, row.Status.Describe(), row.Day, row.Period, row.Origin, row.Deadline,
        Enum.GetValues<ScheduleWarning>().Where(warning => warning != ScheduleWarning.None && row.Warnings.HasFlag(warning)), row.CanEdit);
}
