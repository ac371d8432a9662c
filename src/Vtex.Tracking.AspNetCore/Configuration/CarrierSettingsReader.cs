using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Vtex.Tracking.AspNetCore.Configuration;

/// <summary>
/// Fills options from a section of the configuration and notes what it cannot use: a setting that is passed over would let
/// in whom it was to keep out. No fault repeats a value, which might be a secret.
/// </summary>
internal sealed class CarrierSettingsReader(IConfiguration section, List<string> faults)
{
    private static readonly string[] Known =
    [
        nameof(CarrierAppOptions.AppKeys), nameof(CarrierAppOptions.UserTokens), nameof(CarrierAppOptions.AllowAnonymous),
        nameof(CarrierAppOptions.MaxBodyBytes), nameof(CarrierAppOptions.MaxPackages), nameof(CarrierAppOptions.MaxTrackingNumbers),
    ];

    private string Prefix => section is IConfigurationSection { Path.Length: > 0 } part ? part.Path + ":" : "";

    public void Apply(CarrierAppOptions options)
    {
        foreach (var setting in section.GetChildren())
            Apply(setting, options);
        if (section is IConfigurationSection { Value.Length: > 0 })
            faults.Add($"{Prefix[..^1]} has a value of its own; it must hold settings. Known: {string.Join(", ", Known)}.");
    }

    private void Apply(IConfigurationSection setting, CarrierAppOptions options)
    {
        switch (Known.FirstOrDefault(name => name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase)))
        {
            case nameof(CarrierAppOptions.AppKeys):
                foreach (var (key, token) in Entries(setting, "a token for each application key"))
                    options.AppKeys[key] = token;
                break;
            case nameof(CarrierAppOptions.UserTokens):
                foreach (var (_, token) in Entries(setting, "a list of tokens"))
                    options.UserTokens.Add(token);
                break;
            case nameof(CarrierAppOptions.AllowAnonymous):
                if (bool.TryParse(setting.Value, out var allow))
                    options.AllowAnonymous = allow;
                else
                    faults.Add($"{setting.Path} must be true or false.");
                break;
            case nameof(CarrierAppOptions.MaxBodyBytes):
                if (Number(setting, Array.MaxLength) is { } bytes)
                    options.MaxBodyBytes = bytes;
                break;
            case nameof(CarrierAppOptions.MaxPackages):
                if (Number(setting, int.MaxValue) is { } packages)
                    options.MaxPackages = (int)packages;
                break;
            case nameof(CarrierAppOptions.MaxTrackingNumbers):
                if (Number(setting, int.MaxValue) is { } numbers)
                    options.MaxTrackingNumbers = (int)numbers;
                break;
            default:
                // The root of a configuration holds everybody's settings.
                if (Prefix.Length > 0)
                    faults.Add($"{setting.Path} is not a setting. Nearest: {NameDistance.Nearest(setting.Key, Known)}. Known: {string.Join(", ", Known)}.");
                break;
        }
    }

    private List<(string Name, string Value)> Entries(IConfigurationSection setting, string expected)
    {
        var entries = new List<(string, string)>();
        var children = setting.GetChildren().ToList();
        if (children.Count == 0)
            faults.Add($"{setting.Path} must hold {expected}, and at least one. Set AllowAnonymous instead to let everybody call.");
        foreach (var child in children)
        {
            if (child.GetChildren().Any() || child.Value is null)
                faults.Add($"{child.Path} must be text.");
            else
                entries.Add((child.Key, child.Value));
        }

        return entries;
    }

    private long? Number(IConfigurationSection setting, long max)
    {
        if (long.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max)
            return number;
        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{setting.Path} must be a whole number from 1 to {max}."));
        return null;
    }
}

/// <summary>A section of the configuration that the options are filled from.</summary>
internal sealed record CarrierSection(IConfiguration Configuration);
