namespace Vtex.Tracking.Emulator;

/// <summary>Goods in a package.</summary>
/// <param name="Id">The id of the goods (SKU).</param>
/// <param name="Name">Their name.</param>
/// <param name="Quantity">How many there are.</param>
public sealed record HubItem(string Id, string Name, int Quantity);
