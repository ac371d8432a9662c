namespace Vtex.Tracking.Emulator.World;

/// <summary>The hub came to know a carrier's app, or that it is called in another way from now on.</summary>
internal sealed record CarrierAppRegistered(int CarrierId, CarrierApp App) : HubEvent;
