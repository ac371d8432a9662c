using Vtex.Tracking.Emulator.World.Services;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.DriverApp;

/// <summary>The bounds of photos and signatures. Chosen by us.</summary>
internal static class Pictures
{
    /// <summary>The largest picture, in bytes: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxPhotos = 5;
    private const long MaxTotal = 64L * 1024 * 1024;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a picture, by its first bytes.</summary>
    /// <exception cref="WorldRuleException">It is too large, or no picture.</exception>
    public static string TypeOf(ReadOnlySpan<byte> content)
    {
        Require(content.Length <= MaxBytes, $"A picture has at most {MaxBytes} bytes; this one has {content.Length}. Make it smaller.");
        if (content.StartsWith(Jpeg))
            return "image/jpeg";
        if (content.StartsWith(Png))
            return "image/png";
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)
            ? "image/webp"
            : throw new WorldRuleException("A picture must be a JPEG, a PNG or a WebP.");
    }

    /// <exception cref="WorldRuleException">There is no room for another picture.</exception>
    public static void CheckRoom(DriverAppState app, DeliveryService service, bool isSignature, int bytes)
    {
        var known = app.PicturesOf(service.CurrentStop!.Id).Count(picture => !picture.IsSignature);
        Require(isSignature || known < MaxPhotos, $"A delivery has at most {MaxPhotos} photos.");
        CheckRoom(app, bytes);
    }

    /// <exception cref="WorldRuleException">The universe has no room for another picture.</exception>
    public static void CheckRoom(DriverAppState app, int bytes) =>
        Require(app.PictureLength / 4 * 3 + bytes <= MaxTotal, "The pictures of the universe have 64 MiB already; reset it, or use smaller ones.");
}
