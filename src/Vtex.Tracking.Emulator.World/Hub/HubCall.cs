namespace Vtex.Tracking.Emulator.World;

/// <summary>A call of the hub that was taken from the agenda.</summary>
/// <param name="Item">Its place on the agenda.</param>
/// <param name="Make">Makes the call, and gives what is to be done then, inside <see cref="Universe.Do(Action)"/>.</param>
internal sealed record HubCall(AgendaItem Item, Func<Task<Action>> Make);
