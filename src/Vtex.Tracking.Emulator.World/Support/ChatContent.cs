namespace Vtex.Tracking.Emulator;

/// <summary>The content of a message of a chat: a text, a photo, a place, or several of them.</summary>
/// <param name="Text">The text, of at most 2,000 characters; null for none.</param>
/// <param name="Picture">A JPEG, PNG or WebP of at most 1 MiB; null for none.</param>
/// <param name="Latitude">Degrees of WGS84, from −90 to 90; null without a place.</param>
/// <param name="Longitude">Degrees of WGS84, from −180 to 180; null without a place.</param>
public sealed record ChatContent(string? Text = null, ReadOnlyMemory<byte>? Picture = null, double? Latitude = null, double? Longitude = null)
{
    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(ChatContent);
}
