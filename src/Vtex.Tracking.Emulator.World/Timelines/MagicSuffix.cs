namespace Vtex.Tracking.Emulator.World;

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
        new("-DELIVERED", "Routed, driven and delivered.", [.. Plots.AtTheDoor, Plots.Delivered]),
        new("-FAILED-ABSENT", "Driven, but nobody is at home.", [.. Plots.AtTheDoor, Plots.Failed("Destinatário ausente")]),
        new("-FAILED-ADDRESS", "Driven, but the address is not found.", [.. Plots.AtTheDoor, Plots.Failed("Endereço não localizado")]),
        new("-FAILED-REFUSED", "Driven, but the recipient refuses.", [.. Plots.AtTheDoor, Plots.Failed("Recusado pelo destinatário")]),
        new("-DAMAGED", "Driven, but the goods are damaged.", [.. Plots.AtTheDoor, Plots.Failed("Mercadoria avariada")]),
        new("-RETURNED", "Refused at the door and sent back.", [.. Plots.AtTheDoor, Plots.Failed("Recusado pelo destinatário"), Plots.Returned]),
        new("-LATE", "Delivered three hours after the driver set out.", [.. Plots.UnderWay, Plots.Late, Plots.Delivered]),
        new("-PAUSED", "Paused on the way and never resumed.", [.. Plots.UnderWay, Plots.Paused]),
        new("-LOST", "Routed, never seen again, and ended by hand.", [Plots.Routed, Plots.Lost]),
        new("-SECOND-ATTEMPT", "Nobody at home; delivered at the second attempt, a day later.", [.. Plots.AtTheDoor, Plots.Failed("Destinatário ausente"), .. Plots.NextDay, Plots.Delivered]),
        new("-CANCELLED", "Cancelled by the back office after an hour.", [Plots.Cancelled]),
        new("-CANCELLED-BY-CUSTOMER", "Cancelled by the recipient after an hour.", [Plots.CancelledByCustomer]),
        new("-RATED", "Delivered and rated with five.", [.. Plots.AtTheDoor, Plots.Delivered, Plots.Rated]),
    ];

    /// <summary>The ending of an order number; the longest that fits, or null.</summary>
    /// <param name="orderNumber">The order number.</param>
    public static MagicSuffix? Find(string? orderNumber) => orderNumber is null or "" || !char.IsAsciiLetter(orderNumber[^1])
        ? null
        : All.Where(suffix => orderNumber.EndsWith(suffix.Suffix, StringComparison.OrdinalIgnoreCase))
            .MaxBy(suffix => suffix.Suffix.Length);
}
