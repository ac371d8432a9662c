using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class DriverControlTests : IAsyncLifetime
{
    private Api _api = null!;

    [Fact]
    public async Task A_delivery_can_be_read_back()
    {
        (await _api.DriveAsync(1, "start")).ShouldBeOk();
        Assert.Equal("Em Andamento", await StatusAsync(1));
        await _api.AdvanceAsync(TimeSpan.FromMinutes(20));
        (await _api.DriveAsync(1, "deliver", new JsonObject
        {
            ["receiverName"] = "Bia Souza",
            ["receiverDocument"] = "12.345.678-9",
            ["comment"] = "Portaria",
            ["pictures"] = new JsonArray("https://fotos.exemplo.com.br/1.jpg"),
        })).ShouldBeOk();

        var service = (await _api.GetAsync("receiver/services/1")).Json;
        Assert.Equal("Realizado", (string?)service.At("deliveryServiceStatus.description"));
        Assert.Equal("2026-11-21T12:20:00.123", (string?)service.At("deliveryDateTime"));
        Assert.Equal(1, (int)service.At("deliveryAttempts")!);
        Assert.Equal("https://fotos.exemplo.com.br/1.jpg", (string?)service.At("pictures.0"));
        var stop = service.At("deliveryServiceRouteItem.0");
        Assert.Equal("Bia Souza 12.345.678-9 Portaria", $"{stop.At("receiverName")} {stop.At("receiverDocument")} {stop.At("description")}");
        Assert.Equal("2026-11-21T12:00:00.123", (string?)stop.At("startDisplacementDateTime"));
        Assert.Equal("2026-11-21T12:20:00.123", (string?)stop.At("deliveryArrived"));
        Assert.Equal("2026-11-21T12:20:00.123", (string?)stop.At("deliveryLeft"));
        Assert.Equal("2026-11-21T12:00:00.123", (string?)stop.At("deliveryServiceRoute.startWorkDayDateTime"));
        Assert.Null(stop.At("deliveryServiceRoute.finishWorkDayDateTime"));
    }

    [Fact]
    public async Task A_failure_can_be_read_back_and_the_last_stop_ends_the_route()
    {
        await _api.DriveAsync(1, "start");
        (await _api.DriveAsync(1, "deliver")).ShouldBeOk();
        await _api.DriveAsync(2, "start");
        (await _api.DriveAsync(2, "fail", new JsonObject
        {
            ["reason"] = "Destinatário ausente",
            ["description"] = "Ninguém atendeu",
        })).ShouldBeOk();

        var service = (await _api.GetAsync("receiver/services/2")).Json;
        Assert.Equal("Não Realizado", (string?)service.At("deliveryServiceStatus.description"));
        Assert.Equal("Destinatário ausente", (string?)service.At("nonDeliveryReason.description"));
        var stop = service.At("deliveryServiceRouteItem.0");
        Assert.Equal("Destinatário ausente", (string?)stop.At("deliveryReason.description"));
        Assert.Equal("Ninguém atendeu", (string?)stop.At("nonDeliveryDescription"));
        Assert.Equal("Finalizado", (string?)stop.At("deliveryServiceRoute.deliveryServiceRouteStatus.description"));
        Assert.Equal("2026-11-21T12:00:00.123", (string?)stop.At("deliveryServiceRoute.finishWorkDayDateTime"));
    }

    [Fact]
    public async Task A_move_against_the_rules_is_a_conflict_that_names_the_possible_ones()
    {
        var refused = (await _api.DriveAsync(1, "deliver")).ShouldRefuse(409);
        Assert.Contains("Possible: Start, ", (string?)refused.Json!["detail"], StringComparison.Ordinal);
        await _api.CreateAsync();
        (await _api.DriveAsync(3, "start")).ShouldRefuse(409);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("abc")]
    public async Task What_does_not_exist_is_not_found(string id)
    {
        foreach (var move in new[] { "start", "deliver", "fail" })
        {
            const string reason = """{"reason":"x"}""";
            (await _api.SendAsync(HttpMethod.Post, $"_emulator/universes/loja/services/{id}/{move}", reason)).ShouldRefuse(404);
            (await _api.SendAsync(HttpMethod.Post, $"_emulator/universes/nobody/services/1/{move}", reason)).ShouldRefuse(404);
        }

        Assert.Equal("Roteirizado", await StatusAsync(1));
    }

    [Theory]
    [InlineData("fail", null, "$.reason")]
    [InlineData("fail", "{}", "$.reason")]
    [InlineData("fail", """{"reason":""}""", "$.reason")]
    [InlineData("fail", """{"reason":"x","pictures":"y"}""", "$.pictures")]
    [InlineData("fail", """{"reason":"x","pictures":["y",1,"\ud800"]}""", "$.pictures[1] $.pictures[2]")]
    [InlineData("deliver", """{"receiverName":1,"comment":[]}""", "$.receiverName $.comment")]
    [InlineData("deliver", "7", "$")]
    public async Task A_bad_record_is_refused(string move, string? body, string paths)
    {
        await _api.DriveAsync(1, "start");
        (await _api.SendAsync(HttpMethod.Post, $"_emulator/universes/loja/services/1/{move}", body)).ShouldFault(paths.Split(' '));
        Assert.Equal("Em Andamento", await StatusAsync(1));
    }

    public async ValueTask InitializeAsync()
    {
        _api = await Api.LoggedInAsync();
        await _api.ScheduleAsync(services: 2);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<string?> StatusAsync(int id) =>
        (string?)(await _api.GetAsync($"receiver/services/{id}")).Json.At("deliveryServiceStatus.description");
}
