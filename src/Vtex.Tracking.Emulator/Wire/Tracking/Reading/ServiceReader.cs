using System.Text.Json;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a service that a shipper wants to create. The rules are those of the contract.</summary>
internal static class ServiceReader
{
    public static ServiceDetails Read(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        var externalCustomerId = reader.Text("idExternalShipperCustomer", max: 30);
        var service = new ServiceDetails
        {
            Type = reader.RequiredWord("deliveryServiceType", max: 11),
            Customer = CustomerReader.Read(reader.RequiredObject("shipperCustomer"), externalCustomerId, faults),
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
        if (faults.Strict)
            StrictChecks.Check(service, reader, faults);
        return service;
    }

    private static ServiceScheduling ReadScheduling(ObjectReader reader) => new()
    {
        CustomerTime = reader.Timestamp("shipperCustomerSchedulingDateTime"),
        ShipperTime = reader.Timestamp("shipperSchedulingDateTime"),
        Morning = reader.Boolean("morningPeriod"),
        Afternoon = reader.Boolean("afternoonPeriod"),
        Night = reader.Boolean("nightPeriod"),
        Origin = reader.Int32("origin"),
    };
}
