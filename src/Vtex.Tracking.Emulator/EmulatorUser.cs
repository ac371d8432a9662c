namespace Vtex.Tracking.Emulator;

/// <summary>A user that may log in, with its password.</summary>
/// <param name="Username">The user name; it also names the user's universe. Compared exactly.</param>
/// <param name="Password">The password. Compared exactly.</param>
public sealed record EmulatorUser(string Username, string Password)
{
    /// <summary>The user's name without the password, so that none lands in a log.</summary>
    public override string ToString() => $"EmulatorUser {{ Username = {Username} }}";
}
