using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The readers that are generated from the contract keep its limits.</summary>
public sealed class RequestReaderTests
{
    private static readonly Dictionary<string, Action<ObjectReader>> Readers = new()
    {
        ["NewInvoice"] = reader => HubOrderReader.Read(reader),
        ["HubInvoice"] = reader => HubInvoiceReader.Read(reader),
        ["HubRecipient"] = reader => HubRecipientReader.Read(reader),
        ["HubCompany"] = reader => HubCompanyReader.Read(reader),
        ["HubAddress"] = reader => HubAddressReader.Read(reader),
        ["NewHubPackage"] = reader => NewHubPackageReader.Read(reader),
        ["HubItem"] = reader => HubItemReader.Read(reader),
        ["HubDimension"] = reader => HubDimensionReader.Read(reader, new HubDimension(1, 1, 1, 1)),
        ["NewCarrierApp"] = reader => CarrierAppReader.Read(reader),
        ["NewParcel"] = reader => NewParcelReader.Read(reader),
        ["NewRoute"] = reader =>
        {
            NewRouteReader.Read(reader);
            reader.Ids("services");
        },
        ["Receipt"] = reader => DeliveryReceiptReader.Read(reader),
        ["Failure"] = reader => DeliveryFailureReader.Read(reader),
        ["Autopilot"] = reader => AutopilotOptionsReader.Read(reader),
        ["User"] = reader => EmulatorUserReader.Read(reader),
        ["NewStoreOrder"] = reader => NewStoreOrderReader.Read(reader),
        ["StoreItem"] = reader => StoreItemReader.Read(reader),
        ["StoreCustomer"] = reader => StoreCustomerReader.Read(reader),
        ["StoreAddress"] = reader => StoreAddressReader.Read(reader),
        ["StoreDelivery"] = reader => StoreDeliveryReader.Read(reader),
        ["StoreMarketing"] = reader => StoreMarketingReader.Read(reader),
        ["NewStoreInvoice"] = reader => StoreInvoiceReader.Read(reader),
        ["StoreInvoiceItem"] = reader => StoreInvoiceItemReader.Read(reader),
        ["StoreShipment"] = reader => StoreShipmentReader.Read(reader),
        ["StoreAutopilot"] = reader => StoreAutopilotOptionsReader.Read(reader),
        ["Store"] = reader => StoreOptionsReader.Read(reader),
        ["PlatformUser"] = reader => PlatformUserReader.Read(reader),
        ["Agency"] = reader => AgencyReader.Read(reader),
        ["Customer"] = reader => CustomerDetailsReader.Read(reader),
        ["AccountHoliday"] = reader => HolidayReader.Read(reader),
        ["PostalAddress"] = reader => PostalAddressReader.Read(reader),
        ["Company"] = reader => CarrierCompanyReader.Read(reader),
        ["Description"] = reader => StatusReasonReader.Read(reader),
        ["Occurrence"] = reader => OccurrenceReader.Read(reader),
        ["Partner"] = reader => PartnerReader.Read(reader),
        ["DriverSetting"] = reader => DriverDetailsReader.Read(reader),
        ["Vehicle"] = reader => VehicleReader.Read(reader),
        ["Freight"] = reader => FreightReader.Read(reader),
        ["AppKey"] = reader => EmulatorAppKeyReader.Read(reader),
    };

    private static readonly JsonNode Schemas = JsonNode.Parse(ControlFiles.Contract)!["components"]!["schemas"]!;

    public static TheoryData<string> Names => new(Readers.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_lies_outside_of_a_limit_of_the_contract_is_a_fault_and_what_lies_within_is_none(string schema)
    {
        foreach (var (name, property) in Schemas[schema]!["properties"]!.AsObject())
        {
            Assert.All(Values(property!, outside: false), value => Assert.DoesNotContain(Faults(schema, name, value), fault => fault.Path == $"$.{name}"));
            Assert.All(Values(property!, outside: true), value => Assert.Contains(Faults(schema, name, value), fault => fault.Path == $"$.{name}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_contract_requires_and_nothing_else_must_be_there(string schema) => Assert.Equal(
        (Schemas[schema]!["required"]?.AsArray() ?? []).Select(name => $"$.{name}").Where(path => path != "$.services").Order(StringComparer.Ordinal),
        Faults(schema, "", null).Select(fault => fault.Path).Order(StringComparer.Ordinal));

    private static IEnumerable<JsonNode> Values(JsonNode property, bool outside)
    {
        var step = outside ? 1 : 0;
        var (min, max) = ((int?)property["minLength"], (int?)property["maxLength"]);
        if (max is { } longest && (outside || property["format"] is null))
            yield return new string('1', longest + step);
        if (min is { } shortest && (outside || property["format"] is null))
            yield return new string('1', shortest - step);
        if ((long?)property["maximum"] is { } most)
            yield return most + step;
        if ((long?)property["minimum"] is { } least)
            yield return least - step;
        if ((int?)property["maxItems"] is { } count && outside)
            yield return new JsonArray([.. Enumerable.Repeat(0, count + 1).Select(one => JsonValue.Create(one))]);
    }

    private static IReadOnlyList<Fault> Faults(string schema, string name, JsonNode? value)
    {
        var body = value is null ? [] : new JsonObject { [name] = value };
        using var json = JsonDocument.Parse(body.ToJsonString());
        var faults = new FaultList();
        Readers[schema](ObjectReader.Of(json.RootElement, "$", faults));
        try
        {
            faults.ThrowIfAny();
            return [];
        }
        catch (FaultyRequestException faulty)
        {
            return faulty.Faults;
        }
    }
}
