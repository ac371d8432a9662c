using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>
/// The life of services, told by the API's answers: everything that the emulator can say when all goes well.
/// </summary>
internal static class Story
{
    private const string Days = "dateInit=2031-03-01&dateEnd=2031-03-31";

    public static async Task TellAsync(EmulatorSession session, PathNames names)
    {
        await session.LoginAsync(path: names.Login);
        await CreateAsync(session, names);
        await DriveAsync(session, names);
        await RemovePackingListAsync(session, names);
        await ListAsync(session, names);
    }

    private static async Task CreateAsync(EmulatorSession session, PathNames names)
    {
        await OkAsync(session.PostAsync(
            names.AllServices, new JsonArray(Sample.FilledService("filled"), Sample.MinimalService("minimal"))));
        await OkAsync(session.PostAsync(names.AllRoutes, new JsonArray(
            Sample.FilledRoute(Sample.FilledService("delivered"), Sample.FilledService("failed")),
            Sample.MinimalRoute(Sample.MinimalService("waiting"), Sample.MinimalService("started")))));

        Assert.Equal("Ativo", StatusOf(await ReadAsync(session, names, "filled")));
        Assert.Equal("Ativo", StatusOf(await ReadAsync(session, names, "minimal")));
        Assert.Equal("Roteirizado", StatusOf(await ReadAsync(session, names, "delivered")));
    }

    private static async Task DriveAsync(EmulatorSession session, PathNames names)
    {
        var driver = session.Emulator.GetOrCreateUniverse(EmulatorSession.Username).GetDriver("lojaipe.otavio");
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var invoice in (string[])["delivered", "failed", "started"])
        {
            ids[invoice] = (await ReadAsync(session, names, invoice)).GetProperty("idDeliveryService").GetInt32();
            await driver.StartAsync(ids[invoice]);
            await ReadAsync(session, names, invoice);
        }

        await session.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(17));
        await driver.DeliverAsync(ids["delivered"], new DeliveryReceipt
        {
            ReceiverName = "Helena Prado",
            ReceiverDocument = "52998224725",
            Comment = "Na portaria",
            Pictures = ["https://fotos.example.com/1.jpg"],
        });
        await driver.FailAsync(
            ids["failed"], new DeliveryFailure { Reason = "Destinatário ausente", Description = "Ninguém atendeu" });

        Assert.Equal("Realizado", StatusOf(await ReadAsync(session, names, "delivered")));
        Assert.Equal("Não Realizado", StatusOf(await ReadAsync(session, names, "failed")));
        Assert.Equal("Em Andamento", StatusOf(await ReadAsync(session, names, "started")));
    }

    private static async Task RemovePackingListAsync(EmulatorSession session, PathNames names)
    {
        var keys = new JsonArray(
            new JsonObject { ["invoice"] = "filled", ["serie"] = "1" },
            new JsonObject { ["invoice"] = "unknown", ["serie"] = "1" });

        await OkAsync(session.PutAsync(names.AllServices, keys));

        await ReadAsync(session, names, "filled");
    }

    private static async Task ListAsync(EmulatorSession session, PathNames names)
    {
        Assert.Equal(6, (await OkAsync(session.GetAsync(names.AllServices))).Services.Count);
        Assert.Equal(2, (await OkAsync(session.GetAsync(names.ServicesWith($"{Days}&pageSize=4&page=2")))).Services.Count);
        Assert.Empty((await OkAsync(session.GetAsync(names.ServicesWith($"{Days}&page=9")))).Services);
        Assert.Equal(2, (await OkAsync(session.GetAsync(names.ServicesWith($"{Days}&status=ativo")))).Services.Count);
        Assert.Equal(4, (await OkAsync(session.GetAsync(names.RoutesWith(Days)))).Services.Count);
        Assert.Single((await OkAsync(session.GetAsync(names.RoutesWith($"{Days}&status=NAOREALIZADO")))).Services);
        Assert.Empty((await OkAsync(session.GetAsync(names.ByInvoice("ninguém & nada")))).Services);
    }

    /// <summary>Reads a service by invoice and by id; both must say the same.</summary>
    private static async Task<JsonElement> ReadAsync(EmulatorSession session, PathNames names, string invoice)
    {
        var found = (await OkAsync(session.GetAsync(names.ByInvoice(invoice)))).Service;
        var read = await OkAsync(session.GetAsync(names.ServiceById(found.GetProperty("idDeliveryService"))));

        Assert.True(JsonElement.DeepEquals(found, read.Body));
        Assert.Equal(names.WithPictures, read.Body.TryGetProperty("pictures", out _));
        return found;
    }

    private static string? StatusOf(JsonElement service) =>
        service.GetProperty("deliveryServiceStatus").GetProperty("description").GetString();

    private static async Task<Answer> OkAsync(Task<Answer> call)
    {
        var answer = await call;
        Assert.Equal(200, answer.Status);
        return answer;
    }
}
