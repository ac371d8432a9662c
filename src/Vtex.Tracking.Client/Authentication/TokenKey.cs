using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Authentication;

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
