using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.World.Access;

/// <summary>
/// Makes tokens and reads them back. A token carries user and expiry under a signature, so that any number of logins
/// costs no memory.
/// </summary>
internal sealed class TokenIssuer(ulong seed, TimeSpan lifetime)
{
    private const int SignatureBytes = 16;
    private const int MaxCached = 1_000;

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"tokens {seed}")));
    private readonly ConcurrentDictionary<string, TokenPayload> _remembered = new(StringComparer.Ordinal);
    private long _issued;

    public AccessToken Issue(string username, DateTimeOffset now)
    {
        var expiration = lifetime < DateTimeOffset.MaxValue - now ? now + lifetime : DateTimeOffset.MaxValue;
        var number = Interlocked.Increment(ref _issued);
        var payload = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{expiration.UtcTicks}.{number}.{username}"));
        var text = $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Sign(payload))}";
        return new AccessToken(text, now, expiration);
    }

    /// <summary>Reads a token; null when it was not issued here. A thousand genuine tokens are cached.</summary>
    public TokenPayload? Read(string token) => _remembered.TryGetValue(token, out var known) ? known : ReadAnew(token);

    /// <inheritdoc cref="Read(string)"/>
    public TokenPayload? Read(ReadOnlySpan<char> token) =>
        _remembered.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var known) ? known : ReadAnew(token.ToString());

    private TokenPayload? ReadAnew(string token)
    {
        if (Verify(token) is not { } reading)
            return null;
        if (_remembered.Count >= MaxCached)
            _remembered.Clear();
        _remembered[token] = reading;
        return reading;
    }

    private TokenPayload? Verify(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]) || !Base64Url.IsValid(parts[1]))
            return null;

        var payload = Base64Url.DecodeFromChars(parts[0]);
        if (!CryptographicOperations.FixedTimeEquals(Sign(payload), Base64Url.DecodeFromChars(parts[1])))
            return null;

        var fields = Encoding.UTF8.GetString(payload).Split('.', 3);
        return new TokenPayload(
            fields[2], new DateTimeOffset(long.Parse(fields[0], CultureInfo.InvariantCulture), TimeSpan.Zero));
    }

    private byte[] Sign(byte[] payload) => HMACSHA256.HashData(_key, payload)[..SignatureBytes];
}

/// <summary>The proof of a login, with the span of time for which it holds.</summary>
internal sealed record AccessToken(string Text, DateTimeOffset Created, DateTimeOffset Expiration);

/// <summary>The content of a genuine token.</summary>
internal sealed record TokenPayload(string Username, DateTimeOffset Expiration);

/// <summary>Why a token opens no universe.</summary>
internal enum TokenRefusal
{
    None,
    Unknown,
    Expired,
}
