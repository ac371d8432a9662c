namespace Vtex.Tracking.Emulator;

/// <summary>Something that the carrier told of the way of a package; what it left out is null.</summary>
/// <param name="Date">When it happened; without an offset it was read as Brasília time.</param>
/// <param name="Description">What happened.</param>
/// <param name="City">In which city.</param>
/// <param name="State">In which state: its name or its two-letter code.</param>
public sealed record HubTrackingEvent(DateTimeOffset? Date, string? Description, string? City, string? State);
