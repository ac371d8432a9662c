namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ListStatusTests : IAsyncLifetime
{
    private Api _api = null!;

    [Theory]
    [InlineData("Ativo", "6")]
    [InlineData("ativo", "6")]
    [InlineData("ROTEIRIZADO", "1")]
    [InlineData("EmAndamento", "2")]
    [InlineData("em%20andamento", "2")]
    [InlineData("Realizado", "3 5")]
    [InlineData("NaoRealizado", "4")]
    [InlineData("N%C3%A3o+Realizado", "4")]
    [InlineData("NA%CC%83OREALIZADO", "4")]
    [InlineData("Pausado", "")]
    [InlineData("canceladopelobackoffice", "")]
    [InlineData("Cancelado pelo Cliente", "")]
    [InlineData("RetornadoAoRemetente", "")]
    [InlineData("", "1 2 3 4 5 6")]
    public async Task The_list_takes_every_status_of_a_service(string status, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await _api.GetAsync($"receiver/services?status={status}")).ShouldBeOk().Ids));

    [Theory]
    [InlineData("Ativo", "1 2")]
    [InlineData("roteirizado", "1")]
    [InlineData("EmAndamento", "2")]
    [InlineData("realizado", "3 5")]
    [InlineData("N%C3%83O%20REALIZADO", "4")]
    [InlineData("Cancelado", "")]
    [InlineData("Pausado", "")]
    [InlineData("", "1 2 3 4 5")]
    public async Task The_list_by_route_takes_the_status_of_the_stop_and_of_its_service(string status, string ids) => Assert.Equal(
        ids, string.Join(' ', (await _api.GetAsync($"receiver/services/routes?status={status}")).ShouldBeOk().Ids));

    [Theory]
    [InlineData("Entregue")]
    [InlineData("Realizad")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%00")]
    [InlineData("At%C4%B1vo")]
    public async Task An_unknown_status_is_refused_with_the_known_ones(string status)
    {
        foreach (var list in new[] { "receiver/services", "receiver/services/routes" })
        {
            var answer = (await _api.GetAsync($"{list}?status={status}")).ShouldFault("status");
            Assert.Contains("Realizado", answer.Text, StringComparison.Ordinal);
        }
    }

    public async ValueTask InitializeAsync()
    {
        _api = await Api.LoggedInAsync();
        await _api.ScheduleAsync(services: 5);
        await _api.CreateAsync();
        foreach (var service in new[] { 2, 3, 4, 5 })
            (await _api.DriveAsync(service, "start")).ShouldBeOk();
        (await _api.DriveAsync(3, "deliver")).ShouldBeOk();
        (await _api.DriveAsync(5, "deliver")).ShouldBeOk();
        (await _api.DriveAsync(4, "fail", new System.Text.Json.Nodes.JsonObject { ["reason"] = "Ausente" })).ShouldBeOk();
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
