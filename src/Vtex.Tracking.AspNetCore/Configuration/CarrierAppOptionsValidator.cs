using Microsoft.Extensions.Options;

namespace Vtex.Tracking.AspNetCore.Configuration;

/// <summary>Reports all that is wrong with the options, and with the settings that they come from.</summary>
internal sealed class CarrierAppOptionsValidator(IEnumerable<CarrierSection> sections) : IValidateOptions<CarrierAppOptions>
{
    public ValidateOptionsResult Validate(string? name, CarrierAppOptions options)
    {
        var faults = new List<string>();
        foreach (var section in sections)
            new CarrierSettingsReader(section.Configuration, faults).Apply(new CarrierAppOptions());

        foreach (var (key, token) in options.AppKeys)
        {
            Check(key, "AppKeys: a key", faults);
            Check(token, "AppKeys: the token of a key", faults);
        }

        foreach (var token in options.UserTokens)
            Check(token, "UserTokens: a token", faults);
        if (options is { HasNoCallers: true, AllowAnonymous: false })
            faults.Add("Nobody may call: set AppKeys, UserTokens or Authorize, or AllowAnonymous to let everybody call. Without them the app starts in Development only.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct());
    }

    // Neither key nor token is told: both may be secret, or in each other's place.
    private static void Check(string? credential, string what, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(credential))
            faults.Add($"{what} is empty; nobody can send it.");
        else if (credential.Trim().Length != credential.Length || credential.Any(char.IsControl))
            faults.Add($"{what} begins or ends with a space, or has a control character; no header can carry it.");
    }
}
