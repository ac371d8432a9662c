using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator;

/// <summary>A user that may log in, with its password.</summary>
/// <param name="Username">The user name; it also names the user's universe. Compared exactly.</param>
/// <param name="Password">
/// The password. Compared exactly. It is empty where the user came from a data folder or an import: those hold a digest
/// only.
/// </param>
public sealed record EmulatorUser(string Username, string Password)
{
    /// <summary>The digest of the password of a user that was read from a file.</summary>
    internal PasswordDigest? StoredDigest { get; init; }

    internal PasswordDigest Digest => Password.Length == 0 && StoredDigest is { } kept ? kept : PasswordDigest.Of(Username, Password);

    internal bool Opens(string username, string password) =>
        Username == username && (Password.Length == 0 ? StoredDigest?.Matches(username, password) == true : Password == password);

    /// <summary>The user's name without the password, so that none lands in a log.</summary>
    public override string ToString() => $"EmulatorUser {{ Username = {Username} }}";
}
