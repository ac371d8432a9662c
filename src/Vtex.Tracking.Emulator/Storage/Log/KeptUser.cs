using Vtex.Tracking.Emulator.World.Accounts;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A user who may enter a universe, as a log holds it: never with the password itself.</summary>
internal sealed record KeptUser(string Username, PasswordDigest Password)
{
    public static KeptUser Of(EmulatorUser user) => new(user.Username, user.Digest);

    public EmulatorUser Restore() => new(Username, "") { StoredDigest = Password };
}
