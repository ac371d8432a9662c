using System.Globalization;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlInvoiceTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"layout":"1.10","encoding":"ISO-8859-1","isBare":true}""")]
    [InlineData("""{"invoice":{"serie":7,"number":184532,"total":389.9,"recipient":{"name":"Otávio","cpf":"529.982.247-25"},"transport":{"carrierCnpj":"12.ABC.345/01DE-35"}}}""")]
    public async Task The_address_of_an_invoice_serves_its_XML(string body)
    {
        var made = await _client.PostAsync(ControlClient.In("invoices"), body, 201);

        using var answer = await _client.Http.GetAsync((string)made!["url"]!, TestContext.Current.CancellationToken);
        var reading = NfeReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/xml", answer.Content.Headers.ContentType?.ToString());
        Assert.Empty(reading.Issues);
        var invoice = reading.Invoice!;
        Assert.Equal((string)made["key"]!, invoice.Key);
        Assert.Equal(((int)made["serie"]!, (int)made["number"]!, (decimal)made["total"]!), (invoice.Serie, invoice.Number, invoice.Total));
        Assert.Equal((string?)made["carrier"], invoice.Transport.CarrierCnpj);
        Assert.Equal(2026, DateTimeOffset.Parse((string)made["issued"]!, CultureInfo.InvariantCulture).Year);
    }

    [Fact]
    public async Task Lists_are_parts_in_the_order_of_making()
    {
        var keys = new List<string>();
        for (var i = 1; i <= 4; i++)
            keys.Add((string)(await _client.PostAsync(ControlClient.In("invoices"), "{}", 201))!["key"]!);

        var part = await _client.GetAsync(ControlClient.In("invoices?from=2&limit=2"));

        Assert.Equal(4, (int)part!["last"]!);
        Assert.Equal(keys[1..3], part["data"]!.AsArray().Select(invoice => (string)invoice!["key"]!));
    }

    [Theory]
    [InlineData("""{"invoice":{"serie":1000,"numero":1},"layout":"4.0","isBare":1}""", "$.invoice.serie", "$.layout", "$.isBare", "$.invoice.numero")]
    [InlineData("""{"invoice":{"transport":{"volumes":-1}}}""", "$.invoice.transport.volumes")]
    public Task Faults_are_told_with_their_places(string body, params string[] faults) =>
        _client.ShouldFaultAsync(ControlClient.In("invoices"), body, faults);

    [Fact]
    public async Task What_fits_in_no_invoice_is_a_conflict_and_what_was_not_made_is_not_found()
    {
        await _client.PostAsync(ControlClient.In("invoices"), """{"invoice":{"issuer":{"cnpj":"42590817000108"}}}""", 409);
        await _client.GetAsync(ControlClient.In("invoices/35310342590817000107550010001845321004821032.xml"), 404);
        await _client.GetAsync(ControlClient.In("invoices/35310342590817000107550010001845321004821032"), 404);
    }

    public async ValueTask InitializeAsync() => await _client.OpenAsync();

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
