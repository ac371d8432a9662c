namespace Vtex.Tracking.Configuration;

/// <summary>The address that a client calls, and which setting it comes from. Not yet known to be sound.</summary>
/// <param name="Address">The address; null when it is missing, or the setting holds no address.</param>
/// <param name="Setting">The property, below the options, that decided it: the beginning of a sentence.</param>
/// <param name="IsEmulator">Whether it was named as an emulator's.</param>
internal readonly record struct EffectiveAddress(Uri? Address, string Setting, bool IsEmulator)
{
    private const string Section = nameof(VtexTrackingOptions.Environment);

    private const string VariableSetting =
        $"{Section}.{nameof(EnvironmentOptions.UseEmulatorVariable)} finds an address in "
        + $"{EnvironmentOptions.EmulatorVariable} that";

    public static EffectiveAddress Of(VtexTrackingOptions options)
    {
        var environment = options.Environment;
        if (environment?.EmulatorUrl is { } url)
            return new(WithReceiver(url), $"{Section}.{nameof(environment.EmulatorUrl)}", IsEmulator: true);
        if (environment is { UseEmulatorVariable: true } && Variable(environment) is { } variable)
        {
            var address = Uri.TryCreate(variable, UriKind.Absolute, out var parsed) ? WithReceiver(parsed) : null;
            return new(address, VariableSetting, IsEmulator: true);
        }

        return new(options.BaseAddress, nameof(options.BaseAddress), IsEmulator: false);
    }

    private static string? Variable(EnvironmentOptions environment) =>
        environment.ReadVariable(EnvironmentOptions.EmulatorVariable) is { } value && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    private static Uri WithReceiver(Uri address) =>
        address.IsAbsoluteUri && string.Equals(address.PathAndQuery, "/", StringComparison.Ordinal)
            ? new Uri(address, "receiver/")
            : address;
}
