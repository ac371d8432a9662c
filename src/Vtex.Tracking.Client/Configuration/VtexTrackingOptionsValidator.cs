using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>Names every fault of the options at once. No message repeats a value: it might be a secret.</summary>
internal sealed class VtexTrackingOptionsValidator : IValidateOptions<VtexTrackingOptions>
{
    public ValidateOptionsResult Validate(string? name, VtexTrackingOptions options)
    {
        var faults = Faults(options).ToList();
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
            yield return $"{nameof(VtexTrackingOptions)}.{nameof(options.BaseAddress)} {fault}";
        if (string.IsNullOrWhiteSpace(options.Username))
            yield return $"{nameof(VtexTrackingOptions)}.{nameof(options.Username)} is missing.";
        if (string.IsNullOrEmpty(options.Password))
            yield return $"{nameof(VtexTrackingOptions)}.{nameof(options.Password)} is missing.";
        if (options.TimeProvider is null)
            yield return $"{nameof(VtexTrackingOptions)}.{nameof(options.TimeProvider)} is null.";
        foreach (var resilienceFault in ResilienceFaults.Of(options.Resilience))
            yield return $"{nameof(VtexTrackingOptions)}.{nameof(options.Resilience)}{resilienceFault}";
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
