namespace Vtex.Tracking.Emulator.World;

/// <summary>How drivers work by themselves. The outcomes are mixed by the universe's seed, the same in every run.</summary>
public sealed record AutopilotOptions
{
    /// <summary>The part of services that are delivered at an attempt, from 0 to 1; the others fail. The default is 0.92.</summary>
    public double DeliveredShare { get; init; } = 0.92;

    /// <summary>When work begins on a day of work, in Brasília. The default is 08:00.</summary>
    public TimeOnly StartOfDay { get; init; } = new(8, 0);

    /// <summary>
    /// How many drivers take the services that wait for a route, on the morning after they were created. The default is
    /// 0: such services keep waiting, and only routes that were scheduled are driven.
    /// </summary>
    public int Drivers { get; init; }
}
