using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A branch of the shipper (Filial). Its users see its own services and routes.</summary>
public sealed record Branch : CompanySetting
{
    internal override SettingKind Kind => SettingKind.Branch;
}
