namespace Vtex.Tracking.Emulator;

/// <summary>The services that were registered on one day.</summary>
/// <param name="Day">The day, in Brasília's calendar.</param>
/// <param name="Registered">Their number.</param>
/// <param name="Done">The number of those that are Realizado now.</param>
public sealed record DashboardDay(DateOnly Day, int Registered, int Done);
