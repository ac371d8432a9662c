using System.Security.Cryptography;
using System.Text;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Authentication;

/// <summary>
/// The identity of clients that share a token within the process: clients of one address, user and password, whose tokens age on one clock and
/// are kept in one place.
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
