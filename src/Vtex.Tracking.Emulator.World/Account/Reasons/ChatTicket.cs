using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A chat ticket (Ocorrência de chat): a reason for which an attendant ends a chat.</summary>
/// <param name="Description">The words (Descrição).</param>
public sealed record ChatTicket(string Description) : AccountSetting
{
    internal override SettingKind Kind => SettingKind.ChatTicket;

    internal override IEnumerable<string?> SearchTexts => [Description];

    internal override IEnumerable<SettingFault> OwnFaults() => SettingChecks.Required("description", Description);
}
