using Vtex.Tracking.Emulator.World.Text;
using static Vtex.Tracking.Emulator.StoreOrderMove;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// An ending of an order's id at the marketplace, such as <c>2031915-INVOICED</c>, that lays down what shall happen to the order.
/// Case does not count. Chosen by us.
/// </summary>
public sealed class OrderSuffix
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Func<TimeSpan, IReadOnlyList<StoreOrderStep>> _steps;

    private OrderSuffix(string suffix, string description, Func<TimeSpan, IReadOnlyList<StoreOrderStep>> steps) =>
        (Suffix, Description, _steps) = (suffix, description, steps);

    /// <summary>All endings.</summary>
    public static IReadOnlyList<OrderSuffix> All { get; } =
    [
        new("-READY", "Its dispatch is authorized at once; after the grace period it is ready for handling.", _ => [Authorized]),
        new("-HANDLING", "And its handling starts an hour later.", Handled),
        new("-INVOICED", "And it is invoiced an hour later.", grace => [.. Handled(grace), new(Hour, Invoice)]),
        new("-PARTIAL", "Half of it is invoiced, and nothing more.", grace => [.. Handled(grace), new(Hour, Invoice) { Share = 0.5 }]),
        new("-CANCELED", "It is cancelled within the grace period, after 10 minutes.", _ => [Authorized, new(Moment, Cancel) { Reason = Regret }]),
        new("-CANCEL-REQUESTED", "Its cancellation is asked for while it is being handled.", grace => [.. Handled(grace), new(Moment, Cancel) { Reason = Regret }]),
    ];

    /// <summary>The ending.</summary>
    public string Suffix { get; }

    /// <summary>Gets what it lays down.</summary>
    public string Description { get; }

    private static StoreOrderStep Authorized => new(TimeSpan.Zero, AuthorizeFulfillment);

    private static string Regret => "O cliente desistiu";

    /// <summary>The steps, in a store with a grace period.</summary>
    /// <param name="gracePeriod">How long the grace period is.</param>
    public IReadOnlyList<StoreOrderStep> GetSteps(TimeSpan gracePeriod) => _steps(gracePeriod);

    internal static OrderSuffix? Find(string? marketplaceOrderId) => Endings.Longest(All, marketplaceOrderId, suffix => suffix.Suffix);

    private static IReadOnlyList<StoreOrderStep> Handled(TimeSpan gracePeriod) => [Authorized, new(gracePeriod + Hour, StartHandling)];
}
