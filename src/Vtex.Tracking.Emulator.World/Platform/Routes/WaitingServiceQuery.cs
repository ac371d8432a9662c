namespace Vtex.Tracking.Emulator;

/// <summary>The search and the order of the services that wait for a route.</summary>
public sealed record WaitingServiceQuery
{
    /// <summary>The column that is searched. The default is the recipient.</summary>
    public WaitingServiceField SearchIn { get; init; } = WaitingServiceField.Customer;

    /// <summary>A part of the column's text; case and accents do not matter. Null for all services.</summary>
    public string? Search { get; init; }

    /// <summary>The column by which they are sorted. The default is the time of registration.</summary>
    public WaitingServiceField SortBy { get; init; } = WaitingServiceField.Created;

    /// <summary>Says whether the highest comes first. What is not known comes last in both orders.</summary>
    public bool IsDescending { get; init; }
}
