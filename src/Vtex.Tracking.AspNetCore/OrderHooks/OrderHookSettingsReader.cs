using System.Globalization;
using Microsoft.Extensions.Configuration;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>
/// Fills options from a section of the configuration and notes what it cannot use. No fault repeats a value, which might be
/// a secret.
/// </summary>
internal sealed class OrderHookSettingsReader(IConfiguration section, List<string> faults)
{
    private static readonly string[] Known =
    [
        nameof(OrderHookOptions.Headers), nameof(OrderHookOptions.AllowAnonymous), nameof(OrderHookOptions.Capacity),
        nameof(OrderHookOptions.RememberedChanges), nameof(OrderHookOptions.MaxAttempts), nameof(OrderHookOptions.RetryDelay),
        nameof(OrderHookOptions.MaxBodyBytes),
    ];

    public void Apply(OrderHookOptions options)
    {
        foreach (var setting in section.GetChildren())
            Apply(setting, options);
        if (section is IConfigurationSection { Value.Length: > 0 } own)
            faults.Add($"{own.Path} has a value of its own; it must hold settings. Known: {string.Join(", ", Known)}.");
    }

    private void Apply(IConfigurationSection setting, OrderHookOptions options)
    {
        switch (Known.FirstOrDefault(name => name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase)))
        {
            case nameof(OrderHookOptions.Headers):
                foreach (var header in setting.GetChildren())
                    Add(header, options);
                if (!setting.GetChildren().Any())
                    faults.Add($"{setting.Path} must hold a value for each header, and at least one. Set AllowAnonymous instead to let everybody call.");
                break;
            case nameof(OrderHookOptions.AllowAnonymous):
                if (bool.TryParse(setting.Value, out var allow))
                    options.AllowAnonymous = allow;
                else
                    faults.Add($"{setting.Path} must be true or false.");
                break;
            case nameof(OrderHookOptions.Capacity):
                options.Capacity = Number(setting) ?? options.Capacity;
                break;
            case nameof(OrderHookOptions.RememberedChanges):
                options.RememberedChanges = Number(setting) ?? options.RememberedChanges;
                break;
            case nameof(OrderHookOptions.MaxAttempts):
                options.MaxAttempts = Number(setting) ?? options.MaxAttempts;
                break;
            case nameof(OrderHookOptions.RetryDelay):
                if (DurationText.Read(setting.Value ?? "", out var delay) is { } fault)
                    faults.Add($"{setting.Path} {fault}");
                else
                    options.RetryDelay = delay;
                break;
            case nameof(OrderHookOptions.MaxBodyBytes):
                options.MaxBodyBytes = Number(setting) ?? options.MaxBodyBytes;
                break;
            default:
                // The root of a configuration holds everybody's settings.
                if (section is IConfigurationSection { Path.Length: > 0 })
                    faults.Add($"{setting.Path} is not a setting. Nearest: {NameDistance.Nearest(setting.Key, Known)}. Known: {string.Join(", ", Known)}.");
                break;
        }
    }

    private void Add(IConfigurationSection header, OrderHookOptions options)
    {
        if (header.Value is { } value && !header.GetChildren().Any())
            options.Headers[header.Key] = value;
        else
            faults.Add($"{header.Path} must be text.");
    }

    private int? Number(IConfigurationSection setting)
    {
        if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            return number;
        faults.Add($"{setting.Path} must be a whole number from 1 on.");
        return null;
    }
}

/// <summary>A section of the configuration that the options of the hook are filled from.</summary>
internal sealed record OrderHookSection(IConfiguration Configuration);
