using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>The parts of a world that the benchmarks are about.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    public static Universe Universe(AutopilotOptions? autopilot = null) =>
        new("loja", new EmulatorClock(Morning), new UniverseOptions { Autopilot = autopilot });

    public static ServiceDetails Service(int number) => new()
    {
        Type = "Entrega",
        Invoice = $"NF-{number}",
        Customer = new CustomerDetails
        {
            LegalType = "PF",
            FirstName = "Marina",
            Street = "Avenida Paulista",
            City = "São Paulo",
            State = "SP",
            PostalCode = $"0{1_000 + number % 8_000:D4}-{number % 1_000:D3}",
        },
    };

    public static ScheduledRoute Route(int number, int services) => new(
        new RouteDetails
        {
            Driver = new DriverDetails { Username = $"motorista.{number % 50}" },
            DisplacementType = "moto",
            Date = Morning.AddDays(number % 7),
        },
        [.. Enumerable.Range(number * services, services).Select(Service)]);
}
