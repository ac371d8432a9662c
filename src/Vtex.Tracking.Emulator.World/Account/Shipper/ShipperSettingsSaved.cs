namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>The shipper's own settings were changed; the new values are all of them.</summary>
internal sealed record ShipperSettingsSaved(ShipperSettings Settings) : WorldEvent;
