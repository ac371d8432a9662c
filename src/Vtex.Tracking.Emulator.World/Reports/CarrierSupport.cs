namespace Vtex.Tracking.Emulator;

/// <summary>The closed chats of a carrier's drivers.</summary>
/// <param name="CarrierId">The id; null for the shipper's own drivers.</param>
/// <param name="Carrier">The name; null for the shipper's own drivers.</param>
/// <param name="Chats">Their number.</param>
/// <param name="MeanDuration">The mean time between opening and end.</param>
public sealed record CarrierSupport(int? CarrierId, string? Carrier, int Chats, TimeSpan MeanDuration);
