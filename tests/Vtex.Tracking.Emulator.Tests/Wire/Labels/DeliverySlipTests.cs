using System.Diagnostics;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The delivery slip as the programs of others read it.</summary>
public sealed class DeliverySlipTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Universe _universe = Worlds.Create();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Twenty_one_services_are_on_five_pages_with_all_that_is_known()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "poppler-utils is not installed.");
        await RouteAsync(21);
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "slip.pdf"), _universe.Monitoring.PrintSlip(1), TestContext.Current.CancellationToken);

        var pages = (await ReadAsync()).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        var first = string.Join(' ', pages[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)); // lines break where they must
        Assert.Equal(5, pages.Length);
        Assert.All(
            (string[])["Canhoto de entrega - Rota 1", "Página 1 de 5", "Data 22/11/2026 a 25/11/2026", "Portador Eva Sá", "Transportadora Rápido Ltda.", "Veículo caminhão BRA2E19",
                "Saída Avenida Paulista, 1578, São Paulo, SP, 01310-200", "1. Conceição Assunção", "Rua Augusta, 10 - Consolação - São Paulo/SP", "NF 184532 / 1",
                "Pedido 1043", "CEP 01305-000", "Tel. 11 987654321", "Agendado 24/11/2026", "Peso 2,5 kg", "A receber R$ 10,00", "Cafeteira", "Recebedor", "Documento", "Hora", "Assinatura"],
            text => Assert.Contains(text, first, StringComparison.Ordinal));
        Assert.Contains("21. Conceição Assunção", pages[4], StringComparison.Ordinal);
        Assert.Contains("Página 5 de 5", pages[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_services_are_printed_alone_and_the_same_state_gives_the_same_bytes()
    {
        await RouteAsync(3);

        Assert.Equal(_universe.Monitoring.PrintSlip(1, [2]), _universe.Monitoring.PrintSlip(1, [2]));
        Assert.NotEqual(_universe.Monitoring.PrintSlip(1, [2]), _universe.Monitoring.PrintSlip(1));
        Assert.Contains("Service 9 is not on route 1", Assert.Throws<WorldRuleException>(() => _universe.Monitoring.PrintSlip(1, [2, 9])).Message, StringComparison.Ordinal);
        Assert.Throws<WorldRuleException>(() => _universe.Monitoring.PrintSlip(1, []));
        Assert.Throws<WorldRuleException>(() => _universe.Monitoring.PrintSlip(2));
    }

    [Fact]
    public void More_than_five_hundred_services_are_not_printed_at_once()
    {
        _universe.Schedule(services: 501);

        Assert.Contains("At most 500", Assert.Throws<WorldRuleException>(() => _universe.Monitoring.PrintSlip(1)).Message, StringComparison.Ordinal);
    }

    private async Task RouteAsync(int services)
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 1 });
        await _universe.Account.Vehicles.CreateAsync(new Vehicle("caminhão", "BRA2E19"));
        var customer = new CustomerDetails
        {
            LegalType = "PF",
            FirstName = "Conceição",
            LastName = "Assunção dos Santos de Araújo e Guimarães Magalhães Figueirôa Bulhões de Albuquerque Cavalcânti Müller Ñandú",
            PhoneAreaCode = "11",
            PhoneNumber = "987654321",
            Street = "Rua Augusta",
            Number = "10",
            Neighborhood = "Consolação",
            City = "São Paulo",
            State = "SP",
            PostalCode = "01305-000",
        };
        _universe.Services.Create([.. Enumerable.Range(0, services).Select(i => Worlds.Service("184532", "1", customer) with { OrderNumber = $"{1043 + i}", Description = "Cafeteira", Weight = 2.5, AmountToReceive = 10 })]);
        await _universe.Platform.ScheduleAsync(1, new DateOnly(2026, 11, 24), DayPeriod.Morning);
        var start = new PostalAddress { Street = "Avenida Paulista", Number = "1578", City = "São Paulo", State = "SP", PostalCode = "01310-200" };
        await _universe.PlatformRoutes.CreateAsync(
            new NewRoute { Driver = "loja-eva", Date = Moments.Noon.AddDays(1), ItinerantDate = Moments.Noon.AddDays(4), RegistrationPlate = "BRA2E19", Start = start }, Enumerable.Range(1, services));
    }

    private async Task<string> ReadAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", "slip.pdf", "-"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        })!;
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System);
    }
}
