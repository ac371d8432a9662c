using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// An occurrence of a failed delivery, which a driver chooses: nobody at home, a wrong address. That it opens a chat, and may be
/// reversible, is documented; where it is maintained is chosen by us.
/// </summary>
/// <param name="Description">The words, such as "Destinatário ausente".</param>
/// <param name="OpensChat">Says whether it opens a chat before the delivery counts as failed. The default is false.</param>
/// <param name="IsReversible">Says whether a chat may turn the delivery round. The default is false.</param>
public sealed record Occurrence(string Description, bool OpensChat = false, bool IsReversible = false) : AccountSetting
{
    internal override SettingKind Kind => SettingKind.Occurrence;

    internal override IEnumerable<string?> SearchTexts => [Description];

    internal override IEnumerable<SettingFault> OwnFaults() => SettingChecks.Required("description", Description);
}
