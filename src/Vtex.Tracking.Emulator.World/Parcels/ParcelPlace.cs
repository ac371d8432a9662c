namespace Vtex.Tracking.Emulator;

/// <summary>The origin or destination of a parcel.</summary>
/// <param name="City">The city.</param>
/// <param name="State">The two letters of the state.</param>
/// <param name="PostalCode">The CEP as it was given; null when there was none.</param>
public sealed record ParcelPlace(string City, string State, string? PostalCode = null);
