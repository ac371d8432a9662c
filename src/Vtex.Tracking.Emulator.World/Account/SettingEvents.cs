using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>Something that happened to a setting of the account.</summary>
internal abstract record SettingEvent : WorldEvent
{
    public abstract SettingKind About { get; }
}

/// <summary>A setting was created.</summary>
internal sealed record SettingCreated(int Id, AccountSetting Setting) : SettingEvent
{
    public override SettingKind About => Setting.Kind;
}

/// <summary>A setting was changed; the new values are all of it.</summary>
internal sealed record SettingEdited(int Id, AccountSetting Setting) : SettingEvent
{
    public override SettingKind About => Setting.Kind;
}

/// <summary>A setting was deleted; its id is not given again.</summary>
internal sealed record SettingDeleted(SettingKind Setting, int Id) : SettingEvent
{
    public override SettingKind About => Setting;
}

/// <summary>A user or a driver got a password, which is kept as a digest.</summary>
internal sealed record CredentialSet(SettingKind Setting, int Id, PasswordDigest Password) : SettingEvent
{
    public override SettingKind About => Setting;
}

/// <summary>A user logged in to the platform, or out of it.</summary>
internal sealed record UserSeen(int Id, bool Online) : SettingEvent
{
    public override SettingKind About => SettingKind.User;
}
