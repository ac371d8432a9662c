namespace Vtex.Tracking.Emulator;

/// <summary>The contents of a store's account. They can be changed, and left out, before they are put into a universe.</summary>
public sealed record StoreSample
{
    /// <summary>The brands.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>The branches of the shipper.</summary>
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    /// <summary>The carriers.</summary>
    public IReadOnlyList<CarrierCompany> Carriers { get; init; } = [];

    /// <summary>The partners.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>The drivers; the id of the carrier of each is its place among <see cref="Carriers"/>, from 1.</summary>
    public IReadOnlyList<DriverDetails> Drivers { get; init; } = [];

    /// <summary>The vehicles, one for each driver.</summary>
    public IReadOnlyList<Vehicle> Vehicles { get; init; } = [];

    /// <summary>The recipients, each with an external code.</summary>
    public IReadOnlyList<CustomerDetails> Customers { get; init; } = [];

    /// <summary>The freights.</summary>
    public IReadOnlyList<Freight> Freights { get; init; } = [];

    /// <summary>The users: one of each group that works on the platform. The password of each is <c>jabuticaba</c>.</summary>
    public IReadOnlyList<PlatformUser> Users { get; init; } = [];

    /// <summary>Puts the contents into an account that has no branches, carriers and partners yet.</summary>
    /// <param name="universe">The universe.</param>
    /// <exception cref="WorldRuleException">The account has some of it already.</exception>
    public async Task FillAsync(Universe universe)
    {
        ArgumentNullException.ThrowIfNull(universe);
        await AddAsync(universe.Account.Agencies, Agencies);
        await AddAsync(universe.Account.Branches, Branches);
        await AddAsync(universe.Account.Carriers, Carriers);
        await AddAsync(universe.Account.Partners, Partners);
        await AddAsync(universe.Account.Drivers, Drivers);
        await AddAsync(universe.Account.Vehicles, Vehicles);
        await AddAsync(universe.Account.Customers, Customers);
        await AddAsync(universe.Account.Freights, Freights);
        await AddAsync(universe.Account.Users, Users);
    }

    private static async Task AddAsync<T>(SettingList<T> list, IEnumerable<T> settings)
        where T : AccountSetting
    {
        foreach (var setting in settings)
            await list.CreateAsync(setting);
    }
}
