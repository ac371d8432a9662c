using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.World.Scenarios;

/// <summary>The scenarios, written out.</summary>
internal static class ScenarioDefinitions
{
    private static readonly TimeSpan BetweenStops = TimeSpan.FromMinutes(40);

    public static ScenarioDefinition HappyDay(DateTimeOffset now) => OnRoute(
        now,
        null,
        [.. Paulistanos.Select((customer, stop) => Service(
            customer, [.. Drive(BetweenStops * stop, TimelineTemplates.Arrived.After), TimelineTemplates.Delivered, TimelineTemplates.Rated]))]);

    public static ScenarioDefinition FailedThenRescheduled(DateTimeOffset now)
    {
        var day = NextWorkday(now, 2);
        var untilThen = BrasiliaTime.At(day, new TimeOnly(12, 0)) - now - TimeSpan.FromHours(4);
        return new ScenarioDefinition([Service(
            SampleCustomers.Marina,
            [
                .. TimelineTemplates.AtTheDoor,
                TimelineTemplates.Failed(OccurrenceNames.Absent),
                new(TimeSpan.FromHours(1), new CorrectStatus(ServiceStatus.Active, "Confirmado com o destinatário por telefone")),
                new(TimeSpan.FromHours(1), new Reschedule(day, DayPeriod.Afternoon)),
                new(untilThen, new JoinRoute(TimelineTemplates.Driver)),
                TimelineTemplates.Started,
                TimelineTemplates.Arrived,
                TimelineTemplates.Delivered,
            ])]);
    }

    public static ScenarioDefinition RefusedAndReturned(DateTimeOffset now) => new([Service(
        SampleCustomers.Helena, [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Refused), TimelineTemplates.Returned])]);

    public static ScenarioDefinition DamagedParcel(DateTimeOffset now) => new([Service(
        SampleCustomers.Otavio,
        [
            .. TimelineTemplates.AtTheDoor,
            new(TimeSpan.FromMinutes(5), new Fail(new DeliveryFailure
            {
                Reason = OccurrenceNames.Damaged,
                Description = "Caixa molhada e amassada.",
                Pictures = ["https://example.com/avaria.jpg"],
            })),
            new(TimeSpan.FromHours(2), new CancelService(OccurrenceNames.Damaged)),
        ])]);

    public static ScenarioDefinition Lost(DateTimeOffset now) => new([Service(SampleCustomers.Caetano, [.. TimelineTemplates.UnderWay, TimelineTemplates.Lost])]);

    public static ScenarioDefinition LateCascade(DateTimeOffset now)
    {
        var delay = TimeSpan.FromHours(2);
        return OnRoute(now, null, [.. Paulistanos.Select((customer, stop) => Service(
            customer,
            stop == 0
                ? [.. Drive(TimeSpan.Zero, delay), TimelineTemplates.Delivered]
                : [.. Drive(delay + BetweenStops * stop, TimelineTemplates.Arrived.After), TimelineTemplates.Delivered]))]);
    }

    public static ScenarioDefinition ItinerantRoute(DateTimeOffset now) => OnRoute(
        now,
        now.AddDays(1),
        [
            Service(SampleCustomers.Marina, [.. Drive(TimeSpan.Zero, TimelineTemplates.Arrived.After), TimelineTemplates.Delivered]),
            Service(SampleCustomers.Helena, [.. Drive(BetweenStops, TimelineTemplates.Arrived.After), TimelineTemplates.Delivered]),
            Service(SampleCustomers.Iracema, [.. Drive(TimeSpan.FromHours(2), TimeSpan.FromHours(6)), TimelineTemplates.Delivered]),
            Service(SampleCustomers.Joaquim, [.. Drive(TimeSpan.FromHours(24), TimeSpan.FromHours(4)), TimelineTemplates.Delivered]),
        ]);

    private static CustomerDetails[] Paulistanos => [SampleCustomers.Marina, SampleCustomers.Caetano, SampleCustomers.Helena, SampleCustomers.Otavio];

    private static ScenarioStep Service(CustomerDetails customer, IReadOnlyList<TimelineStep> steps) =>
        new(new ServiceDetails { Type = "Entrega", Customer = customer, Description = "Pedido de cenário" }, steps);

    private static TimelineStep[] Drive(TimeSpan start, TimeSpan travel) =>
        [new(start, new StartDisplacement()), new(travel, new Arrive())];

    private static ScenarioDefinition OnRoute(DateTimeOffset now, DateTimeOffset? itinerantDate, IReadOnlyList<ScenarioStep> services) => new(
        services,
        new RouteDetails
        {
            Driver = new DriverDetails { Username = TimelineTemplates.Driver },
            DisplacementType = itinerantDate is null ? "moto" : "caminhão",
            Date = now,
            ItinerantDate = itinerantDate,
        });

    private static DateOnly NextWorkday(DateTimeOffset now, int days) =>
        Calendar.Workday(BrasiliaTime.DayOf(now).AddDays(days), NationalHolidays.IsHoliday);
}

/// <summary>The content of a scenario: services with their timelines, on a route when there is one.</summary>
internal sealed record ScenarioDefinition(IReadOnlyList<ScenarioStep> Services, RouteDetails? Route = null);

/// <summary>A service and what shall happen to it.</summary>
internal sealed record ScenarioStep(ServiceDetails Service, IReadOnlyList<TimelineStep> Steps);
