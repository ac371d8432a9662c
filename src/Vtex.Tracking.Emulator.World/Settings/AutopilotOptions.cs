namespace Vtex.Tracking.Emulator;

/// <summary>Options of the autopilot, which lets drivers work by themselves. The outcomes are mixed by the universe's seed, the same in every run.</summary>
public sealed record AutopilotOptions
{
    /// <summary>The part of services that are delivered at an attempt, from 0 to 1; the others fail. The default is 0.92.</summary>
    public double DeliveredShare { get; init; } = 0.92;

    /// <summary>The time at which work begins on a working day, in Brasília. The default is 08:00.</summary>
    public TimeOnly StartOfDay { get; init; } = new(8, 0);

    /// <summary>
    /// The number of drivers that take the services that wait for a route, on the next morning that is no holiday. The default is
    /// 0: such services keep waiting, and only routes that were scheduled are driven.
    /// </summary>
    public int Drivers { get; init; }

    /// <summary>
    /// The number of times that those drivers try to deliver a service before it goes back to its sender. The default is 3.
    /// </summary>
    public int MostAttempts { get; init; } = 3;
}
