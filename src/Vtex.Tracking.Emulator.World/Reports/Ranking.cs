namespace Vtex.Tracking.Emulator;

/// <summary>The ranking of carriers and drivers (Ranking). What it has is chosen by us: no source says.</summary>
/// <param name="Carriers">The carriers, the best first; the shipper's own drivers are one of them.</param>
/// <param name="Drivers">The drivers, the best first.</param>
public sealed record Ranking(IReadOnlyList<RankingRow> Carriers, IReadOnlyList<RankingRow> Drivers);
