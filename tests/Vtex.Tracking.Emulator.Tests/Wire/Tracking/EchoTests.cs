using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class EchoTests
{
    /// <summary>Where each field of a request comes back.</summary>
    public static TheoryData<string, string, string> Fields() => new()
    {
        { FieldTable.Services, "deliveryServiceType", "deliveryServiceType.description" },
        { FieldTable.Services, "idExternalShipperCustomer", "shipperCustomer.idExternalShipperCustomer" },
        { FieldTable.Services, "shipperCustomer.idExternalShipperCustomer", "shipperCustomer.idExternalShipperCustomer" },
        { FieldTable.Services, "shipperCustomer.legalType", "shipperCustomer.legalType.description" },
        { FieldTable.Services, "shipperCustomer.firstName", "shipperCustomer.firstName" },
        { FieldTable.Services, "shipperCustomer.lastName", "shipperCustomer.lastName" },
        { FieldTable.Services, "shipperCustomer.cpf", "shipperCustomer.cpf" },
        { FieldTable.Services, "shipperCustomer.companyName", "shipperCustomer.companyName" },
        { FieldTable.Services, "shipperCustomer.cnpj", "shipperCustomer.cnpj" },
        { FieldTable.Services, "shipperCustomer.email", "shipperCustomer.email" },
        { FieldTable.Services, "shipperCustomer.phoneAreaCode", "shipperCustomer.phoneAreaCode" },
        { FieldTable.Services, "shipperCustomer.phoneNumber", "shipperCustomer.phoneNumber" },
        { FieldTable.Services, "shipperCustomer.addressStreet", "shipperCustomer.addressStreet" },
        { FieldTable.Services, "shipperCustomer.addressNumber", "shipperCustomer.addressNumber" },
        { FieldTable.Services, "shipperCustomer.addressComplement", "shipperCustomer.addressComplement" },
        { FieldTable.Services, "shipperCustomer.addressNeighborhood", "shipperCustomer.addressNeighborhood" },
        { FieldTable.Services, "shipperCustomer.addressCity", "shipperCustomer.addressCity" },
        { FieldTable.Services, "shipperCustomer.postalCode", "shipperCustomer.postalCode" },
        { FieldTable.Services, "shipperCustomer.state", "shipperCustomer.state.code" },
        { FieldTable.Services, "shipperCustomer.state", "state.code" },
        { FieldTable.Services, "shipperCustomer.addressStreet", "addressStreet" },
        { FieldTable.Services, "shipperCustomer.addressNumber", "addressNumber" },
        { FieldTable.Services, "shipperCustomer.addressComplement", "addressComplement" },
        { FieldTable.Services, "shipperCustomer.addressNeighborhood", "addressNeighborhood" },
        { FieldTable.Services, "shipperCustomer.addressCity", "addressCity" },
        { FieldTable.Services, "shipperCustomer.postalCode", "postalCode" },
        { FieldTable.Services, "invoiceOrderOfService", "invoiceOrderOfService" },
        { FieldTable.Services, "invoiceOrderOfServiceSerie", "invoiceOrderOfServiceSerie" },
        { FieldTable.Services, "orderNumber", "orderNumber" },
        { FieldTable.Services, "description", "description" },
        { FieldTable.Services, "sender", "sender" },
        { FieldTable.Services, "cnpjShipperPartner", "shipperPartner.cnpj" },
        { FieldTable.Services, "cnpjcarrier", "cnpjcarrier" },
        { FieldTable.Services, "cnpjcarrier", "shippingCompany.cnpj" },
        { FieldTable.Services, "cnpjbranch", "cnpjbranch" },
        { FieldTable.Services, "cnpjbranch", "shipperBranch.cnpj" },
        { FieldTable.Services, "idExternal", "idExternal" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.username", "carrier.username" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.firstName", "carrier.firstName" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.lastName", "carrier.lastName" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.cpf", "carrier.cpf" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.rg", "carrier.rg" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.email", "carrier.email" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.mobileAreaCode", "carrier.mobileAreaCode" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.mobile", "carrier.mobile" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.phoneAreaCode", "carrier.phoneAreaCode" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.phone", "carrier.phone" },
        { FieldTable.Routes, "deliveryServiceRoute.carrier.idExternalCarrier", "carrier.idExternalCarrier" },
        { FieldTable.Routes, "deliveryServiceRoute.displacementType", "displacementType.description" },
        { FieldTable.Routes, "deliveryServiceRoute.displacementType", "displacementType.vehicleType.description" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_comes_back_as_it_was_sent(string operation, string sent, string received)
    {
        await using var api = await Api.LoggedInAsync();
        var value = FieldTable.Good(FieldTable.Find(operation, sent));
        await api.PostAsync(operation, new JsonArray(FieldTable.Element(operation).With(sent, value.DeepClone())));
        var service = (await api.GetAsync("receiver/services/1")).ShouldBeOk().Json;
        Assert.Equal((string?)value, (string?)service.At(received));
    }

    [Fact]
    public async Task Letters_of_every_script_come_back_unescaped()
    {
        await using var api = await Api.LoggedInAsync();
        const string text = "Ação & <Cia> \"d'Ávila\" + 漢字 🚚 \t\u0001";
        await api.PostAsync("receiver/services", new JsonArray(SampleBody.Service().With("description", text)));
        var answer = await api.GetAsync("receiver/services/1");
        Assert.Equal(text, (string?)answer.Json!["description"]);
        Assert.Contains("Ação & <Cia>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_sent_is_left_out_and_what_is_always_there_is_there()
    {
        await using var api = await Api.LoggedInAsync();
        await api.CreateAsync();
        var service = (await api.GetAsync("receiver/services/1")).Json!.AsObject();
        Assert.Equal(
            [
                "pictures", "idDeliveryService", "deliveryServiceType", "deliveryServiceStatus", "shipper", "shipperCustomer",
                "country", "addressStreet", "postalCode", "created", "deliveryAttempts",
            ],
            service.Select(field => field.Key));
        Assert.Equal(Api.User, (string?)service.At("shipper.companyName"));
        Assert.Equal("""{"name":"Brasil","code":"BR"}""", service["country"]!.ToJsonString());
    }

    [Theory]
    [InlineData("SP", "São Paulo")]
    [InlineData("df", "Distrito Federal")]
    [InlineData("XX", null)]
    public async Task A_state_is_named_by_its_code(string code, string? name)
    {
        await using var api = await Api.LoggedInAsync();
        await api.PostAsync("receiver/services", new JsonArray(SampleBody.Service().With("shipperCustomer.state", code)));
        var service = (await api.GetAsync("receiver/services/1")).Json;
        Assert.Equal((code, name), ((string?)service.At("state.code"), (string?)service.At("state.name")));
    }
}
