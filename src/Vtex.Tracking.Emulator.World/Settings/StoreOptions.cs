using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>Options of the store of a universe, in which orders are placed.</summary>
public sealed record StoreOptions
{
    internal static readonly TimeSpan MaxGracePeriod = TimeSpan.FromDays(30);

    /// <summary>
    /// The time in which an order is cancelled without the store's consent, on the universe's clock. The default is 30 minutes
    /// (documented); 0 to 30 days are taken (chosen by us).
    /// </summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The affiliates that use the seller's own payment methods; placing an order for one of them is answered with 500 (documented).
    /// The default is none.
    /// </summary>
    public IReadOnlyList<string> SellerPaymentAffiliates { get; init; } = [];

    /// <summary>
    /// The calls that the Orders API takes in a minute of the universe's clock from one app key; more are answered with 429. The
    /// real system takes 6,000 (documented). The default is 0: any number, for a clock that stands still has endless minutes.
    /// </summary>
    public int CallsPerMinute { get; init; }

    /// <summary>Lets orders go on by themselves. The default is null: they do what they are told, and nothing else.</summary>
    public StoreAutopilotOptions? Autopilot { get; init; }

    /// <summary>Finds what is wrong with these options; null when they are good.</summary>
    internal string? Fault()
    {
        if (!(GracePeriod >= TimeSpan.Zero && GracePeriod <= MaxGracePeriod))
            return string.Create(CultureInfo.InvariantCulture, $"store.gracePeriod must lie between 0 and 30 days, is {GracePeriod:c}.");
        if (Autopilot is { IsPossible: false })
            return "store.autopilot: times must lie between 0 and 365 days.";
        return CallsPerMinute < 0 ? "store.callsPerMinute must not be negative." : null;
    }
}
