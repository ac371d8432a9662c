namespace Vtex.Tracking.Configuration;

/// <summary>Finds faults in the addresses of options; no fault repeats one, since it might hold a secret.</summary>
internal static class AddressFaults
{
    /// <param name="address">An address as the user set it.</param>
    /// <param name="credentials">Where credentials belong, as words.</param>
    /// <returns>What is wrong, to be read behind the name of the setting; null when nothing is.</returns>
    public static string? Of(Uri? address, string credentials) => address switch
    {
        null => "is null.",
        { IsAbsoluteUri: false } => "must be an absolute address.",
        { Scheme: not ("https" or "http") } => "must begin with https:// (or http://, for a server of your own).",
        { UserInfo.Length: > 0 } => $"must not carry a user or password; set {credentials} instead.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "must not carry a query or a fragment.",
        _ => null,
    };

    /// <summary>Returns the faults of the environment, and of the addresses for it.</summary>
    /// <param name="options">The environment.</param>
    /// <param name="effective">The addresses that are going to be called.</param>
    /// <param name="credentials">Where credentials belong, as words.</param>
    /// <returns>Sentences that begin with a property below the options.</returns>
    public static IEnumerable<string> OfEnvironment(
        EnvironmentOptions? options, IEnumerable<EffectiveAddress> effective, string credentials)
    {
        const string Section = nameof(VtexTrackingOptions.Environment);
        if (options is null)
            return [$"{Section} is null."];
        var target = options.Target is < VtexTrackingTarget.Any or > VtexTrackingTarget.EmulatorOnly
            ? new[] { $"{Section}.{nameof(options.Target)} is no such target." }
            : [];
        return target.Concat(effective.Select(address => Of(address, options.Target, credentials)).OfType<string>()).Distinct();
    }

    private static string? Of(EffectiveAddress effective, VtexTrackingTarget target, string credentials)
    {
        if (Of(effective.Address, credentials) is not { } fault)
            return EnvironmentGuard.Fault(effective, target) is { } refusal ? $"{effective.Setting} {refusal}" : null;
        // What is wrong with the address of the options themselves is told already.
        return effective.IsEmulator
            ? $"{effective.Setting} {(effective.Address is null ? "must be an absolute URL, such as http://127.0.0.1:5310/." : fault)}"
            : null;
    }
}
