namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Sender or recipient, as a label shows them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Street">Street, number and complement.</param>
/// <param name="Place">Neighbourhood, city and state.</param>
/// <param name="PostalCode">The CEP.</param>
internal sealed record LabelParty(string Name, string Street, string Place, string PostalCode);
