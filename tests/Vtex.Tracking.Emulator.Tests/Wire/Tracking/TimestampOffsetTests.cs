using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class TimestampOffsetTests
{
    [Theory]
    [InlineData(false, "2026-11-21T12:00:00.123")]
    [InlineData(true, "2026-11-21T12:00:00.123-03:00")]
    public async Task Times_carry_their_offset_when_asked_to(bool offsets, string created)
    {
        await using var emulator = TrackingEmulator.CreateInMemory(
            new TrackingEmulatorOptions { StartTime = Moments.Noon, TimestampOffsets = offsets });
        emulator.GetOrCreateUniverse("loja").Schedule();
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        var login = await http.PostAsync("auth", new StringContent("""{"username":"loja","password":"segredo"}"""));
        http.DefaultRequestHeaders.Authorization = new(
            "Bearer", (string)JsonNode.Parse(await login.Content.ReadAsStringAsync())!["accessToken"]!);

        var service = JsonNode.Parse(await http.GetStringAsync("services/1"))!;
        Assert.Equal(created, (string?)service["created"]);
        Assert.Equal(created, (string?)service["deliveryServiceRouteItem"]![0]!["deliveryServiceRoute"]!["created"]);
    }
}
