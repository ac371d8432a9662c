using Vtex.Tracking.Emulator.Tests.World;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlIntegrationTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    [Fact]
    public async Task Settings_are_saved_with_the_token_that_is_shown()
    {
        var before = await _client.GetAsync(ControlClient.In("integration"));
        Assert.Equal((false, false), ((bool)before!["isInstalled"]!, (bool)before["isActive"]!));

        var wrong = await _client.PostAsync(ControlClient.In("integration"), """{"token":"x","onlyWithXml":true}""");
        Assert.Equal((true, false), ((bool)wrong!["isInstalled"]!, (bool)wrong["isActive"]!));

        var saved = await _client.PostAsync(
            ControlClient.In("integration"),
            $$"""{"token":"{{before["token"]}}","updateOrders":true,"importSince":"2026-11-01","routedOutside":true,"branches":["42590817000107"],"carriers":["12ABC34501DE35"]}""");
        Assert.True((bool)saved!["isActive"]!);
        var settings = Universe.Integration.Status.Settings!;
        Assert.Equal((false, true, true), (settings.OnlyWithXml, settings.UpdateOrders, settings.RoutedOutside));
        Assert.Equal(["42590817000107", "12ABC34501DE35"], settings.Branches.Concat(settings.Carriers));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(-3)), settings.ImportSince);
    }

    [Fact]
    public async Task An_order_is_explained_rule_by_rule()
    {
        var order = await Universe.InvoiceAsync();
        var before = await _client.GetAsync(ControlClient.In($"integration/orders/{order.OrderId}"));
        Assert.Equal("AppInstalled", (string?)before!["packages"]![0]!["obstacle"]);
        Assert.Equal("Failed", (string?)before["packages"]![0]!["import"]![1]!["result"]);

        await Universe.ActivateAsync(new IntegrationSettings { ImportSince = ControlClient.Noon });
        var after = await _client.GetAsync(ControlClient.In($"integration/orders/{order.OrderId}"));
        Assert.Equal(1, (int)after!["packages"]![0]!["idDeliveryService"]!);
        Assert.Null(after["packages"]![0]!["obstacle"]);
        await _client.GetAsync(ControlClient.In("integration/orders/MKP-9"), 404);
    }

    [Fact]
    public async Task A_route_from_outside_lets_its_orders_in()
    {
        await Universe.ActivateAsync(new IntegrationSettings { RoutedOutside = true });
        var order = await Universe.InvoiceAsync();
        var state = await _client.PostAsync(ControlClient.In("integration/routes"), $$"""{"orders":["{{order.OrderId}}"],"driver":"ana","date":"2026-11-22"}""");
        Assert.Equal(1, (int)state!["imported"]!);
        Assert.Equal(ServiceStatus.Routed, Universe.State(1).Status);
    }

    [Theory]
    [InlineData("integration", """{"tokn":"x","updateOrders":1}""", "$.updateOrders", "$.tokn")]
    [InlineData("integration/routes", """{"driver":"ana"}""", "$.orders", "$.date")]
    public Task Faults_are_told_with_their_places(string path, string body, params string[] faults) =>
        _client.ShouldFaultAsync(ControlClient.In(path), body, faults);

    [Fact]
    public async Task A_branch_that_is_no_CNPJ_is_a_conflict() =>
        await _client.PostAsync(ControlClient.In("integration"), """{"branches":["1"]}""", 409);

    public ValueTask InitializeAsync()
    {
        _client.Emulator.OpenUniverse(ControlClient.Universe, StoreOrders.Options);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private Universe Universe => _client.Emulator.GetOrCreateUniverse(ControlClient.Universe);
}
