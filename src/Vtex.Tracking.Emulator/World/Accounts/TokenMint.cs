using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Makes tokens and reads them back. A token carries user and expiry under a signature, so that any number of logins
/// costs no memory.
/// </summary>
internal sealed class TokenMint(ulong seed, TimeSpan lifetime, EmulatorClock clock)
{
    private const int SignatureBytes = 16;

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"tokens {seed}")));
    private long _issued;

    public AccessToken Issue(string username)
    {
        var now = clock.GetUtcNow();
        var expiration = lifetime < DateTimeOffset.MaxValue - now ? now + lifetime : DateTimeOffset.MaxValue;
        var number = Interlocked.Increment(ref _issued);
        var payload = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{expiration.UtcTicks}.{number}.{username}"));
        var text = $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Sign(payload))}";
        return new AccessToken(text, now, expiration);
    }

    /// <summary>The user that a token stands for, or why it stands for none.</summary>
    public TokenReading Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]) || !Base64Url.IsValid(parts[1]))
            return TokenReading.Unknown;

        var payload = Base64Url.DecodeFromChars(parts[0]);
        if (!CryptographicOperations.FixedTimeEquals(Sign(payload), Base64Url.DecodeFromChars(parts[1])))
            return TokenReading.Unknown;

        var fields = Encoding.UTF8.GetString(payload).Split('.', 3);
        var expired = long.Parse(fields[0], CultureInfo.InvariantCulture) <= clock.GetUtcNow().UtcTicks;
        return new TokenReading(fields[2], expired);
    }

    private byte[] Sign(byte[] payload) => HMACSHA256.HashData(_key, payload)[..SignatureBytes];
}
