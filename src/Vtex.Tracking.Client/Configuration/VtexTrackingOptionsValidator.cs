using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>Names every fault of the options at once. No message repeats a value: it might be a secret.</summary>
internal sealed class VtexTrackingOptionsValidator : IValidateOptions<VtexTrackingOptions>
{
    private const string Root = nameof(VtexTrackingOptions);

    private readonly IReadOnlyList<BoundSection> _sections;

    /// <param name="sections">Where options come from that are not set in code: their faults are told by key.</param>
    public VtexTrackingOptionsValidator(IEnumerable<BoundSection> sections) => _sections = sections.ToList();

    public ValidateOptionsResult Validate(string? name, VtexTrackingOptions options)
    {
        var sections = _sections.Where(section => string.Equals(section.Name, name, StringComparison.Ordinal)).ToList();
        var faults = Faults(options).Select(fault => sections.Count > 0 ? sections[0].InItsWords(fault) : fault)
            .Concat(sections.SelectMany(section => section.Faults()))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

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
        if (AddressFault(options.BaseAddress) is { } fault)
            yield return $"{Root}.{nameof(options.BaseAddress)} {fault}";
        if (string.IsNullOrWhiteSpace(options.Username))
            yield return $"{Root}.{nameof(options.Username)} is missing.";
        if (string.IsNullOrEmpty(options.Password))
            yield return $"{Root}.{nameof(options.Password)} is missing.";
        if (options.TimeProvider is null)
            yield return $"{Root}.{nameof(options.TimeProvider)} is null.";
        if (options.Validation is < ValidationMode.Documented or > ValidationMode.Off)
            yield return $"{Root}.{nameof(options.Validation)} is no such mode.";
        foreach (var budgetFault in CallBudgetFaults.Of(options.CallBudget))
            yield return budgetFault;
        foreach (var resilienceFault in ResilienceFaults.Of(options.Resilience))
            yield return $"{Root}.{nameof(options.Resilience)}{resilienceFault}";
        foreach (var environmentFault in EnvironmentFaults(options))
            yield return $"{Root}.{environmentFault}";
    }

    private static IEnumerable<string> EnvironmentFaults(VtexTrackingOptions options)
    {
        const string Section = nameof(options.Environment);
        if (options.Environment is not { } environment)
        {
            yield return $"{Section} is null.";
            yield break;
        }

        if (environment.Target is < VtexTrackingTarget.Any or > VtexTrackingTarget.EmulatorOnly)
            yield return $"{Section}.{nameof(environment.Target)} is no such target.";

        var effective = EffectiveAddress.Of(options);
        var fault = AddressFault(effective.Address);
        // What is wrong with the address of the options themselves is told already.
        if (fault is not null && effective.IsEmulator)
            yield return $"{effective.Setting} {(effective.Address is null ? "is no absolute address." : fault)}";
        else if (fault is null && EnvironmentGuard.Fault(effective, environment.Target) is { } refusal)
            yield return $"{effective.Setting} {refusal}";
    }

    private static string? AddressFault(Uri? address) => address switch
    {
        null => "is null.",
        { IsAbsoluteUri: false } => "must be an absolute address.",
        { Scheme: not ("https" or "http") } => "must begin with https:// (or http://, for a server of your own).",
        { UserInfo.Length: > 0 } => "must not carry a user or password; set Username and Password instead.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "must not carry a query or a fragment.",
        _ => null,
    };
}
