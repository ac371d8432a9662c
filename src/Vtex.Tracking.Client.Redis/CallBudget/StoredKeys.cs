using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace Vtex.Tracking.Redis;

/// <summary>
/// The names of keys. What they stand for is in them as a hash; the braces put all of a prefix into one slot of a cluster,
/// so that a script may use several.
/// </summary>
internal sealed class StoredKeys(string prefix)
{
    private readonly string _start = "{" + prefix + "}:";

    public RedisKey Removals => _start + "removals";

    public RedisKey Call(string key) => _start + "call:" + Hash(key);

    public RedisKey Token(string key) => _start + "token:" + Hash(key);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
