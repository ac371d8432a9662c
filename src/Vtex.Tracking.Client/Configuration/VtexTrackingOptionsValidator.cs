using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>Names every fault of the options at once. No message repeats a value: it might be a secret.</summary>
internal sealed class VtexTrackingOptionsValidator : IValidateOptions<VtexTrackingOptions>
{
    private const string Root = nameof(VtexTrackingOptions);
    private const string Credentials = "Username and Password";

    private readonly IReadOnlyList<BoundSection<VtexTrackingOptions>> _sections;

    /// <param name="sections">Where options come from that are not set in code: their faults are told by key.</param>
    public VtexTrackingOptionsValidator(IEnumerable<BoundSection<VtexTrackingOptions>> sections) => _sections = sections.ToList();

    public ValidateOptionsResult Validate(string? name, VtexTrackingOptions options) =>
        BoundSection<VtexTrackingOptions>.Result(_sections, name, Faults(options));

    /// <summary>Validates where no options framework does it for us.</summary>
    /// <exception cref="OptionsValidationException">The options have at least one fault.</exception>
    public static void ThrowIfFaulty(VtexTrackingOptions options)
    {
        var faults = Faults(options).ToList();
        if (faults.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(VtexTrackingOptions), faults);
    }

    private static IEnumerable<string> Faults(VtexTrackingOptions options)
    {
        if (AddressFaults.Of(options.BaseAddress, Credentials) is { } fault)
            yield return $"{Root}.{nameof(options.BaseAddress)} {fault}";
        if (string.IsNullOrWhiteSpace(options.Username))
            yield return $"{Root}.{nameof(options.Username)} is missing.";
        if (string.IsNullOrEmpty(options.Password))
            yield return $"{Root}.{nameof(options.Password)} is missing.";
        if (options.TimeProvider is null)
            yield return $"{Root}.{nameof(options.TimeProvider)} is null.";
        if (options.Validation is < ValidationMode.Documented or > ValidationMode.Off)
            yield return $"{Root}.{nameof(options.Validation)} is not a known mode.";
        foreach (var budgetFault in CallBudgetFaults.Of(options.CallBudget))
            yield return budgetFault;
        foreach (var resilienceFault in ResilienceFaults.Of(options.Resilience))
            yield return $"{Root}.{nameof(options.Resilience)}{resilienceFault}";
        foreach (var environmentFault in AddressFaults.OfEnvironment(
            options.Environment, [EffectiveAddress.Of(options)], Credentials))
            yield return $"{Root}.{environmentFault}";
    }
}
