namespace Vtex.Tracking.Emulator.World;

/// <summary>The proof of a login, with the span of time for which it holds.</summary>
internal sealed record AccessToken(string Text, DateTimeOffset Created, DateTimeOffset Expiration);
