using System.Buffers;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a service as the API answers it.</summary>
internal static class ServiceJson
{
    private const int UsualSize = 4 * 1024;

    public static RenderedService Render(ServiceView view, string shipper, bool offsets)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        using var json = new Utf8JsonWriter(buffer, WrittenAnswer.WriterOptions);
        var answer = new AnswerWriter(json, offsets);
        answer.StartObject();
        WritePictures(answer, view.Service);
        var picturesEnd = (int)(json.BytesCommitted + json.BytesPending) + ",".Length;
        WriteRest(answer, view, shipper);
        answer.EndObject();
        json.Flush();
        return new RenderedService(buffer.WrittenSpan.ToArray(), picturesEnd);
    }

    private static void WriteRest(AnswerWriter answer, ServiceView view, string shipper)
    {
        WriteIdentity(answer, view.Service, shipper);
        CustomerJson.Write(answer, view.Customer);
        if (view.Driver is { } driver)
            DriverJson.Write(answer, driver);
        if (view.Stops is [.., var latest])
            WriteDisplacementType(answer, latest.Route.Details.DisplacementType);
        WriteDetails(answer, view.Service.Details);
        if (view.Freight is { Setting: Freight freight } entry)
            WriteFreight(answer, freight, entry.Created);
        WriteProgress(answer, view.Service);
        RouteItemJson.WriteAll(answer, view.Stops);
    }

    private static void WritePictures(AnswerWriter answer, DeliveryService service)
    {
        answer.StartArray("pictures");
        foreach (var picture in service.Pictures)
            answer.Element(picture);
        answer.EndArray();
    }

    private static void WriteIdentity(AnswerWriter answer, DeliveryService service, string shipper)
    {
        answer.Number("idDeliveryService", service.Id);
        answer.Description("deliveryServiceType", service.Details.Type);
        answer.Description("deliveryServiceStatus", service.Status.Describe());
        answer.StartObject("shipper");
        answer.Text("companyName", shipper);
        answer.EndObject();
    }

    private static void WriteDisplacementType(AnswerWriter answer, string type)
    {
        answer.StartObject("displacementType");
        answer.Text("description", type);
        answer.Description("vehicleType", type);
        answer.EndObject();
    }

    private static void WriteDetails(AnswerWriter answer, ServiceDetails details)
    {
        AddressJson.WriteStateAndCountry(answer, details.Customer.State);
        WriteCompany(answer, "shipperPartner", details.PartnerCnpj);
        WriteCompany(answer, "shipperBranch", details.BranchCnpj);
        WriteCompany(answer, "shippingCompany", details.CarrierCnpj);
        answer.Text("invoiceOrderOfService", details.Invoice);
        answer.Text("invoiceOrderOfServiceSerie", details.InvoiceSerie);
        answer.Text("orderNumber", details.OrderNumber);
        answer.Text("description", details.Description);
        answer.Text("sender", details.Sender);
        AddressJson.WriteStreet(answer, details.Customer);
        answer.Text("cnpjcarrier", details.CarrierCnpj);
        answer.Text("cnpjbranch", details.BranchCnpj);
        answer.Text("idExternal", details.ExternalId);
    }

    private static void WriteFreight(AnswerWriter answer, Freight freight, DateTimeOffset? created)
    {
        answer.StartObject("freightPrice");
        answer.Text("description", freight.Description);
        answer.Text("firstPostalCodeInterval", DigitsOf(freight.FirstPostalCode));
        answer.Text("secondPostalCodeInterval", DigitsOf(freight.LastPostalCode));
        answer.Amount("price", freight.Price);
        answer.Time("created", created);
        answer.EndObject();
    }

    private static string DigitsOf(string postalCode) => string.Concat(postalCode.Where(char.IsAsciiDigit));

    private static void WriteCompany(AnswerWriter answer, string name, string? cnpj)
    {
        if (cnpj is null)
            return;
        answer.StartObject(name);
        answer.Text("cnpj", cnpj);
        answer.EndObject();
    }

    private static void WriteProgress(AnswerWriter answer, DeliveryService service)
    {
        answer.Time("created", service.Created);
        answer.Time("leadTime", service.Details.Scheduling?.CustomerTime ?? service.Details.Scheduling?.ShipperTime);
        answer.Time("initialEstimateDeliveryHour", service.Estimate?.Initial);
        answer.Time("estimateDeliveryHour", service.Estimate?.Current);
        answer.Number("estimateDeliveryDistance", service.Estimate?.Meters);
        answer.Time("deliveryDateTime", service.Delivered);
        answer.Number("deliveryAttempts", service.Attempts);
        if (service.CurrentStop is { Arrived: { } arrived, Left: { } left })
        {
            answer.Number("travelledDeliveryDistance", service.TravelledMeters);
            answer.Number("serviceTime", (int)Math.Round((left - arrived).TotalMinutes));
        }

        answer.Description("nonDeliveryReason", service.NonDeliveryReason);
        if (service.CurrentStop is { Receipt: { IsPaid: true } receipt } stop)
            WriteBilling(answer, receipt, stop.Left);
    }

    private static void WriteBilling(AnswerWriter answer, DeliveryReceipt receipt, DateTimeOffset? confirmed)
    {
        answer.StartArray("billingInfo");
        answer.StartObject();
        answer.Amount("money", receipt.Money);
        answer.Amount("cheque", receipt.Cheque);
        answer.Amount("creditCard", receipt.CreditCard);
        answer.Text("carrierComment", receipt.Comment);
        answer.Time("billingConfirmDate", confirmed);
        answer.EndObject();
        answer.EndArray();
    }
}
