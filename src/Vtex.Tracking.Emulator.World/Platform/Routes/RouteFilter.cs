namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the platform's list of routes (documented). What is null does not filter.</summary>
public sealed record RouteFilter
{
    /// <summary>A part of the driver's name or user name (Portador); case and accents do not matter.</summary>
    public string? Driver { get; init; }

    /// <summary>The first day of creation (Início), in Brasília's calendar.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>The last day of creation (Fim), in Brasília's calendar.</summary>
    public DateOnly? CreatedUntil { get; init; }
}
