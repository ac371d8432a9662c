using Vtex.Tracking.Emulator.World.LastMile;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlLastMileTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    private static string Link => new RecipientLinks(0, ControlClient.Universe).Of(1);

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_answer_is_the_same()
    {
        string[] wrong =
        [
            ControlClient.In($"last-mile/{Link[1..]}A"), ControlClient.In("last-mile/1"), ControlClient.In($"last-mile/{new RecipientLinks(0, ControlClient.Universe).Of(2)}"),
            ControlClient.In($"last-mile/{new RecipientLinks(1, ControlClient.Universe).Of(1)}"), $"_emulator/universes/nobody/last-mile/{Link}",
            ControlClient.In($"last-mile/{Uri.EscapeDataString("../" + Link)}"),
        ];
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in wrong)
        {
            answers.Add(await TextAsync(HttpMethod.Get, path, null));
            answers.Add(await TextAsync(HttpMethod.Post, $"{path}/rate", "no JSON"));
            answers.Add(await TextAsync(HttpMethod.Post, $"{path}/cancel", """{"odd":1}"""));
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task The_link_of_a_service_leads_to_its_page()
    {
        var service = await _client.GetAsync(ControlClient.In("services/1"));
        var page = await _client.GetAsync(new Uri((string)service!["lastMile"]!).PathAndQuery);
        Assert.Equal("Ativo", (string?)page!["status"]);
        Assert.True((bool)page["canCancel"]!);
    }

    [Fact]
    public async Task The_recipient_acts_on_the_page()
    {
        var path = ControlClient.In($"last-mile/{Link}");
        var page = await _client.PostAsync($"{path}/reschedule", """{"day":"2026-11-24","period":"manha"}""", 400);
        Assert.Equal("$.period", (string?)page!["errors"]![0]!["path"]);
        page = await _client.PostAsync($"{path}/reschedule", """{"day":"2026-11-24","period":"morning"}""");
        Assert.Equal(("2026-11-24", "Morning"), ((string?)page!["scheduledDay"], (string?)page["scheduledPeriod"]));
        await _client.PostAsync($"{path}/reschedule", """{"day":"2026-11-22","period":"Night"}""", 409);
        await _client.ShouldFaultAsync($"{path}/rate", """{"rating":6}""", "$.rating");
        page = await _client.PostAsync($"{path}/cancel");
        Assert.Equal("Cancelado pelo Cliente", (string?)page!["status"]);
    }

    public async ValueTask InitializeAsync() => await _client.OpenAsync(services: 1);

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task<string> TextAsync(HttpMethod method, string path, string? body)
    {
        using var answer = await _client.SendAsync(method, path, body);
        Assert.Equal(404, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
