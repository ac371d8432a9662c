using System.Text.Json;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the facts of the hub's events; never credentials, nor the persons of an order.</summary>
internal static class HubEventJson
{
    public static void Write(Utf8JsonWriter json, HubEvent happened)
    {
        switch (happened)
        {
            case CarrierAppRegistered e: WriteApp(json, e.App); break;
            case OrderInvoiced e: WriteOrder(json, e.Order); break;
            case CarrierNotified e:
                WriteCall(json, e.Asked, e.Count, CallMessages.Describe(e.Report, e.Count), e.Next);
                json.WriteArray("packages", e.Packages, package => WriteNumber(json, package));
                break;
            case CarrierPolled e: WriteCall(json, e.Asked, e.Count, CallMessages.Describe(e.Report, e.Count), null); break;
            case CarrierCallFailed e: WriteCall(json, e.Asked, e.Count, CallMessages.Describe(e.Result), e.Next); break;
            case LabelIssued e: json.WriteString("package", e.PackageId); break;
            case PackageTracked e:
                json.WriteString("package", e.PackageId);
                json.WritePropertyName("events");
                JsonSerializer.Serialize(json, e.Events, HubJsonContext.Types.IReadOnlyListHubTrackingEvent);
                break;
            case PackageDelivered e:
                json.WriteString("package", e.PackageId);
                json.WriteUtc("date", e.Date);
                break;
            case PackageReturned e: json.WriteString("package", e.PackageId); break;
            default: EventFormat.WriteFacts(json, happened); break;
        }
    }

    private static void WriteApp(Utf8JsonWriter json, CarrierApp app)
    {
        json.WriteString("name", app.Name);
        json.WriteString("version", app.Version);
        json.WriteString("baseAddress", app.BaseAddress.AbsoluteUri);
        json.WriteText("account", app.Account);
        json.WriteString("workspace", app.Workspace);
    }

    private static void WriteOrder(Utf8JsonWriter json, HubOrder order)
    {
        json.WriteString("orderId", order.OrderId);
        json.WriteText("carrier", order.Carrier);
        json.WriteTexts("packages", order.Packages.Select(package => package.Id!));
    }

    private static void WriteCall(Utf8JsonWriter json, DateTimeOffset asked, int count, string words, DateTimeOffset? next)
    {
        json.WriteUtc("asked", asked);
        json.WriteNumber("count", count);
        json.WriteString("words", words);
        json.WriteUtc("next", next);
    }

    private static void WriteNumber(Utf8JsonWriter json, NotifiedPackage package)
    {
        json.WriteStartObject();
        json.WriteString("package", package.PackageId);
        json.WriteString("number", package.Number);
        json.WriteText("url", package.Url);
        json.WriteEndObject();
    }
}
