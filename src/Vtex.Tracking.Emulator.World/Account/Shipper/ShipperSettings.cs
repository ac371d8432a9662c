using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>The shipper's own settings (Embarcador), which hold for the whole account.</summary>
public sealed record ShipperSettings
{
    private static readonly TimeSpan MinDeadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxDeadline = TimeSpan.FromDays(7);

    /// <summary>
    /// Gets the time in which a chat must be closed after its opening, to be in time: from one minute to seven days. The default is 15 minutes. That
    /// chats are in time or late is documented; the deadline is chosen by us.
    /// </summary>
    public TimeSpan ChatDeadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Gets whether the driver's app asks for a photo before a delivery is started (documented). The default is false: photos may be taken during the
    /// delivery.
    /// </summary>
    public bool PhotosBeforeStart { get; init; }

    /// <summary>Finds what is wrong with these settings; null when they are good.</summary>
    internal string? Fault() => ChatDeadline >= MinDeadline && ChatDeadline <= MaxDeadline
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"chatDeadline must lie between 00:01:00 and 7.00:00:00, is {ChatDeadline:c}.");
}
