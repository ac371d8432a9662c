namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier is told: packages of one order.</summary>
/// <param name="Account">The VTEX account whose packages they are.</param>
/// <param name="Order">The order, with nothing left out.</param>
/// <param name="Packages">Those of its packages that the carrier has given no number yet.</param>
internal sealed record NotifyMessage(string Account, HubOrder Order, IReadOnlyList<HubPackage> Packages);
