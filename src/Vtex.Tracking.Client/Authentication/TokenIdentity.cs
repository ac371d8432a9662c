using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Authentication;

/// <summary>
/// The identity of clients that share a token within the process: clients of one address, user and password, whose
/// tokens age on one clock and are kept in one place.
/// </summary>
internal readonly record struct TokenIdentity
{
    /// <summary>Different in every process, so that the digests below are of use to nobody outside of it.</summary>
    private static readonly byte[] Salt = Guid.NewGuid().ToByteArray();

    public TokenIdentity(ClientSettings settings)
    {
        Address = settings.BaseAddress.AbsoluteUri;
        Username = settings.Username;
        PasswordDigest = Digest(settings.Password);
        TimeProvider = settings.TimeProvider;
        Store = settings.TokenStore;
        Protector = settings.TokenProtector;
    }

    public string Address { get; }

    public string Username { get; }

    public string PasswordDigest { get; }

    public TimeProvider TimeProvider { get; }

    public ITokenStore? Store { get; }

    public ITokenProtector? Protector { get; }

    public override string ToString() => nameof(TokenIdentity);

    private static string Digest(string password)
    {
        using var hash = new HMACSHA256(Salt);
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(password)));
    }
}

/// <summary>
/// The name of an identity in a shared store: the same in every process and on every target, and telling nothing.
/// </summary>
/// <remarks>
/// The password is part of it, so that a wrong one finds nobody's token. As stores are read by others too, guessing it
/// from the name is made slow by many rounds; hence it is made once for each identity. Done by hand, because .NET
/// Standard 2.0 has this derivation for SHA-1 only.
/// </remarks>
internal static class TokenKey
{
    private const int Rounds = 20_000;

    public static string Of(string address, string username, string password)
    {
        using var hash = new HMACSHA256(Encoding.UTF8.GetBytes(password));
        var block = hash.ComputeHash(Encoding.UTF8.GetBytes(address + "\n" + username));
        var key = (byte[])block.Clone();
        for (var round = 1; round < Rounds; round++)
        {
            block = hash.ComputeHash(block);
            for (var i = 0; i < key.Length; i++)
                key[i] ^= block[i];
        }

        return "vtex-tracking-token-" + string.Concat(key.Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));
    }
}
