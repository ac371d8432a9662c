using Vtex.Tracking.Emulator;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>
/// Client and emulator do not know each other; what the client finds before it sends and what the emulator answers 400
/// for must be the same all the same.
/// </summary>
public sealed class ValidationAgreementTests : IAsyncDisposable
{
    private const string StrictUser = "estrita";

    private readonly SdkSession _session = new();

    public ValidationAgreementTests() =>
        _session.Emulator.OpenUniverse(StrictUser, new UniverseOptions { Strict = true });

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_place_every_group_of_ceps_in_the_same_state()
    {
        var services = Enumerable.Range(10, 990)
            .SelectMany(group => new[] { $"{group:D3}00-000", $"{group:D3}99-999" })
            .Select(cep => At(cep, new Cep(cep).State))
            .ToList();
        var elsewhere = services.ConvertAll(service => At(
            service.ShipperCustomer.PostalCode, service.ShipperCustomer.State == "SP" ? "RJ" : "SP"));

        Assert.Empty(await EmulatorsFaultsAsync(services));
        // An answer names no more than the first hundred faults.
        foreach (var few in elsewhere.Chunk(100))
            Assert.Equal(few.Length, (await EmulatorsFaultsAsync(few)).Count);
    }

    [Theory]
    [InlineData("Entrega", "390.533.447-05", "11.222.333/0001-81", "01310-100", "SP")]
    [InlineData("Coleta", "39053344705", "12.ABC.345/01DE-35", "01310100", "sp")]
    [InlineData("Troca", "39053344706", "12.ABC.345/01DE-36", "0131010", "RJ")]
    [InlineData("Atendimento", "1", "1", "x", null)]
    [InlineData("Entrega", null, null, "20040-002", "SP")]
    public async Task Strict_means_the_same_to_both(string type, string? cpf, string? cnpj, string cep, string? state)
    {
        var service = At(cep, state) with { DeliveryServiceType = type, CnpjBranch = cnpj };
        service = service with { ShipperCustomer = service.ShipperCustomer with { Cpf = cpf, Cnpj = cnpj } };

        Assert.Equal(
            Ordered(await EmulatorsFaultsAsync([service])), Ordered(await ClientsFaultsAsync(service, ValidationMode.Strict)));
    }

    [Theory]
    [InlineData("Entrega", "PF", "Rua", "01310-100", "SP")]
    [InlineData("Entregarápid", "P", "", "01310-1000", "S")]
    [InlineData("", "", "Rua", "", null)]
    public async Task Documented_means_the_same_to_both(
        string type, string legalType, string street, string cep, string? state)
    {
        var service = At(cep, state) with { DeliveryServiceType = type };
        service = service with
        {
            ShipperCustomer = service.ShipperCustomer with { LegalType = legalType, AddressStreet = street },
        };

        Assert.Equal(
            Ordered(await EmulatorsFaultsAsync([service], strict: false)),
            Ordered(await ClientsFaultsAsync(service, ValidationMode.Documented)));
    }

    [Fact]
    public async Task A_long_range_is_listed_whole()
    {
        var clock = _session.Emulator.Clock;
        var first = BrasiliaDay.Today(clock);
        for (var month = 0; month < 4; month++)
        {
            await _session.Client.Services.CreateAsync(Model.FilledService($"m{month}"), CancellationToken);
            await clock.AdvanceAsync(TimeSpan.FromDays(29), CancellationToken);
        }

        var invoices = await _session.Client.Services
            .ListAsync(new DeliveryServiceFilter { From = first, To = BrasiliaDay.Today(clock) }, cancellationToken: CancellationToken)
            .Select(service => service.InvoiceOrderOfService)
            .ToListAsync(CancellationToken);

        Assert.Equal(["m0", "m1", "m2", "m3"], invoices);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static DeliveryService At(string cep, string? state) => new()
    {
        DeliveryServiceType = "Entrega",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PF",
            AddressStreet = "Rua",
            PostalCode = cep,
            State = state,
        },
    };

    private static IEnumerable<string> Ordered(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<string>> EmulatorsFaultsAsync(
        IReadOnlyList<DeliveryService> services, bool strict = true)
    {
        var tracking = _session.Connect(username: strict ? StrictUser : "branda", validation: ValidationMode.Off);
        try
        {
            await tracking.Services.CreateAsync(services, CancellationToken);
            return [];
        }
        catch (VtexRequestRejectedException refusal)
        {
            return [.. refusal.Faults.Select(fault => fault.Path)];
        }
    }

    private async Task<IReadOnlyList<string>> ClientsFaultsAsync(DeliveryService service, ValidationMode mode)
    {
        try
        {
            await _session.Connect(validation: mode).Services.CreateAsync(service, CancellationToken);
            return [];
        }
        catch (VtexValidationException refusal)
        {
            return [.. refusal.Faults.Select(fault => fault.Path)];
        }
    }
}
