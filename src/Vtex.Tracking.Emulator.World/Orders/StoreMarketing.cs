namespace Vtex.Tracking.Emulator;

/// <summary>The campaign that an order in the store came from.</summary>
/// <param name="Source"><c>utmSource</c>.</param>
/// <param name="Medium"><c>utmMedium</c>.</param>
/// <param name="Campaign"><c>utmCampaign</c>.</param>
/// <param name="InternalPage"><c>utmiPage</c>.</param>
/// <param name="InternalPart"><c>utmiPart</c>.</param>
/// <param name="InternalCampaign"><c>utmiCampaign</c>.</param>
public sealed record StoreMarketing(
    string? Source = null, string? Medium = null, string? Campaign = null,
    string? InternalPage = null, string? InternalPart = null, string? InternalCampaign = null);
