using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Reports all that is wrong with the options, and with the settings that they come from.</summary>
internal sealed class OrderHookOptionsValidator(IEnumerable<OrderHookSection> sections) : IValidateOptions<OrderHookOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderHookOptions options)
    {
        var faults = new List<string>();
        foreach (var section in sections)
            new OrderHookSettingsReader(section.Configuration, faults).Apply(new OrderHookOptions());
        if (options.Headers.Count == 0 && !options.AllowAnonymous)
            faults.Add("Nobody may call: set Headers, or AllowAnonymous to let everybody call. Without them the app starts in Development only.");
        if (options.Headers.Any(header => string.IsNullOrWhiteSpace(header.Key) || string.IsNullOrWhiteSpace(header.Value)))
            faults.Add("Headers: a name or a value is empty; nobody can send it.");
        Check(options.Capacity, nameof(options.Capacity), faults);
        Check(options.RememberedChanges, nameof(options.RememberedChanges), faults);
        Check(options.MaxAttempts, nameof(options.MaxAttempts), faults);
        Check(options.MaxBodyBytes, nameof(options.MaxBodyBytes), faults);
        if (options.RetryDelay < TimeSpan.Zero)
            faults.Add($"{nameof(options.RetryDelay)} must not be negative.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct());
    }

    private static void Check(int value, string name, List<string> faults)
    {
        if (value < 1)
            faults.Add($"{name} must be at least 1.");
    }
}

/// <summary>Lets everybody call in Development while nothing says who may, and warns of it.</summary>
internal sealed class OrderHookDevelopmentAccess(ILoggerFactory? loggerFactory = null, IHostEnvironment? environment = null)
    : IPostConfigureOptions<OrderHookOptions>
{
    public void PostConfigure(string? name, OrderHookOptions options)
    {
        if (environment?.IsDevelopment() != true || options.Headers.Count > 0 || options.AllowAnonymous)
            return;
        options.AllowAnonymous = true;
        loggerFactory?.CreateLogger(CarrierAppTelemetry.LogCategory).EverybodyMayNotify();
    }
}
