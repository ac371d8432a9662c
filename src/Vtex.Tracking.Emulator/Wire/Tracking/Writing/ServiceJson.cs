using System.Buffers;
using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a service as the API answers it.</summary>
internal static class ServiceJson
{
    private const int UsualSize = 4 * 1024;

    public static RenderedService Render(ServiceView view, string shipper)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        using var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions);
        json.WriteStartObject();
        WritePictures(json, view.Service);
        var picturesEnd = (int)(json.BytesCommitted + json.BytesPending) + ",".Length;
        WriteRest(json, view, shipper);
        json.WriteEndObject();
        json.Flush();
        return new RenderedService(buffer.WrittenSpan.ToArray(), picturesEnd);
    }

    private static void WriteRest(Utf8JsonWriter json, ServiceView view, string shipper)
    {
        WriteIdentity(json, view.Service, shipper);
        CustomerJson.Write(json, view.Customer);
        if (view.Driver is { } driver)
            DriverJson.Write(json, driver);
        if (view.Stops is [.., var latest])
            WriteDisplacementType(json, latest.Route.Details.DisplacementType);
        WriteDetails(json, view.Service.Details);
        WriteProgress(json, view.Service);
        RouteItemJson.WriteAll(json, view.Stops);
    }

    private static void WritePictures(Utf8JsonWriter json, DeliveryService service)
    {
        json.WriteStartArray("pictures");
        foreach (var picture in service.Pictures)
            json.WriteStringValue(picture);
        json.WriteEndArray();
    }

    private static void WriteIdentity(Utf8JsonWriter json, DeliveryService service, string shipper)
    {
        json.WriteNumber("idDeliveryService", service.Id);
        json.WriteDescription("deliveryServiceType", service.Details.Type);
        json.WriteDescription("deliveryServiceStatus", service.Status.Describe());
        json.WriteStartObject("shipper");
        json.WriteString("companyName", shipper);
        json.WriteEndObject();
    }

    private static void WriteDisplacementType(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject("displacementType");
        json.WriteString("description", type);
        json.WriteDescription("vehicleType", type);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, ServiceDetails details)
    {
        AddressJson.WriteStateAndCountry(json, details.Customer.State);
        WriteCompany(json, "shipperPartner", details.PartnerCnpj);
        WriteCompany(json, "shipperBranch", details.BranchCnpj);
        WriteCompany(json, "shippingCompany", details.CarrierCnpj);
        json.WriteText("invoiceOrderOfService", details.Invoice);
        json.WriteText("invoiceOrderOfServiceSerie", details.InvoiceSerie);
        json.WriteText("orderNumber", details.OrderNumber);
        json.WriteText("description", details.Description);
        json.WriteText("sender", details.Sender);
        AddressJson.WriteStreet(json, details.Customer);
        json.WriteText("cnpjcarrier", details.CarrierCnpj);
        json.WriteText("cnpjbranch", details.BranchCnpj);
        json.WriteText("idExternal", details.ExternalId);
    }

    private static void WriteCompany(Utf8JsonWriter json, string name, string? cnpj)
    {
        if (cnpj is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("cnpj", cnpj);
        json.WriteEndObject();
    }

    private static void WriteProgress(Utf8JsonWriter json, DeliveryService service)
    {
        json.WriteTime("created", service.Created);
        json.WriteTime("leadTime", service.Details.Scheduling?.CustomerTime ?? service.Details.Scheduling?.ShipperTime);
        json.WriteTime("initialEstimateDeliveryHour", service.Estimate?.Initial);
        json.WriteTime("estimateDeliveryHour", service.Estimate?.Current);
        json.WriteInt32("estimateDeliveryDistance", service.Estimate?.Meters);
        json.WriteTime("deliveryDateTime", service.Delivered);
        json.WriteNumber("deliveryAttempts", service.Attempts);
        if (service.CurrentStop is { Arrived: { } arrived, Left: { } left })
        {
            json.WriteNumber("travelledDeliveryDistance", service.TravelledMeters);
            json.WriteNumber("serviceTime", (int)Math.Round((left - arrived).TotalMinutes));
        }

        json.WriteDescription("nonDeliveryReason", service.NonDeliveryReason);
    }
}
