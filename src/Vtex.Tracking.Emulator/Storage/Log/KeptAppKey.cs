using Vtex.Tracking.Emulator.World.Accounts;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>An app key, as a log holds it: never with the token itself.</summary>
internal sealed record KeptAppKey(string Key, PasswordDigest Token, bool TransportationReadOnly)
{
    public static KeptAppKey Of(EmulatorAppKey key) => new(key.Key, key.Digest, key.TransportationReadOnly);

    public EmulatorAppKey Restore() =>
        new(Key, "") { TransportationReadOnly = TransportationReadOnly, StoredDigest = Token };
}
