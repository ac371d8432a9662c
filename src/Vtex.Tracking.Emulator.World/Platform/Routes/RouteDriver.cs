namespace Vtex.Tracking.Emulator;

/// <summary>A driver who can be given a route.</summary>
/// <param name="Username">The user name.</param>
/// <param name="Name">The name.</param>
public sealed record RouteDriver(string Username, string Name)
{
    /// <summary>The user name; never the person's.</summary>
    public override string ToString() => Username;
}
