using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Lists and changes the settings of one kind.</summary>
internal sealed class SettingCommands(WorldStore world, SettingKind kind)
{
    private ISettingTable Table => world.State.Account.Of(kind);

    public IReadOnlyList<SettingEntry> List(string? search = null, bool? isActive = null, Func<AccountSetting, bool>? fits = null) => world.Do(() => Table.All
        .Where(entry => Fits(entry.Setting, search, isActive) && fits?.Invoke(entry.Setting) != false)
        .ToList());

    public SettingEntry? Find(int id) => world.Do(() => Table.Find(id));

    public int Create(AccountSetting setting) => world.Do(() =>
    {
        var id = Table.NextId;
        Append(id, setting.InAccount(AccountPrefix.Of(world.Name)), whole => new SettingCreated(id, whole));
        return id;
    });

    public void Edit(int id, Func<AccountSetting, AccountSetting> change) =>
        world.Do(() => Append(id, change(Get(id)), whole => new SettingEdited(id, whole)));

    public void Delete(int id) => world.Do(() => world.Append(new SettingDeleted(kind, id)));

    private static bool Fits(AccountSetting setting, string? search, bool? isActive) =>
        (isActive is null || (setting.Active ?? true) == isActive)
        && (string.IsNullOrEmpty(search) || setting.SearchTexts.Any(text => text is not null && PlainLetters.Contains(text, search)));

    private AccountSetting Get(int id) =>
        Table.Find(id)?.Setting ?? throw new WorldRuleException(FormattableString.Invariant($"There is not {SettingPolicy.Of(kind).Noun} with the id {id}."));

    // Faults of a password show before it becomes a digest.
    private void Append(int id, AccountSetting setting, Func<AccountSetting, SettingEvent> happened)
    {
        var faults = setting.Faults().ToList();
        Require(faults.Count == 0, string.Join(" ", faults.Select(fault => $"{fault.Field} {fault.Message}")));
        world.Append(happened(setting.WithoutSecret()));
        if (setting.Secret is { } password)
            world.Append(new CredentialSet(kind, id, AccountState.Digest(kind, id, password)));
    }
}
