namespace Vtex.Tracking.Configuration;

/// <summary>
/// Fills the options from keys that are named as the properties are. Written out, since binding by reflection would not
/// survive trimming, and since the framework's binder stops at the first value that it cannot read.
/// </summary>
internal static class ConfigurationBinding
{
    public static void Apply(ConfigurationReader reader, VtexTrackingOptions options)
    {
        options.BaseAddress = reader.Address(nameof(options.BaseAddress)) ?? options.BaseAddress;
        options.Username = reader.Text(nameof(options.Username)) ?? options.Username;
        options.Password = reader.Text(nameof(options.Password)) ?? options.Password;
        options.Validation = reader.Choice<ValidationMode>(nameof(options.Validation)) ?? options.Validation;
        Apply(reader.Section(nameof(options.Environment)), options.Environment);
    }

    private static void Apply(ConfigurationReader reader, EnvironmentOptions options)
    {
        options.Target = reader.Choice<VtexTrackingTarget>(nameof(options.Target)) ?? options.Target;
        options.EmulatorUrl = reader.Address(nameof(options.EmulatorUrl)) ?? options.EmulatorUrl;
        options.UseEmulatorVariable = reader.Truth(nameof(options.UseEmulatorVariable)) ?? options.UseEmulatorVariable;
        reader.RefuseOthers();
    }
}
