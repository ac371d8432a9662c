namespace Vtex.Tracking.Configuration;

/// <summary>The address that a client calls, and which setting it comes from. Not yet known to be sound.</summary>
/// <param name="Address">The address; null when it is missing, or the setting holds no address.</param>
/// <param name="Setting">The property, below the options, that decided it: the beginning of a sentence.</param>
/// <param name="IsEmulator">Whether it was named as an emulator's.</param>
internal readonly record struct EffectiveAddress(Uri? Address, string Setting, bool IsEmulator)
{
    private const string Section = nameof(VtexTrackingOptions.Environment);

    private static readonly Uri RealLabels = new("https://api.vtex.com/");

    private const string VariableSetting =
        $"{Section}.{nameof(EnvironmentOptions.UseEmulatorVariable)} finds an address in "
        + $"{EnvironmentOptions.EmulatorVariable} that";

    public static EffectiveAddress Of(VtexTrackingOptions options) =>
        OfEmulator(options.Environment, WithReceiver)
        ?? new(options.BaseAddress, nameof(options.BaseAddress), IsEmulator: false);

    /// <summary>Returns the address of the apps of carriers.</summary>
    public static EffectiveAddress Of(VtexShippingNetworkOptions options) =>
        OfEmulator(options.Environment, WithoutReceiver)
        ?? new(options.BaseAddress, nameof(options.BaseAddress), IsEmulator: false);

    /// <summary>
    /// Returns the address of labels. An emulator is all there is, so that nobody's labels are issued for real beside
    /// it; and a server that stands in for the apps stands in for this too, unless another one is named.
    /// </summary>
    public static EffectiveAddress OfLabels(VtexShippingNetworkOptions options)
    {
        var apps = Of(options);
        if (apps.IsEmulator)
            return apps;
        if (options.LabelsBaseAddress is { } labels)
            return new(labels, nameof(options.LabelsBaseAddress), IsEmulator: false);
        return apps.Address is { IsAbsoluteUri: true } address && EnvironmentGuard.IsReal(address)
            ? apps with { Address = RealLabels }
            : apps;
    }

    /// <summary>Returns the address of the Orders API. Without a name of its own it is made of the account's.</summary>
    public static EffectiveAddress Of(VtexOrdersOptions options) =>
        OfEmulator(options.Environment, WithoutReceiver)
        ?? (options.BaseAddress is { } address
            ? new(address, nameof(options.BaseAddress), IsEmulator: false)
            : new(new Uri($"https://{options.Account}.{options.AccountEnvironment}.com.br/"), nameof(options.Account), IsEmulator: false));

    /// <summary>Returns whether the address is named, so that no account is needed for it.</summary>
    public static bool IsNamed(VtexOrdersOptions options) =>
        options.BaseAddress is not null || OfEmulator(options.Environment, WithoutReceiver) is not null;

    private static EffectiveAddress? OfEmulator(EnvironmentOptions? environment, Func<Uri, Uri> adapt)
    {
        if (environment?.EmulatorUrl is { } url)
            return new(adapt(url), $"{Section}.{nameof(environment.EmulatorUrl)}", IsEmulator: true);
        if (environment is not { UseEmulatorVariable: true } || Variable(environment) is not { } variable)
            return null;
        var address = Uri.TryCreate(variable, UriKind.Absolute, out var parsed) ? adapt(parsed) : null;
        return new(address, VariableSetting, IsEmulator: true);
    }

    private static string? Variable(EnvironmentOptions environment) =>
        environment.ReadVariable(EnvironmentOptions.EmulatorVariable) is { } value && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    private static Uri WithReceiver(Uri address) =>
        address.IsAbsoluteUri && string.Equals(address.PathAndQuery, "/", StringComparison.Ordinal)
            ? new Uri(address, "receiver/")
            : address;

    /// <summary>The variable is one for all clients, and may name the address of the Tracking API.</summary>
    private static Uri WithoutReceiver(Uri address) =>
        address.IsAbsoluteUri && address.AbsolutePath.TrimEnd('/').EndsWith("/receiver", StringComparison.Ordinal)
            ? new Uri(address, address.AbsolutePath[address.AbsolutePath.Length - 1] == '/' ? "../" : "./")
            : address;
}
