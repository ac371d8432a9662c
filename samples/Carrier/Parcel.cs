namespace Jacaranda;

/// <summary>A parcel of the carrier.</summary>
/// <param name="Number">The tracking number.</param>
/// <param name="Account">The account it belongs to; no other account sees it.</param>
/// <param name="Origin">The place of pickup.</param>
/// <param name="Destination">The place of delivery.</param>
/// <param name="NotifiedAt">The time of the notification.</param>
internal sealed record Parcel(
    string Number, string Account, Place Origin, Place Destination, DateTimeOffset NotifiedAt);
