namespace Vtex.Tracking.Emulator.World;

/// <summary>The address where a route begins.</summary>
internal sealed record RouteStart
{
    public string? Street { get; init; }

    public string? Number { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }
}
