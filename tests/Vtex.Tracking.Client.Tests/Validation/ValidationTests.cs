using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Validation;

public sealed class ValidationTests : IDisposable
{
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task All_faults_are_told_at_once_with_their_places_and_nothing_is_sent()
    {
        using var tracking = Client(ValidationMode.Documented);
        var bad = Samples.Service with
        {
            DeliveryServiceType = new string('x', 12),
            ShipperCustomer = new ShipperCustomer { LegalType = "P", AddressStreet = null!, PostalCode = "01310-1000" },
        };

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(
            () => tracking.Services.CreateAsync([Samples.Service, bad, null!]));

        Assert.Equal(
            [
                "$[1].deliveryServiceType must have at most 11 characters.",
                "$[1].shipperCustomer.legalType must have exactly 2 characters.",
                "$[1].shipperCustomer.addressStreet is missing.",
                "$[1].shipperCustomer.postalCode must have at most 9 characters.",
                "$[2] is missing.",
            ],
            Lines(refusal));
        Assert.Equal("CreateDeliveryServices", refusal.Operation);
        Assert.Contains("(5 faults in all)", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task The_faults_of_routes_and_their_services_are_told()
    {
        using var tracking = Client(ValidationMode.Documented);
        var bad = Samples.Route with
        {
            DeliveryServiceRoute = Samples.Route.DeliveryServiceRoute with { Carrier = new Carrier { Username = "" } },
            DeliveryService = [Samples.Service, Samples.Service with { Latitude = double.NaN }],
        };

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => tracking.Routes.CreateAsync(bad));

        Assert.Equal(
            [
                "$[0].deliveryServiceRoute.carrier.username is missing.",
                "$[0].deliveryService[1].latitude must be a finite number.",
            ],
            Lines(refusal));
    }

    [Fact]
    public async Task The_keys_of_packing_lists_are_looked_at_too()
    {
        using var tracking = Client(ValidationMode.Documented);

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(
            () => tracking.Services.RemovePackingListsAsync([new PackingListKey { Invoice = "1", Serie = null! }]));

        Assert.Equal(["$[0].serie is missing."], Lines(refusal));
    }

    [Fact]
    public async Task Off_leaves_it_to_the_service()
    {
        using var tracking = Client(ValidationMode.Off);

        await tracking.Services.CreateAsync(Samples.Service with { DeliveryServiceType = new string('x', 99) });

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task Documented_does_not_judge_what_the_service_may_take()
    {
        using var tracking = Client(ValidationMode.Documented);

        await tracking.Services.CreateAsync(Doubtful);

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task Strict_finds_what_is_a_mistake_nearly_always_and_repeats_no_value()
    {
        using var tracking = Client(ValidationMode.Strict);

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => tracking.Services.CreateAsync(Doubtful));

        Assert.Equal(
            [
                "$[0].deliveryServiceType", "$[0].cnpjShipperPartner", "$[0].cnpjcarrier", "$[0].cnpjbranch",
                "$[0].latitude", "$[0].longitude", "$[0].shipperCustomer.legalType", "$[0].shipperCustomer.cpf",
                "$[0].shipperCustomer.cnpj", "$[0].shipperCustomer.email", "$[0].shipperCustomer.state",
            ],
            refusal.Faults.Select(fault => fault.Path));
        Assert.Contains("which lies in SP", refusal.Faults[^1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("39053344706", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ana.at.home", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_looks_at_routes()
    {
        using var tracking = Client(ValidationMode.Strict);
        var bad = Samples.Route with
        {
            DeliveryServiceRoute = Samples.Route.DeliveryServiceRoute with
            {
                Carrier = new Carrier { Username = "ana", Cpf = "1", Email = "ana@" },
                DisplacementType = "barco",
                AddressStart = new StartAddress { PostalCode = "00100-000", State = "XX" },
            },
            DeliveryService = [Doubtful],
        };

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => tracking.Routes.CreateAsync(bad));

        const string Route = "$[0].deliveryServiceRoute";
        Assert.Equal(
            [
                $"{Route}.carrier.cpf", $"{Route}.carrier.email", $"{Route}.displacementType",
                $"{Route}.addressStart.state", $"{Route}.addressStart.postalCode",
                "$[0].deliveryService[0].deliveryServiceType",
            ],
            refusal.Faults.Select(fault => fault.Path).Take(6));
    }

    [Fact]
    public async Task Strict_tells_one_fault_of_a_place_the_documented_one_first()
    {
        using var tracking = Client(ValidationMode.Strict);

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(
            () => tracking.Services.CreateAsync(Samples.Service with { DeliveryServiceType = "" }));

        Assert.Equal(["$[0].deliveryServiceType is missing."], Lines(refusal));
    }

    [Fact]
    public async Task Strict_lets_sound_requests_pass_in_every_spelling()
    {
        using var tracking = Client(ValidationMode.Strict);
        var service = Samples.Service with
        {
            DeliveryServiceType = "ENTREGA",
            CnpjBranch = "12.ABC.345/01DE-35",
            Latitude = -23.56,
            Longitude = -46.65,
            ShipperCustomer = Samples.Service.ShipperCustomer with
            {
                Cpf = "390.533.447-05",
                Email = "ana+notas@loja.com.br",
                State = "sp",
                Cnpj = "",
            },
        };

        await tracking.Services.CreateAsync(service);
        await tracking.Routes.CreateAsync(Samples.Route with { DeliveryService = [service] });

        Assert.Equal(2, _server.Calls.Count);
    }

    [Theory]
    [InlineData("ana@loja.com", true)]
    [InlineData("a.b+c@x.y.z", true)]
    [InlineData("josé@ação.com.br", true)]
    [InlineData("ana", false)]
    [InlineData("@loja.com", false)]
    [InlineData("ana@loja", false)]
    [InlineData("ana@@loja.com", false)]
    [InlineData("ana@loja..com", false)]
    [InlineData(".ana@loja.com", false)]
    [InlineData("ana@loja.com.", false)]
    [InlineData("ana maria@loja.com", false)]
    [InlineData("Ana <ana@loja.com>", false)]
    public void An_address_has_a_mailbox_and_a_host(string text, bool fits) =>
        Assert.Equal(fits, Vtex.Tracking.Validation.EmailForm.Fits(text));

    private static DeliveryService Doubtful => Samples.Service with
    {
        DeliveryServiceType = "Troca",
        CnpjShipperPartner = "1",
        CnpjCarrier = "2",
        CnpjBranch = "3",
        Latitude = 91,
        Longitude = -181,
        ShipperCustomer = Samples.Service.ShipperCustomer with
        {
            LegalType = "PX",
            Cpf = "39053344706",
            Cnpj = "11.222.333/0001-82",
            Email = "ana.at.home",
            State = "RJ",
        },
    };

    private static IEnumerable<string> Lines(VtexValidationException refusal) =>
        refusal.Faults.Select(fault => $"{fault.Path} {fault.Message}");

    private VtexTrackingClient Client(ValidationMode mode)
    {
        var options = ScriptedServer.Options();
        options.Validation = mode;
        return new VtexTrackingClient(options, _server);
    }
}
