using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A reason for a status change (Justificativa), which whoever changes a status by hand names.</summary>
/// <param name="Description">The words (Descrição).</param>
public sealed record StatusReason(string Description) : AccountSetting
{
    internal override SettingKind Kind => SettingKind.Reason;

    internal override IEnumerable<string?> SearchTexts => [Description];

    internal override IEnumerable<SettingFault> OwnFaults() => SettingChecks.Required("description", Description);
}
