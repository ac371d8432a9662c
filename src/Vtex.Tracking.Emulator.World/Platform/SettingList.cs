using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>The settings of one kind in an account.</summary>
/// <typeparam name="T">The kind of setting.</typeparam>
public sealed class SettingList<T>
    where T : AccountSetting
{
    private readonly WorldStore _world;

    internal SettingList(WorldStore world, SettingKind kind) => (_world, Kind) = (world, kind);

    internal SettingKind Kind { get; }

    private ISettingTable Table => _world.State.Account.Of(Kind);

    /// <summary>Lists settings by id.</summary>
    /// <param name="search">
    /// A part of a name, or of a document; case and accents do not matter. The default is null: all.
    /// </param>
    /// <param name="isActive">Only those that are in use, or only those that are not. The default is null: both.</param>
    /// <returns>The settings.</returns>
    public IReadOnlyList<AccountEntry<T>> List(string? search = null, bool? isActive = null) => _world.Do(() => Table.All
        .Where(entry => Fits(entry.Setting, search, isActive))
        .Select(EntryOf)
        .ToList());

    /// <summary>Finds a setting.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The setting; null when there is none of that id.</returns>
    public AccountEntry<T>? Find(int id) => _world.Do(() => Table.Find(id) is { } entry ? EntryOf(entry) : null);

    /// <summary>Creates a setting.</summary>
    /// <param name="setting">The values.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="WorldRuleException">A value is wrong, or another one's already.</exception>
    public Task<int> CreateAsync(T setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Task.FromResult(_world.Do(() =>
        {
            var id = Table.NextId;
            Append(id, setting.InAccount(AccountPrefix.Of(_world.Name)), whole => new SettingCreated(id, whole));
            return id;
        }));
    }

    /// <summary>Changes a setting.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">Gives the new values for the present ones.</param>
    /// <exception cref="WorldRuleException">
    /// There is none of that id, the platform cannot edit it, a value is wrong, or another one's already.
    /// </exception>
    public Task EditAsync(int id, Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _world.DoAsync(() => Append(id, change(Get(id)) ?? throw new WorldRuleException("The change gives no setting."), whole => new SettingEdited(id, whole)));
    }

    /// <summary>Deletes a setting. Its id is not given again.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="WorldRuleException">There is none of that id, it is in use, or the platform cannot delete it.</exception>
    public Task DeleteAsync(int id) => _world.DoAsync(() => _world.Append(new SettingDeleted(Kind, id)));

    private static bool Fits(AccountSetting setting, string? search, bool? isActive) =>
        (isActive is null || (setting.Active ?? true) == isActive)
        && (string.IsNullOrEmpty(search) || setting.SearchTexts.Any(text => text is not null && PlainLetters.Contains(text, search)));

    private static AccountEntry<T> EntryOf(SettingEntry entry) => new(entry.Id, entry.Created, (T)entry.Setting);

    private T Get(int id) => (T)(Table.Find(id)?.Setting
        ?? throw new WorldRuleException(FormattableString.Invariant($"There is not {SettingPolicy.Of(Kind).Noun} with the id {id}.")));

    // Faults of a password show before it becomes a digest.
    private void Append(int id, AccountSetting setting, Func<AccountSetting, SettingEvent> happened)
    {
        var faults = setting.Faults().ToList();
        WorldRuleException.Require(faults.Count == 0, string.Join(" ", faults.Select(fault => $"{fault.Field} {fault.Message}")));
        _world.Append(happened(setting.WithoutSecret()));
        if (setting.Secret is { } password)
            _world.Append(new CredentialSet(Kind, id, AccountState.Digest(Kind, id, password)));
    }
}
