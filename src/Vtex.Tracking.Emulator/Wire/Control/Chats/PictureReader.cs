using Vtex.Tracking.Emulator.World.DriverApp;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads pictures in base64.</summary>
internal static class PictureReader
{
    public static ReadOnlyMemory<byte> Required(ObjectReader reader, string name) => Read(reader, name, reader.RequiredText(name));

    /// <summary>Reads a picture that may be left out.</summary>
    public static ReadOnlyMemory<byte>? Optional(ObjectReader reader, string name) => reader.Text(name, min: 1) is { } text
        ? Read(reader, name, text)
        : (ReadOnlyMemory<byte>?)null; // null alone would be an empty picture

    private static ReadOnlyMemory<byte> Read(ObjectReader reader, string name, string text)
    {
        if (text.Length > (Pictures.MaxBytes + 2) / 3 * 4)
        {
            reader.Fault(name, FormattableString.Invariant($"must be a picture of at most {Pictures.MaxBytes} bytes, has about {text.Length / 4 * 3}. Make it smaller."));
            return default;
        }

        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return bytes.AsMemory(0, length);
        reader.Fault(name, "must be a picture in base64.");
        return default;
    }
}

/// <summary>Reads the content of a message of a chat.</summary>
internal static class ChatContentReader
{
    private const int MaxText = 2_000;

    public static ChatContent Read(ObjectReader reader, string picture)
    {
        var content = new ChatContent(
            reader.Text("text", max: MaxText, min: 1), PictureReader.Optional(reader, picture), reader.Number("latitude", -90, 90), reader.Number("longitude", -180, 180));
        if (content.Latitude is null != content.Longitude is null)
            reader.Fault(content.Latitude is null ? "latitude" : "longitude", "is required: a place has both.");
        if (content is { Text: null, Picture: null, Latitude: null, Longitude: null } && reader.Faults.IsEmpty)
            reader.Fault("text", $"or {picture}, or latitude and longitude are required: what the message says.");
        return content;
    }
}
