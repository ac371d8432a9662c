namespace Vtex.Tracking.Emulator;

/// <summary>The way on which a message reaches a recipient.</summary>
public enum MessageChannel
{
    /// <summary>E-mail, to the recipient's address.</summary>
    Email,

    /// <summary>SMS, to the recipient's area code and mobile number.</summary>
    Sms,
}
