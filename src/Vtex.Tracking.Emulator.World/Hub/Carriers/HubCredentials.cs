using System.Globalization;

namespace Vtex.Tracking.Emulator.World;

/// <summary>Credentials for the calls of a hub that nobody gave any; the same for the same seed and account.</summary>
internal static class HubCredentials
{
    public static string AppKey(ulong seed, string account) => string.Create(
        CultureInfo.InvariantCulture, $"vtexappkey-emulator-{Part(seed, account, 0):x16}");

    public static string AppToken(ulong seed, string account) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Part(seed, account, 1):x16}{Part(seed, account, 2):x16}{Part(seed, account, 3):x16}{Part(seed, account, 4):x16}");

    private static ulong Part(ulong seed, string account, ulong part) =>
        StableHash.Mix(StableHash.Mix(seed, StableHash.Of(account)), part);
}
