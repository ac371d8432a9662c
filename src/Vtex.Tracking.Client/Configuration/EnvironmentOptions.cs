namespace Vtex.Tracking;

/// <summary>Options for the system that a client calls: the real one, or an emulator in its place.</summary>
/// <remarks>
/// A contradiction, such as an emulator's address for a client that is <see cref="VtexTrackingTarget.ProductionOnly"/>,
/// is a fault of the options: the client is not made.
/// </remarks>
public sealed class EnvironmentOptions
{
    /// <summary>The environment variable that <see cref="UseEmulatorVariable"/> is about.</summary>
    public const string EmulatorVariable = "VTEX_TRACKING_EMULATOR_URL";

    /// <summary>
    /// Gets or sets which systems the client may call. The default is <see cref="VtexTrackingTarget.Any"/>.
    /// </summary>
    public VtexTrackingTarget Target { get; set; } = VtexTrackingTarget.Any;

    /// <summary>
    /// An emulator's address, which is used in place of <see cref="VtexTrackingOptions.BaseAddress"/>, or of both
    /// addresses of <see cref="VtexShippingNetworkOptions"/>. It may be the emulator's root, such as
    /// <c>http://localhost:5080</c>; <c>/receiver/</c> is added or left out as the client needs it. The default is none.
    /// </summary>
    public Uri? EmulatorUrl { get; set; }

    /// <summary>
    /// Gets or sets whether the environment variable <c>VTEX_TRACKING_EMULATOR_URL</c>, where it is set, names an emulator as
    /// <see cref="EmulatorUrl"/> does; if both are set, the property counts. The default is false: a variable that was
    /// forgotten on a machine sends nobody's requests elsewhere.
    /// </summary>
    public bool UseEmulatorVariable { get; set; }

    /// <summary>Reads environment variables; replaced in tests, since the real ones are shared by the process.</summary>
    internal Func<string, string?> ReadVariable { get; set; } = Environment.GetEnvironmentVariable;
}
