using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>A message of a chat: a text, a photo, a place, or several of them.</summary>
public sealed record ChatMessage
{
    /// <summary>Gets the number of the message in its chat, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the time when it was written, UTC; for a driver without a connection the time by the app.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the user who wrote it; null for the driver.</summary>
    public int? UserId { get; init; }

    /// <summary>Gets the text.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the number of the photo among the pictures of the universe.</summary>
    public int? Picture { get; init; }

    /// <summary>Gets the latitude of the place, in degrees of WGS84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Gets the longitude of the place, in degrees of WGS84.</summary>
    public double? Longitude { get; init; }

    /// <summary>The number and who wrote it; never the text, which may be personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Message {Number} of {(UserId is { } user ? $"user {user}" : "the driver")}");
}
