namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier answered when it was asked what became of packages.</summary>
/// <param name="Numbers">What it said of each, by the tracking number.</param>
internal sealed record TrackingContent(IReadOnlyDictionary<string, ToldTracking> Numbers);
