namespace Vtex.Tracking.Emulator.World;

/// <summary>A user logged in for the first time; its password is kept as a digest.</summary>
internal sealed record AccountOpened(string Username, PasswordDigest Password) : WorldEvent;
