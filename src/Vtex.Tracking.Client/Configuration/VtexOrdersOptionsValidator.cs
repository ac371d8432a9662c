using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>Names every fault of the options at once. No message repeats a value: it might be a secret.</summary>
/// <param name="sections">Where options come from that are not set in code: their faults are told by key.</param>
internal sealed class VtexOrdersOptionsValidator(IEnumerable<BoundSection<VtexOrdersOptions>> sections)
    : IValidateOptions<VtexOrdersOptions>
{
    private const string Root = nameof(VtexOrdersOptions);
    private const string Credentials = "AppKey and AppToken, or UserToken,";

    private readonly IReadOnlyList<BoundSection<VtexOrdersOptions>> _sections = [.. sections];

    public ValidateOptionsResult Validate(string? name, VtexOrdersOptions options) =>
        BoundSection<VtexOrdersOptions>.Result(_sections, name, Faults(options));

    /// <summary>Validates where no options framework does it for us.</summary>
    /// <exception cref="OptionsValidationException">The options have at least one fault.</exception>
    public static void ThrowIfFaulty(VtexOrdersOptions options)
    {
        var faults = Faults(options).ToList();
        if (faults.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(VtexOrdersOptions), faults);
    }

    private static IEnumerable<string> Faults(VtexOrdersOptions options)
    {
        var account = AccountOf(options).ToList();
        return account
            .Concat(new AppCredentials(options.AppKey, options.AppToken, options.UserToken).Faults())
            .Concat(OthersOf(options))
            .Concat(ResilienceFaults.Of(options.Resilience).Select(fault => $"{nameof(options.Resilience)}{fault}"))
            .Concat(AddressFaults.OfEnvironment(
                options.Environment, account.Count == 0 ? [EffectiveAddress.Of(options)] : [], Credentials))
            .Select(fault => $"{Root}.{fault}");
    }

    private static IEnumerable<string> AccountOf(VtexOrdersOptions options)
    {
        if (options.BaseAddress is { } address && AddressFaults.Of(address, Credentials) is { } fault)
            yield return $"{nameof(options.BaseAddress)} {fault}";
        if (options.Account is { Length: > 0 } account && !IsLabel(account))
            yield return $"{nameof(options.Account)} must be the name of an account: letters, digits and hyphens.";
        if (!IsLabel(options.AccountEnvironment))
            yield return $"{nameof(options.AccountEnvironment)} must be letters and digits, such as vtexcommercestable.";
        if (string.IsNullOrEmpty(options.Account) && !EffectiveAddress.IsNamed(options))
            yield return $"{nameof(options.Account)} is missing: it is a part of the address. Or name a BaseAddress.";
    }

    private static IEnumerable<string> OthersOf(VtexOrdersOptions options)
    {
        if (options.AffiliateId is { Length: > 0 } affiliate && !PlacementOptions.IsAffiliate(affiliate))
            yield return $"{nameof(options.AffiliateId)} must be three letters, such as MKP.";
        if (options.TimeProvider is null)
            yield return $"{nameof(options.TimeProvider)} is null.";
        if (options.Validation is < ValidationMode.Documented or > ValidationMode.Off)
            yield return $"{nameof(options.Validation)} is not a known mode.";
    }

    /// <summary>Returns whether a text can be a part of a host's name.</summary>
    private static bool IsLabel(string? text) =>
        text is { Length: > 0 and <= 63 } && text[0] != '-' && text[text.Length - 1] != '-'
        && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-');
}
