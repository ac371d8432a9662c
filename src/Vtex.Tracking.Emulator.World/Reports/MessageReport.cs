namespace Vtex.Tracking.Emulator;

/// <summary>The report of messages (SMS e Email), of those that the outbox keeps.</summary>
/// <param name="Total">The number of messages.</param>
/// <param name="Tiles">A tile for each of the eight events.</param>
public sealed record MessageReport(int Total, IReadOnlyList<MessageTile> Tiles);
