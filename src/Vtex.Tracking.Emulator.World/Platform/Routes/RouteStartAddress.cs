namespace Vtex.Tracking.Emulator;

/// <summary>An address that the platform offers as the start of a route.</summary>
/// <param name="Kind">Whose address it is.</param>
/// <param name="Id">The id of the branch or the carrier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address.</param>
public sealed record RouteStartAddress(RouteStartKind Kind, int Id, string Name, PostalAddress Address);
