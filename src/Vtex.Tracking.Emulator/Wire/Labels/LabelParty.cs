namespace Vtex.Tracking.Emulator.Wire;

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
