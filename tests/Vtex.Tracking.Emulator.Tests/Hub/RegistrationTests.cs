using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>Whom the hub calls, and whom it does not.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://127.9.8.7/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("https://localhost/app")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://carrier.test:8080/")]
    public void This_machine_and_named_hosts_may_be_called(string address)
    {
        using var emulator = new InMemory(options => options.CarrierHosts.Add("Carrier.test"));
        Assert.Equal(new Uri(address), emulator.Hub.RegisterCarrier(App(address)).App.BaseAddress);
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/")]
    [InlineData("http://ana:segredo@localhost/")]
    [InlineData("http://localhost/?a=1")]
    public void Others_may_not(string address)
    {
        using var emulator = new InMemory();
        var refusal = Assert.Throws<WorldRuleException>(() => emulator.Hub.RegisterCarrier(App(address)));
        Assert.DoesNotContain("segredo", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.Hub.Carriers);
    }

    [Fact]
    public async Task A_host_that_came_in_with_a_file_is_not_called_either()
    {
        using var free = new InMemory(options => options.CarrierHosts.Add("carrier.invalid"));
        free.Hub.RegisterCarrier(App("http://carrier.invalid/"));
        using var file = new MemoryStream();
        await free.Universe.ExportAsync(file, TestContext.Current.CancellationToken);
        file.Position = 0;

        using var strict = new InMemory();
        var universe = await strict.Emulator.ImportUniverseAsync("copia", file, TestContext.Current.CancellationToken);
        await universe.Hub.InvoiceAsync(new HubOrder { OrderId = "1" }, TestContext.Current.CancellationToken);

        Assert.StartsWith("The emulator may not call carrier.invalid", Assert.Single(universe.Hub.Journal).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1", "chave")]
    [InlineData("a/b", "1", "chave")]
    [InlineData("..", "1", "chave")]
    [InlineData("app", "1 2", "chave")]
    [InlineData("app", "v1.x", "chave")]
    [InlineData("app", "1", "duas\r\nlinhas")]
    [InlineData("app", "1", "")]
    public void What_could_not_be_sent_is_refused(string name, string version, string key)
    {
        using var emulator = new InMemory();
        Assert.Throws<WorldRuleException>(() => emulator.Hub.RegisterCarrier(
            App("http://localhost/") with { Name = name, Version = version, AppKey = key }));
    }

    [Fact]
    public async Task Orders_must_name_a_carrier_that_there_is_and_have_ids_of_their_own()
    {
        using var emulator = new InMemory();
        var hub = emulator.Hub;
        Assert.Contains("register one first", (await RefusedAsync(hub, new HubOrder { OrderId = "1" })).Message, StringComparison.Ordinal);
        hub.RegisterCarrier(App("http://localhost:9/"));
        hub.RegisterCarrier(App("http://localhost:9/") with { Name = "ipe" });
        Assert.Contains("app, ipe", (await RefusedAsync(hub, new HubOrder { OrderId = "1" })).Message, StringComparison.Ordinal);
        await RefusedAsync(hub, new HubOrder { OrderId = "1", Carrier = "outra" });
        await RefusedAsync(hub, new HubOrder { OrderId = " ", Carrier = "ipe" });
        await RefusedAsync(hub, new HubOrder { OrderId = "1", Carrier = "ipe", Packages = [new() { Id = "A" }, new() { Id = "A" }] });
        Assert.Equal(2, emulator.Universe.Events.Count);
        await hub.InvoiceAsync(new HubOrder { OrderId = "1", Carrier = "ipe", Packages = [new() { Id = "A" }] }, TestContext.Current.CancellationToken);
        await RefusedAsync(hub, new HubOrder { OrderId = "1", Carrier = "ipe" });
        await RefusedAsync(hub, new HubOrder { OrderId = "2", Carrier = "ipe", Packages = [new() { Id = "A" }] });
        Assert.Throws<WorldRuleException>(() => hub.GetPackage("B"));
        Assert.Empty(hub.GetPackages("2"));
    }

    [Theory]
    [InlineData(".", "A")]
    [InlineData("..", "A")]
    [InlineData("a\0", "A")]
    [InlineData("1", ".")]
    [InlineData("1", "..")]
    [InlineData("1", "\0")]
    public async Task What_no_address_could_have_is_no_id(string orderId, string packageId)
    {
        using var emulator = new InMemory();
        emulator.Hub.RegisterCarrier(App("http://localhost:9/"));
        var events = emulator.Universe.Events.Count;

        var refused = await RefusedAsync(emulator.Hub, new HubOrder { OrderId = orderId, Packages = [new() { Id = packageId }] });

        Assert.Contains("URL", refused.Message, StringComparison.Ordinal);
        Assert.Equal(events, emulator.Universe.Events.Count);
    }

    [Fact]
    public void What_is_made_up_has_valid_documents()
    {
        var order = new HubOrder { OrderId = "1" };
        Assert.True(CheckDigits.AreCnpj(order.Sender.Cnpj));
        Assert.True(CheckDigits.AreCnpj(order.CarrierCompany.Cnpj));
        Assert.True(CheckDigits.AreCpf(order.Recipient.Cpf!));
    }

    [Fact]
    public void A_time_limit_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new InMemory(options => options.CarrierTimeout = TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => new InMemory(options => options.CarrierTimeout = TimeSpan.FromDays(1)));
    }

    [Fact]
    public void Nothing_that_is_written_down_shows_credentials_or_persons()
    {
        var app = App("http://localhost/") with { AppKey = "chave-secreta", AppToken = "ficha-secreta" };
        var order = new HubOrder { OrderId = "1", Recipient = new HubRecipient { Name = "Helena Prado", Cpf = "52998224725" } };
        var texts = $"{app} {order} {order.Recipient} {order.Sender} {order.Recipient.Address} {new OrderInvoiced(1, 1, order)} {new CarrierAppRegistered(1, app)}";
        Assert.All(["secreta", "Helena", "52998224725", "Paulista", "@"], secret => Assert.DoesNotContain(secret, texts, StringComparison.Ordinal));
    }

    private static CarrierApp App(string address) => new() { Name = "app", BaseAddress = new Uri(address) };

    private static Task<WorldRuleException> RefusedAsync(CarrierHub hub, HubOrder order) =>
        Assert.ThrowsAsync<WorldRuleException>(() => hub.InvoiceAsync(order, TestContext.Current.CancellationToken));

    private sealed class InMemory : IDisposable
    {
        public InMemory(Action<TrackingEmulatorOptions>? configure = null)
        {
            var options = new TrackingEmulatorOptions { StartTime = Moments.Noon };
            configure?.Invoke(options);
            Emulator = TrackingEmulator.CreateInMemory(options);
        }

        public TrackingEmulator Emulator { get; }

        public Universe Universe => Emulator.GetOrCreateUniverse("loja");

        public CarrierHub Hub => Universe.Hub;

        public void Dispose() => Emulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
