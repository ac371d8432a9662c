using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>Names every fault of the options at once. No message repeats a value: it might be a secret.</summary>
/// <param name="sections">Where options come from that are not set in code: their faults are told by key.</param>
internal sealed class VtexShippingNetworkOptionsValidator(IEnumerable<BoundSection<VtexShippingNetworkOptions>> sections)
    : IValidateOptions<VtexShippingNetworkOptions>
{
    private const string Root = nameof(VtexShippingNetworkOptions);
    private const string Credentials = "AppKey and AppToken, or UserToken,";

    private readonly IReadOnlyList<BoundSection<VtexShippingNetworkOptions>> _sections = [.. sections];

    public ValidateOptionsResult Validate(string? name, VtexShippingNetworkOptions options) =>
        BoundSection<VtexShippingNetworkOptions>.Result(_sections, name, Faults(options));

    /// <summary>Validates where no options framework does it for us.</summary>
    /// <exception cref="OptionsValidationException">The options have at least one fault.</exception>
    public static void ThrowIfFaulty(VtexShippingNetworkOptions options)
    {
        var faults = Faults(options).ToList();
        if (faults.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(VtexShippingNetworkOptions), faults);
    }

    private static IEnumerable<string> Faults(VtexShippingNetworkOptions options) => AddressesOf(options)
        .Concat(CarrierOf(options))
        .Concat(new AppCredentials(options.AppKey, options.AppToken, options.UserToken).Faults())
        .Concat(OthersOf(options))
        .Concat(ResilienceFaults.Of(options.Resilience).Select(fault => $"{nameof(options.Resilience)}{fault}"))
        .Concat(AddressFaults.OfEnvironment(
            options.Environment, [EffectiveAddress.Of(options), EffectiveAddress.OfLabels(options)], Credentials))
        .Select(fault => $"{Root}.{fault}");

    private static IEnumerable<string> AddressesOf(VtexShippingNetworkOptions options)
    {
        if (AddressFaults.Of(options.BaseAddress, Credentials) is { } fault)
            yield return $"{nameof(options.BaseAddress)} {fault}";
        if (options.LabelsBaseAddress is { } labels && AddressFaults.Of(labels, Credentials) is { } labelsFault)
            yield return $"{nameof(options.LabelsBaseAddress)} {labelsFault}";
    }

    /// <summary>Returns the faults of the carrier's address; a part that is left out may be named by the calls.</summary>
    private static IEnumerable<string> CarrierOf(VtexShippingNetworkOptions options)
    {
        if (options.AppName is { Length: > 0 } && CarrierPath.Fault(options.AppName) is { } name)
            yield return $"{nameof(options.AppName)} {name}";
        if (options.AppVersion is { Length: > 0 } && CarrierPath.VersionFault(options.AppVersion) is { } version)
            yield return $"{nameof(options.AppVersion)} {version}";
        if (options.Account is { Length: > 0 } && CarrierPath.Fault(options.Account) is { } account)
            yield return $"{nameof(options.Account)} {account}";
        if (CarrierPath.Fault(options.Workspace) is { } workspace)
            yield return $"{nameof(options.Workspace)} {workspace}";
    }

    private static IEnumerable<string> OthersOf(VtexShippingNetworkOptions options)
    {
        if (options.TrackingBatchSize is < 1 or > 10_000)
            yield return $"{nameof(options.TrackingBatchSize)} must be between 1 and 10,000.";
        if (options.TimeProvider is null)
            yield return $"{nameof(options.TimeProvider)} is null.";
        if (options.Validation is < ValidationMode.Documented or > ValidationMode.Off)
            yield return $"{nameof(options.Validation)} is not a known mode.";
    }
}
