using System.Security.Cryptography;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Refuses options that no run could be made with, and fills in what was left out.</summary>
internal static class OptionsCheck
{
    private const int RunIdBytes = 4;

    private static readonly TimeSpan LongestLimit = TimeSpan.FromMinutes(10);

    /// <exception cref="ArgumentException">Something is wrong; the message says what.</exception>
    public static ConformanceOptions Complete(ConformanceOptions options)
    {
        try
        {
            CarrierAppValidator.Check(App(options));
        }
        catch (WorldRuleException refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(options), refusal);
        }

        if (options.TimeLimit <= TimeSpan.Zero || options.TimeLimit > LongestLimit)
            throw new ArgumentException("TimeLimit must be longer than zero, and ten minutes at most.", nameof(options));
        if ((options.AppKey is null) != (options.AppToken is null))
            throw new ArgumentException("AppKey and AppToken belong together: give both, or none.", nameof(options));
        if (options.RunId is { Length: 0 } || options.KnownNumbers.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("RunId and KnownNumbers must not be empty texts.", nameof(options));
        return options with { RunId = options.RunId ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RunIdBytes)) };
    }

    public static CarrierApp App(ConformanceOptions options) => new()
    {
        Name = options.App,
        Version = options.AppVersion,
        BaseAddress = options.Carrier,
        Account = options.Account,
        Workspace = options.Workspace,
        AppKey = options.AppKey,
        AppToken = options.AppToken,
    };
}
