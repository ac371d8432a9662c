using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A carrier (Transportadora). Its users see its own drivers, services and routes.</summary>
public sealed record CarrierCompany : CompanySetting
{
    internal override SettingKind Kind => SettingKind.Carrier;
}
