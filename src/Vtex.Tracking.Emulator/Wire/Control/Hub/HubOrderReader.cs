namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads an order that is to be invoiced.</summary>
internal static class HubOrderReader
{
    private const int MaxText = 500;
    private const int MaxId = 200;
    private const double MaxValue = 1e12;
    private const int MaxPackages = 1_000;
    private const int MaxItems = 1_000;

    public static HubOrder Read(ObjectReader body)
    {
        var order = new HubOrder { OrderId = Id(body, "orderId", Presence.Required) ?? "" };
        return order with
        {
            Carrier = body.Text("carrier", max: MaxText),
            DispatchOrderId = body.Text("dispatchOrderId", max: MaxText, min: 1),
            Created = body.Timestamp("created"),
            Email = body.Text("email", max: MaxText) ?? order.Email,
            ShippingEstimate = body.Text("shippingEstimate", max: MaxText) ?? order.ShippingEstimate,
            ShippingEstimateDate = body.Timestamp("shippingEstimateDate"),
            Invoice = body.Object("invoice") is { } invoice ? ReadInvoice(invoice, order.Invoice) : order.Invoice,
            Recipient = body.Object("recipient") is { } recipient ? HubPartyReader.ReadRecipient(recipient) : order.Recipient,
            Sender = body.Object("sender") is { } sender ? HubPartyReader.ReadCompany(sender, order.Sender) : order.Sender,
            CarrierCompany = body.Object("carrierCompany") is { } carrier ? HubPartyReader.ReadCompany(carrier, order.CarrierCompany) : order.CarrierCompany,
            Packages = body.List("packages", Presence.Optional, ReadPackage, MaxPackages) ?? [],
        };
    }

    // It is asked for by its path.
    private static string? Id(ObjectReader body, string name, Presence presence = Presence.Optional)
    {
        var id = body.Text(name, presence, max: MaxId, min: 1);
        if (id is not null && PathSegment.FindFault(id) is { } fault)
            body.Fault(name, fault);
        return id;
    }

    private static HubInvoice ReadInvoice(ObjectReader body, HubInvoice defaults) => new()
    {
        Number = body.Text("number", max: MaxText) ?? defaults.Number,
        Value = body.Number("value", 0, MaxValue) is { } value ? (decimal)value : defaults.Value,
        Url = body.Text("url", max: MaxText),
        Date = body.Timestamp("date"),
        Key = body.Text("key", max: MaxText),
    };

    private static NewHubPackage ReadPackage(ObjectReader body)
    {
        var defaults = new NewHubPackage();
        return new NewHubPackage
        {
            Id = Id(body, "id"),
            Items = body.List("items", Presence.Optional, ReadItem, MaxItems) ?? defaults.Items,
            Dimension = body.Object("dimension") is { } dimension ? ReadDimension(dimension, defaults.Dimension) : defaults.Dimension,
        };
    }

    private static HubItem ReadItem(ObjectReader body) =>
        new(body.RequiredText("id", MaxText), body.RequiredText("name", MaxText), body.Int32("quantity", min: 1) ?? 1);

    private static HubDimension ReadDimension(ObjectReader body, HubDimension defaults) => new(
        body.Number("height") ?? defaults.Height,
        body.Number("length") ?? defaults.Length,
        body.Number("width") ?? defaults.Width,
        body.Number("weight") ?? defaults.Weight);
}

/// <summary>Reads sender, carrier and recipient; what is left out has its default.</summary>
internal static class HubPartyReader
{
    private const int MaxText = 500;

    public static HubRecipient ReadRecipient(ObjectReader body)
    {
        var defaults = new HubRecipient();
        return new HubRecipient
        {
            Cpf = body.Text("cpf", max: MaxText),
            Id = body.Text("id", max: MaxText),
            Name = body.Text("name", max: MaxText) ?? defaults.Name,
            Email = body.Text("email", max: MaxText),
            Phone = body.Text("phone", max: MaxText),
            Address = ReadAddress(body),
        };
    }

    public static HubCompany ReadCompany(ObjectReader body, HubCompany defaults) => new()
    {
        Cnpj = body.Text("cnpj", max: MaxText) ?? defaults.Cnpj,
        Name = body.Text("name", max: MaxText) ?? defaults.Name,
        FantasyName = body.Text("fantasyName", max: MaxText) ?? defaults.FantasyName,
        StateRegistration = body.Text("stateRegistration", max: MaxText) ?? defaults.StateRegistration,
        Id = body.Text("id", max: MaxText) ?? defaults.Id,
        Email = body.Text("email", max: MaxText) ?? defaults.Email,
        Phone = body.Text("phone", max: MaxText),
        Address = ReadAddress(body),
    };

    private static HubAddress ReadAddress(ObjectReader party)
    {
        var defaults = new HubAddress();
        if (party.Object("address") is not { } body)
            return defaults;
        return new HubAddress
        {
            PostalCode = body.Text("postalCode", max: MaxText) ?? defaults.PostalCode,
            State = body.Text("state", max: MaxText) ?? defaults.State,
            City = body.Text("city", max: MaxText) ?? defaults.City,
            Neighborhood = body.Text("neighborhood", max: MaxText) ?? defaults.Neighborhood,
            Street = body.Text("street", max: MaxText) ?? defaults.Street,
            Number = body.Text("number", max: MaxText) ?? defaults.Number,
            Complement = body.Text("complement", max: MaxText),
            Latitude = body.Number("latitude"),
            Longitude = body.Number("longitude"),
        };
    }
}

/// <summary>Reads a carrier's app that is to be registered.</summary>
internal static class CarrierAppReader
{
    private const int MaxText = 200;

    public static CarrierApp Read(ObjectReader body)
    {
        var address = body.RequiredText("baseAddress", max: 2_000);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var baseAddress) && address.Length > 0)
            body.Fault("baseAddress", "must be an address such as http://127.0.0.1:3000/.");
        var app = new CarrierApp { Name = body.RequiredText("name", MaxText), BaseAddress = baseAddress! };
        return app with
        {
            Version = body.Text("version", max: MaxText, min: 1) ?? app.Version,
            Account = body.Text("account", max: MaxText, min: 1),
            Workspace = body.Text("workspace", max: MaxText, min: 1) ?? app.Workspace,
            AppKey = body.Text("appKey", max: MaxText, min: 1),
            AppToken = body.Text("appToken", max: MaxText, min: 1),
        };
    }
}
