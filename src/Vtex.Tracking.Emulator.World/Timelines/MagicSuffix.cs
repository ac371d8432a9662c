using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// An ending of an order number that lays down what shall happen to the service. An ending, so that order numbers stay
/// unique: <c>1234-DELIVERED</c>. Case does not count.
/// </summary>
/// <param name="Suffix">The ending, with its hyphen.</param>
/// <param name="Description">What happens.</param>
/// <param name="Steps">The timeline.</param>
public sealed record MagicSuffix(string Suffix, string Description, IReadOnlyList<TimelineStep> Steps)
{
    /// <summary>All endings that the emulator knows. Chosen by us; the real system knows none.</summary>
    public static IReadOnlyList<MagicSuffix> All { get; } =
    [
        new("-DELIVERED", "Routed, driven and delivered.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Delivered]),
        new("-FAILED-ABSENT", "Driven, but nobody is at home.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Absent)]),
        new("-FAILED-ADDRESS", "Driven, but the address is not found.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.AddressNotFound)]),
        new("-FAILED-REFUSED", "Driven, but the recipient refuses.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Refused)]),
        new("-DAMAGED", "Driven, but the goods are damaged.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Damaged)]),
        new("-RETURNED", "Refused at the door and sent back.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Refused), TimelineTemplates.Returned]),
        new("-LATE", "Delivered three hours after the driver set out.", [.. TimelineTemplates.UnderWay, TimelineTemplates.Late, TimelineTemplates.Delivered]),
        new("-PAUSED", "Paused on the way and never resumed.", [.. TimelineTemplates.UnderWay, TimelineTemplates.Paused]),
        new("-LOST", "Routed, never seen again, and ended by hand.", [TimelineTemplates.Routed, TimelineTemplates.Lost]),
        new("-SECOND-ATTEMPT", "Nobody at home; delivered at the second attempt, a day later.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Failed(OccurrenceNames.Absent), .. TimelineTemplates.NextDay, TimelineTemplates.Delivered]),
        new("-CANCELLED", "Cancelled by the back office after an hour.", [TimelineTemplates.Cancelled]),
        new("-CANCELLED-BY-CUSTOMER", "Cancelled by the recipient after an hour.", [TimelineTemplates.CancelledByCustomer]),
        new("-RATED", "Delivered and rated with five.", [.. TimelineTemplates.AtTheDoor, TimelineTemplates.Delivered, TimelineTemplates.Rated]),
    ];

    /// <summary>The ending of an order number; the longest that fits, or null.</summary>
    /// <param name="orderNumber">The order number.</param>
    public static MagicSuffix? Find(string? orderNumber) => Endings.Longest(All, orderNumber, suffix => suffix.Suffix);
}
