using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Messages;

/// <summary>The back office changed a message of an agency.</summary>
internal sealed record MessageSettingsSaved(int AgencyId, MessageEvent Event, MessageChannel Channel, MessageSettings Settings) : WorldEvent;

/// <summary>An e-mail was handed to the SMTP server.</summary>
/// <param name="Number">The number of the message.</param>
/// <param name="Failure">Why it failed; null when the server took it.</param>
/// <param name="ReplyCode">The code of the server's reply, if there was one.</param>
internal sealed record MailHandedOver(long Number, MessageFailure? Failure, int? ReplyCode) : WorldEvent;

/// <summary>Says which settings of messages are possible.</summary>
internal static class MessageRules
{
    public static void Check(MessageSettingsSaved e)
    {
        Require(e.Event != MessageEvent.PasswordRecovery, "The e-mail for a new password is fixed.");
        Require(Enum.IsDefined(e.Event) && Enum.IsDefined(e.Channel), "There is no such message.");
        if (e.Settings.Fault(e.Channel) is { } fault)
            throw new WorldRuleException(fault);
    }
}
