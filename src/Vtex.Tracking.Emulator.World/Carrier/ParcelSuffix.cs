using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// An ending of a package's id or order id that lays down what shall happen to the parcel, as <see cref="MagicSuffix"/>
/// does for services: <c>1234-RETURNED</c>. Case does not count; the package's id goes before the order's.
/// </summary>
public sealed record ParcelSuffix
{
    private ParcelSuffix(string suffix, string description, ParcelScript plot) =>
        (Suffix, Description, Plot) = (suffix, description, plot);

    /// <summary>All endings that the emulated carrier knows. Chosen by us; no real carrier knows any.</summary>
    public static IReadOnlyList<ParcelSuffix> All { get; } =
    [
        new("-DELIVERED", "Delivered at once, with the notification.", ParcelScripts.AtOnce),
        new("-LATE", "Delivered a week later than otherwise.", ParcelScripts.Late),
        new("-SECOND-ATTEMPT", "Nobody at home; delivered at the second attempt, on the next day of work.", ParcelScripts.AtSecondAttempt),
        new("-FAILED-ABSENT", "Nobody at home; nothing follows.", ParcelScripts.Fails(OccurrenceNames.Absent)),
        new("-FAILED-ADDRESS", "The address is not found; nothing follows.", ParcelScripts.Fails(OccurrenceNames.AddressNotFound)),
        new("-FAILED-REFUSED", "The recipient refuses; nothing follows.", ParcelScripts.Fails(OccurrenceNames.Refused)),
        new("-DAMAGED", "The goods are damaged; nothing follows.", ParcelScripts.Fails(OccurrenceNames.Damaged)),
        new("-RETURNED", "Refused at the door and sent back.", ParcelScripts.Returns),
        new("-PAUSED", "Stuck on the way; nothing follows.", ParcelScripts.GetsStuck),
        new("-LOST", "Lost on the way, which is noticed three days later.", ParcelScripts.IsLost),
    ];

    /// <summary>The ending, with its hyphen.</summary>
    public string Suffix { get; }

    /// <summary>A description.</summary>
    public string Description { get; }

    internal ParcelScript Plot { get; }

    /// <summary>The ending of an id; the longest that fits, or null.</summary>
    /// <param name="id">The id of a package or an order.</param>
    public static ParcelSuffix? Find(string? id) => Endings.Longest(All, id, suffix => suffix.Suffix);
}
