using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>Makes a service of a package: of what its order says, or of the XML of its invoice.</summary>
/// <param name="order">The order.</param>
/// <param name="package">The package.</param>
/// <param name="xml">The invoice; null when the order says where the goods go.</param>
/// <param name="settings">The settings of the app.</param>
internal sealed class ServiceMapper(StoreOrder order, StorePackage package, Nfe? xml, IntegrationSettings settings)
{
    private const string Delivery = "Entrega";

    // By the contract.
    private const int MaxOrderNumber = 200;

    /// <param name="now">The time of the import.</param>
    /// <param name="sender">The name of the store.</param>
    /// <param name="email">The alias of the customer's e-mail, which the order shows.</param>
    /// <returns>The service; null when there is no street or no postal code.</returns>
    public ServiceDetails? Map(DateTimeOffset now, string sender, string? email) => MapCustomer(email) is not { } customer ? null : new ServiceDetails
    {
        Type = Delivery,
        Customer = customer,
        Invoice = Number(xml?.Number) ?? package.Invoice.InvoiceNumber,
        InvoiceSerie = Number(xml?.Serie ?? SerieOfKey()),
        OrderNumber = Cut(order.OrderId, MaxOrderNumber),
        Description = Describe(),
        Sender = xml?.Issuer.Name ?? sender,
        BranchCnpj = xml?.Issuer.Cnpj is { } issuer && (settings.Branches.Count == 0 || Knows(settings.Branches, issuer)) ? issuer : null,
        CarrierCnpj = xml?.Transport.CarrierCnpj,
        Weight = (double?)xml?.Transport.GrossWeight,
        Latitude = order.Details.Address?.Latitude,
        Longitude = order.Details.Address?.Longitude,
        Scheduling = Schedule(),
        IntegrationTime = now,
    };

    /// <summary>Determines whether a list of CNPJs has one, however they are punctuated.</summary>
    public static bool Knows(IReadOnlyList<string> cnpjs, string cnpj) => cnpjs.Any(known => CheckDigits.Bare(known) == cnpj);

    private CustomerDetails? MapCustomer(string? email)
    {
        var place = MapPlace();
        if (place is not { Street.Length: > 0, PostalCode.Length: > 0 })
            return null;
        return Limit((xml is null ? OfOrder(place) : OfInvoice(xml.Recipient, place)) with { Email = xml?.Recipient.Email ?? email });
    }

    private CustomerDetails OfOrder(CustomerDetails place)
    {
        var customer = order.Details.Customer;
        var (area, number) = Phones.Split(customer.IsCorporate ? customer.CorporatePhone ?? customer.Phone : customer.Phone);
        return place with
        {
            LegalType = customer.IsCorporate ? "PJ" : "PF",
            FirstName = customer.FirstName,
            LastName = customer.LastName,
            Cpf = customer.IsCorporate ? null : customer.Document,
            Cnpj = customer.CorporateDocument,
            CompanyName = customer.CorporateName,
            PhoneAreaCode = area,
            PhoneNumber = number,
        };
    }

    private static CustomerDetails OfInvoice(NfeParty recipient, CustomerDetails place)
    {
        var (area, number) = Phones.Split(recipient.Address.Phone);
        var isCompany = recipient.Cnpj is not null || recipient.HasUnreadableCnpj;
        var details = place with { PhoneAreaCode = area, PhoneNumber = number, LegalType = isCompany ? "PJ" : "PF", Cpf = recipient.Cpf, Cnpj = recipient.Cnpj };
        if (isCompany)
            return details with { CompanyName = recipient.Name };
        var names = recipient.Name?.Split(' ', 2) ?? [];
        return details with { FirstName = names.ElementAtOrDefault(0), LastName = names.ElementAtOrDefault(1) };
    }

    // The place of delivery of layouts before 4.00 has no postal code; the order has it. One abroad has none at all.
    private CustomerDetails MapPlace()
    {
        var address = order.Details.Address;
        var place = xml is null ? null : (xml.Delivery ?? xml.Recipient).Address;
        return new CustomerDetails
        {
            LegalType = "PF",
            Street = (place is null ? address?.Street : place.Street) ?? "",
            Number = place is null ? address?.Number : place.Number,
            Complement = place is null ? address?.Complement : place.Complement,
            Neighborhood = place is null ? address?.Neighborhood : place.Neighborhood,
            City = place is null ? address?.City : place.City,
            PostalCode = place?.PostalCode ?? (place?.State == NfeAddress.Abroad ? null : address?.PostalCode) ?? "",
            State = place is null ? BrazilianStates.CodeOf(address?.State) : place.State,
        };
    }

    private static CustomerDetails Limit(CustomerDetails customer) => customer with
    {
        FirstName = Cut(customer.FirstName, 100),
        LastName = Cut(customer.LastName, 100),
        Cpf = Cut(customer.Cpf, 50),
        Cnpj = Cut(customer.Cnpj, 50),
        CompanyName = Cut(customer.CompanyName, 150),
        Email = Cut(customer.Email, 254),
        Street = Cut(customer.Street, 150)!,
        Number = Cut(customer.Number, 50),
        Complement = Cut(customer.Complement, 50),
        Neighborhood = Cut(customer.Neighborhood, 150),
        City = Cut(customer.City, 100),
        PostalCode = Cut(customer.PostalCode, 9)!,
    };

    private ServiceScheduling? Schedule()
    {
        var window = order.Details.Deliveries.Select(delivery => delivery.WindowStart).OfType<DateTimeOffset>().OrderBy(start => start).Cast<DateTimeOffset?>().FirstOrDefault();
        if (window is not { } start)
            return ShippingEstimates.Latest(order) is { } promised ? new ServiceScheduling { ShipperTime = promised } : null;
        var hour = BrasiliaTime.Of(start).Hour;
        return new ServiceScheduling { CustomerTime = start, Morning = hour < 12, Afternoon = hour is >= 12 and < 18, Night = hour >= 18 };
    }

    private string Describe()
    {
        var items = string.Join("; ", order.Details.Items.Select(item => FormattableString.Invariant($"{item.Quantity} x {item.Name ?? item.Id}")));
        var receiver = order.Details.Address?.ReceiverName;
        var customer = $"{order.Details.Customer.FirstName} {order.Details.Customer.LastName}".Trim();
        return string.IsNullOrEmpty(receiver) || receiver == customer ? items : $"{items}; para {receiver}";
    }

    private int? SerieOfKey() => package.Invoice.InvoiceKey is { } key && AccessKey.IsValid(key.ToUpperInvariant()) ? AccessKey.Serie(key) : null;

    private static string? Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Cut(string? text, int max) => text?.Length > max ? text[..max] : text;
}

/// <summary>Splits telephone numbers as services have them.</summary>
internal static class Phones
{
    private const string Brazil = "55";
    private const int MaxWithArea = 11;
    private const int AreaLength = 2;
    private const int MaxWithoutArea = 9;
    private const int MaxNumber = 12;

    /// <summary>Drops the code of the country; the first two digits are the area's, where there are more than a number alone has.</summary>
    public static (string? Area, string? Number) Split(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        if (digits.Length > MaxWithArea && digits.StartsWith(Brazil, StringComparison.Ordinal))
            digits = digits[Brazil.Length..];
        if (digits.Length <= MaxWithoutArea)
            return (null, digits.Length == 0 ? null : digits);
        var number = digits[AreaLength..];
        return (digits[..AreaLength], number.Length > MaxNumber ? number[..MaxNumber] : number);
    }
}
