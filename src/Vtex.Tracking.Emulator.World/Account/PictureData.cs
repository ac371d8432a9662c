using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>
/// Pictures that are kept in settings, as <c>data:</c> addresses. What they are is seen from their first bytes, never from a name; those
/// that can hold scripts, such as SVG, are none.
/// </summary>
internal static class PictureData
{
    /// <summary>The largest picture, in bytes: what base64 makes 200,000 characters of, less the beginning of the address.</summary>
    public const int MaxBytes = 149_000;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a picture; null when it is none that is taken.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Jpeg))
            return "image/jpeg";
        if (content.StartsWith(Png))
            return "image/png";
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            return "image/gif";
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : null;
    }

    /// <exception cref="WorldRuleException">It is too large, or no picture.</exception>
    public static string AddressOf(ReadOnlySpan<byte> content)
    {
        Require(content.Length <= MaxBytes, $"A picture has at most {MaxBytes} bytes; this one has {content.Length}. Make it smaller.");
        var type = TypeOf(content);
        Require(type is not null, "A picture must be a PNG, a JPEG, a GIF or a WebP; its first bytes say that it is none. SVG is not taken, for it can hold scripts.");
        return $"data:{type};base64,{Convert.ToBase64String(content)}";
    }

    /// <summary>Reads a picture; null when the address does not hold one, or another than it says.</summary>
    public static (string Type, byte[] Content)? Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || address.Length > SettingChecks.MaxPicture)
            return null;
        var content = new byte[(address.Length - comma) / 4 * 3 + 3];
        if (!Convert.TryFromBase64Chars(address.AsSpan(comma + 1), content, out var length) || TypeOf(content.AsSpan(0, length)) is not { } type)
            return null;
        return address[..comma] == $"data:{type};base64" ? (type, content[..length]) : null;
    }

    public static bool IsPicture(string address) => Read(address) is not null;
}
