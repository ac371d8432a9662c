using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Filters schedules, and makes rows of them. Used inside of a reading of the world.</summary>
internal sealed class ScheduleList(WorldState state, ScheduleFilter filter, PlatformScope? scope)
{
    public SchedulePage Page(int page, int pageSize)
    {
        var (total, rows, skip) = (0, new List<ScheduleRow>(), (long)(page - 1) * pageSize);
        foreach (var service in Candidates)
        {
            if (TimeOf(service) is not { } time || !Fits(service, BrasiliaTime.DayOf(time)))
                continue;
            if (total++ >= skip && rows.Count < pageSize)
                rows.Add(RowOf(state, service)!);
        }

        return new SchedulePage(total, rows);
    }

    /// <summary>The row of a service; null when it has no schedule.</summary>
    public static ScheduleRow? RowOf(WorldState state, DeliveryService service)
    {
        var details = service.Details;
        if (TimeOf(service) is not { } time || Deadlines.Of(details) is not { } deadline)
            return null;
        var day = BrasiliaTime.DayOf(time);
        return new ScheduleRow
        {
            ServiceId = service.Id,
            Customer = details.Customer.FullName,
            Invoice = details.Invoice,
            InvoiceSerie = details.InvoiceSerie,
            Status = service.Status,
            Day = day,
            Period = PeriodOf(details.Scheduling!),
            Origin = OriginOf(details.Scheduling!),
            Deadline = deadline.ToUniversalTime(),
            Warnings = ScheduleWarnings.Of(state, service, day),
            CanEdit = service.Status == ServiceStatus.Active,
        };
    }

    private IEnumerable<DeliveryService> Candidates => filter.Invoice is { } invoice
        ? state.Services.FindByInvoice(invoice).Select(entry => entry.Service)
        : state.Services.All;

    private bool Fits(DeliveryService service, DateOnly day) =>
        (filter.From is null || day >= filter.From)
        && (filter.Until is null || day <= filter.Until)
        && (filter.Period is null || PeriodOf(service.Details.Scheduling!) == filter.Period)
        && (filter.Origin is null || OriginOf(service.Details.Scheduling!) == filter.Origin)
        && (filter.Status is null || service.Status == filter.Status)
        && (filter.Customer is null || PlainLetters.Contains(service.Details.Customer.FullName, filter.Customer))
        && (filter.CarrierId is null || state.CarrierOf(service) == filter.CarrierId)
        && scope?.Sees(service) != false;

    private static DateTimeOffset? TimeOf(DeliveryService service) =>
        service.Details.Scheduling is { } scheduling ? scheduling.CustomerTime ?? scheduling.ShipperTime : null;

    // What comes without an origin comes by an integration (chosen).
    private static ScheduleOrigin OriginOf(ServiceScheduling scheduling) =>
        scheduling.Origin is { } number && Enum.IsDefined((ScheduleOrigin)number) ? (ScheduleOrigin)number : ScheduleOrigin.Integration;

    private static DayPeriod? PeriodOf(ServiceScheduling scheduling) => scheduling switch
    {
        { Night: true } => DayPeriod.Night,
        { Afternoon: true } => DayPeriod.Afternoon,
        { Morning: true } => DayPeriod.Morning,
        _ => null,
    };
}
