using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator;

/// <summary>The settings of one kind in an account.</summary>
/// <typeparam name="T">The kind of setting.</typeparam>
public sealed class SettingList<T>
    where T : AccountSetting
{
    private readonly SettingCommands _commands;

    internal SettingList(SettingCommands commands) => _commands = commands;

    /// <summary>Lists settings by id.</summary>
    /// <param name="search">
    /// A part of a name, or of a document; case and accents do not matter. The default is null: all.
    /// </param>
    /// <param name="isActive">Only those that are in use, or only those that are not. The default is null: both.</param>
    /// <returns>The settings.</returns>
    public IReadOnlyList<AccountEntry<T>> List(string? search = null, bool? isActive = null) =>
        [.. _commands.List(search, isActive).Select(EntryOf)];

    /// <summary>Finds a setting.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The setting; null when there is none of that id.</returns>
    public AccountEntry<T>? Find(int id) => _commands.Find(id) is { } entry ? EntryOf(entry) : null;

    /// <summary>Creates a setting.</summary>
    /// <param name="setting">The values.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="WorldRuleException">A value is wrong, or another one's already.</exception>
    public Task<int> CreateAsync(T setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Task.FromResult(_commands.Create(setting));
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
        _commands.Edit(id, setting => change((T)setting) ?? throw new WorldRuleException("The change gives no setting."));
        return Task.CompletedTask;
    }

    /// <summary>Deletes a setting. Its id is not given again.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="WorldRuleException">There is none of that id, it is in use, or the platform cannot delete it.</exception>
    public Task DeleteAsync(int id)
    {
        _commands.Delete(id);
        return Task.CompletedTask;
    }

    private static AccountEntry<T> EntryOf(SettingEntry entry) => new(entry.Id, entry.Created, (T)entry.Setting);
}
