namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The label of one package.</summary>
/// <param name="TrackingNumber">The carrier's number; also the bar code.</param>
/// <param name="Issued">When the label was issued; UTC, on the universe's clock.</param>
/// <param name="Carrier">Who carries it.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Invoice">The number of the invoice.</param>
/// <param name="Sender">The store.</param>
/// <param name="Recipient">Who gets it.</param>
internal sealed record Label(
    string TrackingNumber,
    DateTimeOffset Issued,
    string Carrier,
    string OrderId,
    string Invoice,
    LabelParty Sender,
    LabelParty Recipient)
{
    /// <summary>The label with every text prepared for printing; the number for the bar code stays as it is.</summary>
    public Label Printed() => this with
    {
        Carrier = PrintedText.Of(Carrier),
        OrderId = PrintedText.Of(OrderId),
        Invoice = PrintedText.Of(Invoice),
        Sender = Sender.Printed(),
        Recipient = Recipient.Printed(),
    };

    /// <summary>Gets whether a character of the printed label is replaced.</summary>
    public bool HasReplacements => new[] { PrintedText.Of(TrackingNumber), Carrier, OrderId, Invoice }
        .Concat(Sender.Lines).Concat(Recipient.Lines)
        .Any(text => text.Contains(PrintedText.Replacement, StringComparison.Ordinal));
}

/// <summary>Sender or recipient, as a label shows them. A text that is empty has no line.</summary>
/// <param name="Name">The name.</param>
/// <param name="Street">Street, number and complement.</param>
/// <param name="Place">Neighbourhood, city and state.</param>
/// <param name="PostalCode">The CEP.</param>
internal sealed record LabelParty(string Name, string Street, string Place, string PostalCode)
{
    public IEnumerable<string> Lines => [Name, Street, Place, PostalCode];

    public LabelParty Printed() =>
        new(PrintedText.Of(Name), PrintedText.Of(Street), PrintedText.Of(Place), PrintedText.Of(PostalCode));
}
