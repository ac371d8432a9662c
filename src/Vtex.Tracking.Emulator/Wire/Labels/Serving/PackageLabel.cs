namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What is printed for a package of the hub.</summary>
internal static class PackageLabel
{
    private const int PostalCodeLength = 8;

    public static Label Of(HubPackage package)
    {
        var order = package.Order;
        return new Label(
            package.TrackingNumber ?? "",
            package.LabelIssued ?? package.Invoiced,
            order.CarrierCompany.FantasyName,
            order.OrderId,
            order.Invoice.Number,
            Party(order.Sender.Name, order.Sender.Address),
            Party(order.Recipient.Name, order.Recipient.Address));
    }

    private static LabelParty Party(string name, HubAddress address) => new(
        name,
        Joined(", ", address.Street, address.Number, address.Complement),
        Joined(" - ", Joined(", ", address.Neighborhood, address.City), address.State),
        address.PostalCode.Length == PostalCodeLength ? address.PostalCode.Insert(5, "-") : address.PostalCode);

    private static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
