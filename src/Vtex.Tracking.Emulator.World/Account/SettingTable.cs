namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>The settings of one kind, by id.</summary>
internal interface ISettingTable
{
    /// <summary>Gets the id of the next new one.</summary>
    int NextId { get; }

    /// <summary>Gets all of them, by id.</summary>
    IEnumerable<SettingEntry> All { get; }

    SettingEntry? Find(int id);

    /// <summary>Adds the next one, or replaces one.</summary>
    void Put(int id, AccountSetting setting, DateTimeOffset? at);

    void Remove(int id);
}

/// <summary>A setting, its id, and the time of its creation; null when it was there from the start.</summary>
internal sealed record SettingEntry(int Id, DateTimeOffset? Created, AccountSetting Setting);

/// <summary>Settings that nothing else depends on.</summary>
internal sealed class SettingTable : ISettingTable
{
    private readonly List<SettingEntry?> _byId = [];

    public SettingTable(params IEnumerable<AccountSetting> initial)
    {
        foreach (var setting in initial)
            Put(NextId, setting, null);
    }

    public int NextId => _byId.Count + 1;

    public IEnumerable<SettingEntry> All => _byId.OfType<SettingEntry>();

    public SettingEntry? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1] : null;

    public void Put(int id, AccountSetting setting, DateTimeOffset? at)
    {
        if (id == NextId)
            _byId.Add(new SettingEntry(id, at, setting));
        else
            _byId[id - 1] = _byId[id - 1]! with { Setting = setting };
    }

    public void Remove(int id) => _byId[id - 1] = null;
}
