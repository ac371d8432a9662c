namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class UnknownPathTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    [Theory]
    [InlineData("GET", "reciever/services", "GET /receiver/services")]
    [InlineData("POST", "receiver/auht", "POST /receiver/auth")]
    [InlineData("GET", "receiver/v2/servicos", "GET /receiver/v1/servicos")]
    [InlineData("GET", "_emulator/healt", "GET /_emulator/health")]
    [InlineData("GET", "", "Nearest: ")]
    public async Task The_nearest_routes_are_named(string method, string path, string nearest)
    {
        var answer = (await _api.SendAsync(new HttpMethod(method), path)).ShouldRefuse(404);
        Assert.Contains(nearest, (string?)answer.Json!["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "receiver/services")]
    [InlineData("GET", "receiver/auth")]
    [InlineData("PATCH", "receiver/services/1")]
    [InlineData("OPTIONS", "receiver/services")]
    [InlineData("BREW", "receiver/services")]
    [InlineData("GET", "_emulator/clock/advance")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path)
    {
        var answer = (await _api.SendAsync(new HttpMethod(method), path)).ShouldRefuse(405);
        Assert.NotEmpty(answer.Headers["Allow"]);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
