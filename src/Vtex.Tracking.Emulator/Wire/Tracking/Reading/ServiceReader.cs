using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a service that a shipper wants to create. The rules are those of the contract.</summary>
internal static class ServiceReader
{
    public static ServiceDetails Read(ObjectReader reader)
    {
        var externalCustomerId = reader.Text("idExternalShipperCustomer", max: 30);
        var service = new ServiceDetails
        {
            Type = reader.RequiredWord("deliveryServiceType", max: 11),
            Customer = CustomerReader.Read(reader.RequiredObject("shipperCustomer"), externalCustomerId),
            Invoice = reader.Text("invoiceOrderOfService"),
            InvoiceSerie = reader.Word("invoiceOrderOfServiceSerie", max: 3),
            Description = reader.Text("description"),
            Sender = reader.Text("sender"),
            PartnerCnpj = reader.Word("cnpjShipperPartner"),
            OrderNumber = reader.Text("orderNumber", max: 200),
            HighLighter = reader.Text("deliveryServiceHighLighter", max: 11),
            Latitude = reader.Number("latitude"),
            Longitude = reader.Number("longitude"),
            Scheduling = reader.Object("deliveryServiceScheduling") is { } scheduling ? ReadScheduling(scheduling) : null,
            CarrierCnpj = reader.Word("cnpjcarrier"),
            BranchCnpj = reader.Word("cnpjbranch"),
            ExternalId = reader.Text("idExternal", max: 30),
            ShippingCompanyId = reader.Int32("idShippingCompany"),
            PackingList = reader.Text("packingList", max: 50),
            PackingListTime = reader.Timestamp("packingListDateTime"),
            IntegrationTime = reader.Timestamp("integrationDateTime"),
        };
        StrictChecks.Check(service, reader);
        SuffixNotice.Check(service.OrderNumber, SuffixNotice.OfServices, reader, "orderNumber");
        return service;
    }

    private static ServiceScheduling ReadScheduling(ObjectReader reader)
    {
        var scheduling = ReadTimes(reader);
        StrictChecks.Check(scheduling, reader);
        return scheduling;
    }

    private static ServiceScheduling ReadTimes(ObjectReader reader) => new()
    {
        CustomerTime = reader.Timestamp("shipperCustomerSchedulingDateTime"),
        ShipperTime = reader.Timestamp("shipperSchedulingDateTime"),
        Morning = reader.Boolean("morningPeriod"),
        Afternoon = reader.Boolean("afternoonPeriod"),
        Night = reader.Boolean("nightPeriod"),
        Origin = reader.Int32("origin"),
    };
}

/// <summary>Reads the recipient of a service. The rules are those of the contract.</summary>
internal static class CustomerReader
{
    /// <param name="reader">The recipient.</param>
    /// <param name="externalId">The shipper's own id, where it stands beside the recipient.</param>
    public static CustomerDetails Read(ObjectReader reader, string? externalId)
    {
        var customer = ReadFields(reader, externalId);
        StrictChecks.Check(customer, reader);
        return customer;
    }

    private static CustomerDetails ReadFields(ObjectReader reader, string? externalId) => new()
    {
        LegalType = ReadLegalType(reader),
        ExternalId = reader.Text("idExternalShipperCustomer", max: 30) ?? externalId,
        FirstName = reader.Word("firstName", max: 100),
        LastName = reader.Word("lastName", max: 100),
        Cpf = reader.Text("cpf", max: 50),
        CompanyName = reader.Word("companyName", max: 150),
        Cnpj = reader.Text("cnpj", max: 50),
        Email = reader.Text("email", max: 254),
        PhoneAreaCode = reader.Word("phoneAreaCode", max: 3),
        PhoneNumber = reader.Text("phoneNumber", max: 12),
        Street = reader.RequiredWord("addressStreet", max: 150),
        Number = reader.Word("addressNumber", max: 50),
        Complement = reader.Text("addressComplement", max: 50),
        Neighborhood = reader.Word("addressNeighborhood", max: 150),
        City = reader.Word("addressCity", max: 100),
        PostalCode = reader.RequiredWord("postalCode", max: 9),
        State = reader.Word("state", max: 2, min: 2),
    };

    private static string ReadLegalType(ObjectReader reader)
    {
        var legalType = reader.RequiredWord("legalType", max: 2, min: 2);
        if (legalType.Length == 2 && legalType.ToUpperInvariant() is not ("PF" or "PJ"))
            reader.Fault("legalType", "must be PF (a person) or PJ (a company).");
        return legalType;
    }
}

/// <summary>Checks that only strict universes make, for the real system is not known to; others note what they find.</summary>
internal static class StrictChecks
{
    private static readonly string[] ServiceTypes = ["Entrega", "Coleta", "Atendimento"];

    public static void Check(ServiceDetails service, ObjectReader reader)
    {
        if (!ServiceTypes.Contains(service.Type))
            reader.StrictFault("deliveryServiceType", $"must be one of {string.Join(", ", ServiceTypes)}.");
        CheckCnpj(service.PartnerCnpj, reader, "cnpjShipperPartner");
        CheckCnpj(service.CarrierCnpj, reader, "cnpjcarrier");
        CheckCnpj(service.BranchCnpj, reader, "cnpjbranch");
        CheckOffset(service.PackingListTime, reader, "packingListDateTime");
        CheckOffset(service.IntegrationTime, reader, "integrationDateTime");
    }

    public static void Check(ServiceScheduling scheduling, ObjectReader reader)
    {
        CheckOffset(scheduling.CustomerTime, reader, "shipperCustomerSchedulingDateTime");
        CheckOffset(scheduling.ShipperTime, reader, "shipperSchedulingDateTime");
    }

    public static void Check(RouteDetails route, ObjectReader reader)
    {
        CheckOffset(route.Date, reader, "deliveryServiceDate");
        CheckOffset(route.ItinerantDate, reader, "itinerantDate");
    }

    public static void Check(CustomerDetails customer, ObjectReader reader)
    {
        if (customer.Cpf is { } cpf && !CheckDigits.AreCpf(cpf))
            reader.StrictFault("cpf", "is not a CPF: eleven digits, of which the last two check the others.");
        CheckCnpj(customer.Cnpj, reader, "cnpj");
        if (!PostalCode.TryRead(customer.PostalCode, out var postalCode))
            reader.StrictFault("postalCode", "is not a CEP: eight digits, with or without a hyphen before the last three.");
        else if (customer.State is { } state && PostalCodeRanges.StateOf(postalCode) is { } itsState
            && !string.Equals(state, itsState, StringComparison.OrdinalIgnoreCase))
            reader.StrictFault("state", $"does not fit the CEP, which lies in {itsState}.");
    }

    // Brazil's zones lie from Acre to Fernando de Noronha; any other offset is most often that of a server far away.
    private static void CheckOffset(DateTimeOffset? time, ObjectReader reader, string name)
    {
        if (time is { Offset.TotalHours: not 0 and not (>= -5 and <= -2) })
            reader.StrictFault(name, "has an offset that is neither UTC nor Brazil's. Write Brasília time, with -03:00 or without an offset.");
    }

    private static void CheckCnpj(string? cnpj, ObjectReader reader, string name)
    {
        if (cnpj is not null && !CheckDigits.AreCnpj(cnpj))
            reader.StrictFault(name, "is not a CNPJ: twelve letters or digits, then two digits that check them.");
    }
}
