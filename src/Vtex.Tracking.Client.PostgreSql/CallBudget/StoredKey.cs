using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Keys as the table holds them: bytes, which know no collation, no wildcards and no forbidden characters, and whose
/// index finds a beginning as a range.
/// </summary>
internal static class StoredKey
{
    /// <summary>An index of PostgreSQL takes about 2,700 bytes.</summary>
    private const int MaxLength = 1024;

    /// <summary>The number of bytes kept of a longer key; its hash follows.</summary>
    private const int KeptLength = MaxLength - SHA256.HashSizeInBytes;

    public static byte[] Of(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return bytes.Length <= MaxLength ? bytes : [.. bytes.AsSpan(0, KeptLength), .. SHA256.HashData(bytes)];
    }

    /// <summary>The first key that begins so. Of a very long beginning only the part that every key keeps counts.</summary>
    public static byte[] FirstOf(string prefix)
    {
        var bytes = Encoding.UTF8.GetBytes(prefix);
        return bytes.Length <= KeptLength ? bytes : bytes[..KeptLength];
    }

    /// <summary>Returns the key right after the last key with the same beginning.</summary>
    public static byte[] After(byte[] first)
    {
        if (first.Length == 0)
            return [byte.MaxValue]; // no text begins with this byte
        var after = (byte[])first.Clone();
        after[^1]++; // no text has the highest byte, so this never wraps
        return after;
    }
}
