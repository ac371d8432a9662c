using Vtex.Tracking.Emulator.World.State;
using static Vtex.Tracking.Emulator.World.Platform.ScheduleColumns;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The services of an invoice, and when they are scheduled.</summary>
internal sealed record ImportedSchedule(IReadOnlyList<int> Services, DateOnly Day, DayPeriod Period);

/// <summary>Makes schedules of the rows of an import.</summary>
internal sealed class ScheduleRows(WorldState state, DateOnly today, PlatformScope? scope)
{
    private static readonly (ImportColumn Column, DayPeriod Period)[] Periods =
        [(Morning, DayPeriod.Morning), (Afternoon, DayPeriod.Afternoon), (Night, DayPeriod.Night)];

    public ImportedSchedule? Read(ImportRow row)
    {
        var services = ReadServices(row);
        var day = row.Day(Day);
        var period = ReadPeriod(row);
        if (day < today)
            row.Fault(Day, "must not lie in the past.");
        if (!row.IsGood || day is not { } chosen || period is not { } part)
            return null;
        var against = services.Aggregate(ScheduleWarning.None, (found, id) => found | ScheduleWarnings.Of(state, state.Services.Get(id), chosen));
        if (against.HasFlag(ScheduleWarning.Holiday))
            row.Warn(Day, "is a holiday; the service was scheduled even so.");
        if (against.HasFlag(ScheduleWarning.Sunday))
            row.Warn(Day, "is a Sunday; the service was scheduled even so.");
        return new ImportedSchedule(services, chosen, part);
    }

    private List<int> ReadServices(ImportRow row)
    {
        var (invoice, serie) = (row.Text(Invoice), row.Text(Serie));
        if (invoice is null)
            return [];
        var found = state.Services.FindByInvoice(invoice).Select(entry => entry.Service)
            .Where(service => (serie is null || service.Details.InvoiceSerie == serie) && scope?.Sees(service) != false).ToList();
        if (found.Count == 0)
            row.Fault(Invoice, "is that of no service; services must be there before they are scheduled.");
        var active = found.Where(service => service.Status == ServiceStatus.Active).Select(service => service.Id).ToList();
        if (found.Count > 0 && active.Count == 0)
            row.Fault(Invoice, "is that of a service that is not Ativo; only one that is can be scheduled.");
        return active;
    }

    private static DayPeriod? ReadPeriod(ImportRow row)
    {
        var marked = Periods.Where(period => row.Text(period.Column) is "X" or "x").ToList();
        if (marked.Count == 1 && Periods.Count(period => row.Has(period.Column)) == 1)
            return marked[0].Period;
        row.Fault(Morning, "Exactly one of Manhã, Tarde and Noite must hold an X, and the others nothing.");
        return null;
    }
}
