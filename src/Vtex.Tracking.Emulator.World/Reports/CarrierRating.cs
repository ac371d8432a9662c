namespace Vtex.Tracking.Emulator;

/// <summary>The recipients' rating of a carrier.</summary>
/// <param name="CarrierId">The id; null for the shipper's own drivers.</param>
/// <param name="Carrier">The name; null for the shipper's own drivers.</param>
/// <param name="Ratings">The number of ratings, the latest of each service.</param>
/// <param name="Mean">Their mean, from 1 to 5.</param>
public sealed record CarrierRating(int? CarrierId, string? Carrier, int Ratings, double Mean);
