using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The settings of an account, as the platform's back office keeps them (Configurações da Conta). Each list has its own rules: what
/// the platform cannot edit or delete is refused with a <see cref="WorldRuleException"/> that says what is possible instead.
/// </summary>
public sealed class AccountSettings
{
    internal AccountSettings(WorldStore world)
    {
        Users = new(world, SettingKind.User);
        Agencies = new(world, SettingKind.Agency);
        Customers = new(world, SettingKind.Customer);
        Holidays = new(world, SettingKind.Holiday);
        Branches = new(world, SettingKind.Branch);
        Reasons = new(world, SettingKind.Reason);
        ChatTickets = new(world, SettingKind.ChatTicket);
        Occurrences = new(world, SettingKind.Occurrence);
        Partners = new(world, SettingKind.Partner);
        Drivers = new(world, SettingKind.Driver);
        Carriers = new(world, SettingKind.Carrier);
        Vehicles = new(world, SettingKind.Vehicle);
        Freights = new(world, SettingKind.Freight);
    }

    /// <summary>The users of the platform.</summary>
    public SettingList<PlatformUser> Users { get; }

    /// <summary>The agencies. The first one is there from the start, and is that of services that name none.</summary>
    public SettingList<Agency> Agencies { get; }

    /// <summary>The recipients.</summary>
    public SettingList<CustomerDetails> Customers { get; }

    /// <summary>The holidays that were registered; the national ones are not among them.</summary>
    public SettingList<Holiday> Holidays { get; }

    /// <summary>The branches of the shipper.</summary>
    public SettingList<Branch> Branches { get; }

    /// <summary>The reasons for changing a status by hand. Some are there from the start.</summary>
    public SettingList<StatusReason> Reasons { get; }

    /// <summary>The reasons for ending a chat. Some are there from the start.</summary>
    public SettingList<ChatTicket> ChatTickets { get; }

    /// <summary>The occurrences of a failed delivery. Some are there from the start.</summary>
    public SettingList<Occurrence> Occurrences { get; }

    /// <summary>The partners.</summary>
    public SettingList<Partner> Partners { get; }

    /// <summary>The drivers, those that routes brought among them.</summary>
    public SettingList<DriverDetails> Drivers { get; }

    /// <summary>The carriers.</summary>
    public SettingList<CarrierCompany> Carriers { get; }

    /// <summary>The vehicles.</summary>
    public SettingList<Vehicle> Vehicles { get; }

    /// <summary>The freights.</summary>
    public SettingList<Freight> Freights { get; }
}
