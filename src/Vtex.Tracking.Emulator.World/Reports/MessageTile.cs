namespace Vtex.Tracking.Emulator;

/// <summary>The messages of one event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Email">The e-mails.</param>
/// <param name="Sms">The SMS.</param>
public sealed record MessageTile(MessageEvent Event, MessageCounts Email, MessageCounts Sms);
