namespace Jacaranda;

/// <summary>What the carrier carries.</summary>
/// <param name="Number">The tracking number.</param>
/// <param name="Account">Whose it is: nobody else is told about it.</param>
/// <param name="Origin">Where it is picked up.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="NotifiedAt">When the hub told of it.</param>
internal sealed record Parcel(
    string Number, string Account, Place Origin, Place Destination, DateTimeOffset NotifiedAt);
