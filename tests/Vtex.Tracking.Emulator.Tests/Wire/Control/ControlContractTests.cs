using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlContractTests
{
    [Fact]
    public void The_contract_has_every_path_and_no_other()
    {
        using var clock = new EmulatorClock(ControlClient.Noon);
        using var universes = new UniverseRegistry(clock);
        var accounts = new Authenticator(universes, new TokenIssuer(0, TimeSpan.FromDays(1)), []);
        var world = new EmulatorWorld(clock, universes, accounts, CallBudgetEnforcement.Off);

        var mapped = EmulatorServer.Paths(world, new JournalRegistry(0), new FaultRegistry(0, _ => TimeProvider.System), offsets: false, CancellationToken.None).Handlers
            .Where(handler => handler.Pattern.StartsWith("/_emulator", StringComparison.Ordinal) || handler.Pattern.StartsWith("/openapi", StringComparison.Ordinal))
            .Select(handler => $"{handler.Method} {handler.Pattern}");
        Assert.Equal(new ControlContract().Operations.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/_emulator/universes/nobody", null, 404)]
    [InlineData("POST", "/_emulator/universes", "{}", 400)]
    [InlineData("POST", "/_emulator/universes", """{"name":"loja"}""", 409)]
    [InlineData("GET", "/_emulator/universes/nobody/export", null, 404)]
    [InlineData("POST", "/_emulator/universes/nova/import", "no log", 400)]
    [InlineData("POST", "/_emulator/universes/loja/import", "no log", 409)]
    [InlineData("POST", "/_emulator/universes/nobody/fork", "{}", 404)]
    [InlineData("POST", "/_emulator/universes/loja/fork", "{}", 400)]
    [InlineData("POST", "/_emulator/universes/loja/fork", """{"name":"loja"}""", 409)]
    [InlineData("POST", "/_emulator/faults", """{"status":1}""", 400)]
    [InlineData("POST", "/_emulator/universes/loja/faults", """{"fautl":"no-answer"}""", 400)]
    [InlineData("DELETE", "/_emulator/faults/7", null, 404)]
    [InlineData("GET", "/_emulator/requests?limit=0", null, 400)]
    [InlineData("POST", "/_emulator/requests/search", """{"pth":"/"}""", 400)]
    [InlineData("POST", "/_emulator/universes/loja/requests/count", """{"pth":"/"}""", 400)]
    public async Task Refusals_keep_the_contract_too(string method, string path, string? body, int status)
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        using var response = await client.SendAsync(new HttpMethod(method), path, body);
        Assert.Equal(status, (int)response.StatusCode);
        var contract = new ControlContract();
        contract.Check(
            contract.OperationOf(method, path.Split('?')[0]), status, response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
