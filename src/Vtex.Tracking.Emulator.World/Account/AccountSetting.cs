using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A setting of an account: an agency, a driver, a holiday, and so on. Immutable: a change makes a new one.</summary>
public abstract record AccountSetting
{
    private protected AccountSetting()
    {
    }

    /// <summary>The list that the setting stands in.</summary>
    internal abstract SettingKind Kind { get; }

    /// <summary>The texts that a search looks at.</summary>
    internal abstract IEnumerable<string?> SearchTexts { get; }

    /// <summary>Says whether it is in use; null where the platform has no such mark.</summary>
    internal virtual bool? Active => null;

    /// <summary>A password that was given with the setting; it is kept apart, as a digest.</summary>
    internal virtual string? Secret => null;

    /// <summary>The setting as it stands in an account whose drivers' names have a prefix.</summary>
    internal virtual AccountSetting InAccount(string prefix) => this;

    /// <summary>The setting as events keep it.</summary>
    internal virtual AccountSetting WithoutSecret() => this;

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Finds the values that fit in no account, whatever else is in it.</summary>
    internal IEnumerable<SettingFault> Faults() => SettingTexts.Faults(this).Concat(OwnFaults());

    /// <summary>Finds the values that break a rule of their field.</summary>
    internal virtual IEnumerable<SettingFault> OwnFaults() => [];
}
