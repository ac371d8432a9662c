namespace Vtex.Tracking.Emulator.World;

/// <summary>The scenarios, written out.</summary>
internal static class Scripts
{
    private static readonly TimeSpan BetweenStops = TimeSpan.FromMinutes(40);

    public static Script HappyDay(DateTimeOffset now) => OnRoute(
        now,
        null,
        [.. Paulistanos.Select((customer, stop) => Service(
            customer, [.. Drive(BetweenStops * stop, Plots.Arrived.After), Plots.Delivered, Plots.Rated]))]);

    public static Script FailedThenRescheduled(DateTimeOffset now)
    {
        var day = NextWorkday(now, 2);
        var untilThen = BrasiliaTime.At(day, new TimeOnly(12, 0)) - now - TimeSpan.FromHours(4);
        return new Script([Service(
            Cast.Marina,
            [
                .. Plots.AtTheDoor,
                Plots.Failed("Destinatário ausente"),
                new(TimeSpan.FromHours(1), new CorrectStatus(ServiceStatus.Active, "Confirmado com o destinatário por telefone")),
                new(TimeSpan.FromHours(1), new Reschedule(day, DayPeriod.Afternoon)),
                new(untilThen, new JoinRoute(Plots.Driver)),
                Plots.Started,
                Plots.Arrived,
                Plots.Delivered,
            ])]);
    }

    public static Script RefusedAndReturned(DateTimeOffset now) => new([Service(
        Cast.Helena, [.. Plots.AtTheDoor, Plots.Failed("Recusado pelo destinatário"), Plots.Returned])]);

    public static Script DamagedParcel(DateTimeOffset now) => new([Service(
        Cast.Otavio,
        [
            .. Plots.AtTheDoor,
            new(TimeSpan.FromMinutes(5), new Fail(new DeliveryFailure
            {
                Reason = "Mercadoria avariada",
                Description = "Caixa molhada e amassada.",
                Pictures = ["https://example.com/avaria.jpg"],
            })),
            new(TimeSpan.FromHours(2), new CancelService("Mercadoria avariada")),
        ])]);

    public static Script Lost(DateTimeOffset now) => new([Service(Cast.Caetano, [.. Plots.UnderWay, Plots.Lost])]);

    public static Script LateCascade(DateTimeOffset now)
    {
        var delay = TimeSpan.FromHours(2);
        return OnRoute(now, null, [.. Paulistanos.Select((customer, stop) => Service(
            customer,
            stop == 0
                ? [.. Drive(TimeSpan.Zero, delay), Plots.Delivered]
                : [.. Drive(delay + BetweenStops * stop, Plots.Arrived.After), Plots.Delivered]))]);
    }

    public static Script ItinerantRoute(DateTimeOffset now) => OnRoute(
        now,
        now.AddDays(1),
        [
            Service(Cast.Marina, [.. Drive(TimeSpan.Zero, Plots.Arrived.After), Plots.Delivered]),
            Service(Cast.Helena, [.. Drive(BetweenStops, Plots.Arrived.After), Plots.Delivered]),
            Service(Cast.Iracema, [.. Drive(TimeSpan.FromHours(2), TimeSpan.FromHours(6)), Plots.Delivered]),
            Service(Cast.Joaquim, [.. Drive(TimeSpan.FromHours(24), TimeSpan.FromHours(4)), Plots.Delivered]),
        ]);

    private static CustomerDetails[] Paulistanos => [Cast.Marina, Cast.Caetano, Cast.Helena, Cast.Otavio];

    private static Scene Service(CustomerDetails customer, IReadOnlyList<TimelineStep> steps) =>
        new(new ServiceDetails { Type = "Entrega", Customer = customer, Description = "Pedido de cenário" }, steps);

    private static TimelineStep[] Drive(TimeSpan start, TimeSpan travel) =>
        [new(start, new StartDisplacement()), new(travel, new Arrive())];

    private static Script OnRoute(DateTimeOffset now, DateTimeOffset? itinerantDate, IReadOnlyList<Scene> scenes) => new(
        scenes,
        new RouteDetails
        {
            Driver = new DriverDetails { Username = Plots.Driver },
            DisplacementType = itinerantDate is null ? "moto" : "caminhão",
            Date = now,
            ItinerantDate = itinerantDate,
        });

    private static DateOnly NextWorkday(DateTimeOffset now, int days) =>
        Calendar.Workday(BrasiliaTime.DayOf(now).AddDays(days), NationalHolidays.IsHoliday);
}
