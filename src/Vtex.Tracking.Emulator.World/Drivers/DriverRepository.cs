using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator.World.Drivers;

/// <summary>All drivers of a universe, by user name and by id.</summary>
internal sealed class DriverRepository : ISettingTable
{
    private readonly Dictionary<string, DriverProfile> _byUsername = [];
    private readonly List<string> _byId = [];

    /// <summary>Gets the latest places of the drivers.</summary>
    public DriverTrails Trails { get; } = new();

    /// <summary>Another one whenever a route gave a known driver another carrier.</summary>
    public int CarrierVersion { get; private set; }

    public int NextId => _byId.Count + 1;

    public int Count => _byId.Count;

    public IEnumerable<string> Usernames => _byId;

    public IEnumerable<DriverProfile> Profiles => _byId.Select(username => _byUsername[username]);

    public IEnumerable<SettingEntry> All => Profiles.Select(EntryOf);

    /// <summary>Gets or sets the profile of a known driver.</summary>
    public DriverProfile this[string username]
    {
        get => _byUsername[username];
        set => _byUsername[username] = value;
    }

    public bool Contains(string username) => _byUsername.ContainsKey(username);

    public bool TryFind(string username, [MaybeNullWhen(false)] out DriverProfile driver) => _byUsername.TryGetValue(username, out driver);

    public SettingEntry? Find(int id) => id >= 1 && id <= _byId.Count ? EntryOf(_byUsername[_byId[id - 1]]) : null;

    /// <summary>Registers a new driver, or renews a known one with what the details tell.</summary>
    public void Register(DriverDetails details, DateTimeOffset at)
    {
        if (!TryFind(details.Username, out var known))
        {
            Put(NextId, details, at);
            return;
        }

        var renewed = details.Over(known.Details);
        if (renewed.ShippingCompanyId != known.Details.ShippingCompanyId)
            CarrierVersion++;
        _byUsername[details.Username] = known with { Details = renewed };
    }

    public void Put(int id, AccountSetting setting, DateTimeOffset? at)
    {
        var details = (DriverDetails)setting;
        if (id <= _byId.Count)
        {
            _byUsername[details.Username] = _byUsername[details.Username] with { Details = details };
            return;
        }

        _byId.Add(details.Username);
        _byUsername[details.Username] = new DriverProfile(id, at!.Value, details);
    }

    public void Remove(int id) => throw new InvalidOperationException("A driver is never deleted.");

    private static SettingEntry EntryOf(DriverProfile driver) => new(driver.Id, driver.Created, driver.Details);
}
