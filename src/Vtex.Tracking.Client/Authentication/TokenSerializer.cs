using System.Text;

namespace Vtex.Tracking.Authentication;

/// <summary>A token as bytes: a number of the form, when to renew it, when it ends, the token.</summary>
internal static class TokenSerializer
{
    private const byte Form = 1;

    public static byte[] Write(AccessToken token)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            writer.Write(token.RenewAt.UtcTicks);
            writer.Write(token.ExpiresAt.UtcTicks);
            writer.Write(token.Value);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no token of this form.</exception>
    public static AccessToken Read(byte[] blob)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(blob), Encoding.UTF8);
            if (reader.ReadByte() != Form)
                throw new InvalidDataException("Another form of token.");
            var renewAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var expiresAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var value = reader.ReadString();
            if (!AccessToken.FitsIntoHeader(value))
                throw new InvalidDataException("The token does not fit into a header.");
            return new AccessToken(value, renewAt, expiresAt);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The bytes are no token.", exception);
        }
    }
}
