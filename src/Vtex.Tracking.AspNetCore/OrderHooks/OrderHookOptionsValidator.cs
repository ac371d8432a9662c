using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Reports all that is wrong with the options, and with the settings that they come from.</summary>
internal sealed class OrderHookOptionsValidator(IEnumerable<OrderHookSection> sections) : IValidateOptions<OrderHookOptions>
{
    /// <summary>The others wait meanwhile. Chosen; a timer takes no more than 49 days.</summary>
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, OrderHookOptions options)
    {
        var faults = new List<string>();
        foreach (var section in sections)
            new OrderHookSettingsReader(section.Configuration, faults).Apply(new OrderHookOptions());
        if (options.Headers.Count == 0 && !options.AllowAnonymous)
            faults.Add("Nobody may call: set Headers, or AllowAnonymous to let everybody call. Without them the app starts in Development only.");
        if (options.Headers.Any(header => string.IsNullOrWhiteSpace(header.Key) || string.IsNullOrWhiteSpace(header.Value)))
            faults.Add("Headers: a name or a value is empty; nobody can send it.");
        if (options.Headers.Any(header => !IsName(header.Key) || !IsValue(header.Value)))
            faults.Add("Headers: a name is none of a header, or a value begins or ends with a space or has a control character; no header can carry it.");
        Check(options.Capacity, nameof(options.Capacity), faults);
        Check(options.RememberedChanges, nameof(options.RememberedChanges), faults);
        Check(options.MaxAttempts, nameof(options.MaxAttempts), faults);
        Check(options.MaxBodyBytes, nameof(options.MaxBodyBytes), faults);
        if (options.RetryDelay < TimeSpan.Zero || options.RetryDelay > MaxRetryDelay)
            faults.Add($"{nameof(options.RetryDelay)} must not be negative, and at most 24 hours.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct());
    }

    private static bool IsName(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal));

    private static bool IsValue(string? value) => value is null || (value.Trim().Length == value.Length && !value.Any(char.IsControl));

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
