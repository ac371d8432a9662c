using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Converts a notification into the other forms that the contract allows.</summary>
internal static class MessageForms
{
    private static readonly string[] NullableOfAddress = ["postalCode", "complement", "location"];

    private static readonly string[] NullableOfAccount =
        ["defaultUrl", "district", "complement", "city", "address", "number", "postalCode", "state", "telephone"];

    private static readonly string[] NullableOfSender = ["fantasyName", "stateRegistration", "id", "email", "phone"];

    private static readonly string[] NullableOfPackage =
        ["orderCreationDate", "carrierNotifiedDate", "labelIssuedDate", "shippingEstimate", "shippingEstimateDate"];

    /// <summary>Writes the form of the guides: packages, and no list of their ids.</summary>
    public static ReadOnlyMemory<byte> PackagesOnly(NotifyMessage message) => Without(message, "packageIds");

    /// <summary>Writes the form of the reference: a list of ids, and nothing else of the packages.</summary>
    public static ReadOnlyMemory<byte> IdsOnly(NotifyMessage message) => Without(message, "packages");

    /// <summary>Writes null wherever the contract allows it.</summary>
    public static ReadOnlyMemory<byte> WithNulls(NotifyMessage message)
    {
        var json = MessageJson.Notify(message);
        var order = json["dispatchOrder"]!;
        Empty(json["account"]!, NullableOfAccount);
        Empty(order["sender"]!, NullableOfSender);
        Empty(order["sender"]!["address"]!, NullableOfAddress);
        Empty(order["carrier"]!, ["phone"]);
        Empty(order["carrier"]!["address"]!, NullableOfAddress);
        foreach (var package in order["packages"]!.AsArray())
            EmptyPackage(package!);
        return MessageJson.Write(json);
    }

    private static void EmptyPackage(JsonNode package)
    {
        Empty(package, NullableOfPackage);
        Empty(package["recipient"]!, ["cpf", "id", "email", "phone"]);
        Empty(package["recipient"]!["address"]!, NullableOfAddress);
        Empty(package["invoiceData"]!, ["url", "date"]);
        Empty(package["trackingData"]!, ["number", "finishedDate"]);
        Empty(package["shippingData"]!, ["deliveryWindow"]);
    }

    private static void Empty(JsonNode node, string[] fields)
    {
        foreach (var field in fields)
            node[field] = null;
    }

    private static ReadOnlyMemory<byte> Without(NotifyMessage message, string field)
    {
        var json = MessageJson.Notify(message);
        json["dispatchOrder"]!.AsObject().Remove(field);
        return MessageJson.Write(json);
    }
}
