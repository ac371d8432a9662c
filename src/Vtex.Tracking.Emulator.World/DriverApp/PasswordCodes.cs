using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.World.DriverApp;

/// <summary>
/// Makes the codes by which drivers get a new password. A code has 128 bits; it is the same in every run, by the universe's seed, and no event holds
/// it. Chosen by us.
/// </summary>
internal sealed class PasswordCodes
{
    /// <summary>The time for which a code holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>The length of a code, in characters of base64url.</summary>
    public const int Length = 22;

    private const int CodeBytes = 16;

    private readonly byte[] _key;

    /// <param name="seed">The universe's seed.</param>
    /// <param name="universe">The universe's name.</param>
    public PasswordCodes(ulong seed, string universe) =>
        _key = HMACSHA256.HashData(BitConverter.GetBytes(seed), Encoding.UTF8.GetBytes($"driver-password\0{universe}"));

    /// <summary>The code of a driver that an event of the log gave.</summary>
    public string Of(string driver, long sequence)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence}\0{driver}")));
        return Base64Url.EncodeToString(hash.AsSpan(0, CodeBytes));
    }

    /// <summary>Compares a code with that of a driver, in a time that does not depend on where they differ.</summary>
    public bool IsOf(string code, string driver, long sequence) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Of(driver, sequence)));
}
