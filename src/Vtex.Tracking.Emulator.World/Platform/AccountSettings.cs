using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The settings of an account, as the platform's back office keeps them (Configurações da Conta). Each list has its own rules: what
/// the platform cannot edit or delete is refused with a <see cref="WorldRuleException"/> that says what is possible instead.
/// </summary>
public sealed class AccountSettings
{
    private readonly WorldStore _world;
    private readonly SettingCommands[] _lists;

    internal AccountSettings(WorldStore world)
    {
        _world = world;
        _lists = [.. Enum.GetValues<SettingKind>().Select(kind => new SettingCommands(world, kind))];
        Users = new(Of(SettingKind.User));
        Agencies = new(Of(SettingKind.Agency));
        Customers = new(Of(SettingKind.Customer));
        Holidays = new(Of(SettingKind.Holiday));
        Branches = new(Of(SettingKind.Branch));
        Reasons = new(Of(SettingKind.Reason));
        ChatTickets = new(Of(SettingKind.ChatTicket));
        Occurrences = new(Of(SettingKind.Occurrence));
        Partners = new(Of(SettingKind.Partner));
        Drivers = new(Of(SettingKind.Driver));
        Carriers = new(Of(SettingKind.Carrier));
        Vehicles = new(Of(SettingKind.Vehicle));
        Freights = new(Of(SettingKind.Freight));
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

    /// <summary>Gets the shipper's own settings, which hold for the whole account.</summary>
    public ShipperSettings Shipper => _world.Do(() => _world.State.Account.Shipper);

    /// <summary>Changes the shipper's own settings.</summary>
    /// <param name="settings">The new values, all of them.</param>
    /// <exception cref="WorldRuleException">A value is wrong.</exception>
    public Task SaveShipperAsync(ShipperSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return _world.DoAsync(() => _world.Append(new ShipperSettingsSaved(settings)));
    }

    /// <summary>Gives an agency a logo: a PNG, JPEG, GIF or WebP, which its first bytes tell. SVG is refused, for it can hold scripts.</summary>
    /// <param name="agencyId">The id of the agency.</param>
    /// <param name="picture">The picture, of at most 149,000 bytes (chosen by us).</param>
    /// <exception cref="WorldRuleException">There is no such agency, or the picture is too large or none.</exception>
    public Task UploadLogoAsync(int agencyId, ReadOnlyMemory<byte> picture)
    {
        var address = PictureData.AddressOf(picture.Span);
        return Agencies.EditAsync(agencyId, agency => agency with { Logo = address });
    }

    internal SettingCommands Of(SettingKind kind) => _lists[(int)kind];
}
