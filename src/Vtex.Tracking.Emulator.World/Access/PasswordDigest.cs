using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.World.Access;

/// <summary>A password that can be checked but not read.</summary>
internal sealed record PasswordDigest(string Base64)
{
    public static PasswordDigest Of(string username, string password) =>
        new(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{username}\0{password}"))));

    public bool Matches(string username, string password) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Base64),
        Encoding.UTF8.GetBytes(Of(username, password).Base64));
}

/// <summary>A user logged in for the first time; its password is kept as a digest.</summary>
internal sealed record AccountOpened(string Username, PasswordDigest Password) : WorldEvent;
