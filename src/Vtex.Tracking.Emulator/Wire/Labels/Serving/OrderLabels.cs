using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The labels of an order: of the hub's packages, or else of the parcels that the emulated carrier was told of.</summary>
internal static class OrderLabels
{
    // As many packages as one invoice may have. Chosen by us.
    private const int MaxLabels = 1_000;

    /// <exception cref="RequestRefusedException">
    /// There is no such order, one of its packages has no number yet, or there are too many.
    /// </exception>
    public static IReadOnlyList<Label> Of(Universe? universe, string order)
    {
        var packages = universe?.Hub.GetPackages(order) ?? [];
        if (packages.FirstOrDefault(package => package.TrackingNumber is null) is { } waiting && !HasQuirk(universe!))
            throw WrongState(waiting);
        List<Label> labels = packages.Count > 0
            ? [.. packages.Select(PackageLabel.Of)]
            : [.. Parcels(universe).Where(parcel => parcel.OrderId == order).Select(ParcelLabel.Of)];
        if (labels.Count > MaxLabels)
            throw RequestRefusedException.BadRequest([new Fault("orderId", $"has {labels.Count} packages; a file holds at most {MaxLabels} labels.")]);
        return labels.Count > 0
            ? labels
            : throw RequestRefusedException.NotFound($"No carrier was notified of an order '{order}' of this account.{Similar(universe, order)}");
    }

    private static bool HasQuirk(Universe universe) => universe.Do(() => universe.State.Quirks.Has(KnownQuirks.LabelTooEarly));

    private static IReadOnlyList<Parcel> Parcels(Universe? universe) => universe?.Parcels.All ?? [];

    private static RequestRefusedException WrongState(HubPackage waiting) => new(new Problem(
        StatusCodes.Status400BadRequest, "A package is in the wrong state.",
        $"The carrier has given the package '{waiting.Id}' no tracking number yet; its state is invoiced. " +
            "Ask again when the carrier was notified."));

    /// <summary>The order whose id differs by a prefix only: a common mistake, for Fulfillment orders have one.</summary>
    private static string Similar(Universe? universe, string order)
    {
        var similar = universe?.Hub.Packages.Select(package => package.Order.OrderId)
            .Concat(Parcels(universe).Select(parcel => parcel.OrderId ?? ""))
            .FirstOrDefault(known => known.Length > 0 && (EndsAs(known, order) || EndsAs(order, known)));
        return similar is null ? "" : $" Did you mean '{similar}'?";
    }

    private static bool EndsAs(string longer, string shorter) => longer.EndsWith("-" + shorter, StringComparison.Ordinal);
}

/// <summary>Creates the label of a package that the hub knows.</summary>
internal static class PackageLabel
{
    private const int PostalCodeLength = 8;

    // The part of a number that a label has which is printed too early; see the quirk.
    private const int UnknownLength = 4;

    public static Label Of(HubPackage package)
    {
        var order = package.Order;
        return new Label(
            package.TrackingNumber ?? package.Id[..Math.Min(package.Id.Length, UnknownLength)],
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

/// <summary>Creates the label of a parcel that the hub does not know. The carrier stores places and no names.</summary>
internal static class ParcelLabel
{
    public static Label Of(Parcel parcel) => new(
        parcel.Number,
        parcel.Notified,
        parcel.App,
        parcel.OrderId!,
        parcel.Invoice ?? "-",
        Party($"Conta {parcel.Account}", parcel.Origin),
        Party($"Pacote {parcel.PackageId}", parcel.Destination));

    private static LabelParty Party(string name, ParcelPlace place) =>
        new(name, "", $"{place.City} - {place.State}", place.PostalCode ?? "");
}
