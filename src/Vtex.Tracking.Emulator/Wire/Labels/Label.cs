namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What is printed for one package.</summary>
/// <param name="TrackingNumber">The carrier's number; also the bar code.</param>
/// <param name="Carrier">Who carries it.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Invoice">The number of the invoice.</param>
/// <param name="Sender">The store.</param>
/// <param name="Recipient">Who gets it.</param>
internal sealed record Label(
    string TrackingNumber, string Carrier, string OrderId, string Invoice, LabelParty Sender, LabelParty Recipient);
