using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>Everything that the emulator can say when a call is wrong.</summary>
internal static class Refusals
{
    public static async Task ProvokeAsync(EmulatorSession session, PathNames names)
    {
        await ProvokeLoginAsync(session, names);
        await session.LoginAsync(path: names.Login);
        await ProvokeBadRequestsAsync(session, names);
        Assert.Equal(404, (await session.GetAsync(names.ServiceById(404))).Status);

        foreach (var token in await BadTokensAsync(session))
        {
            session.Token = token;
            await ProvokeUnauthorizedAsync(session, names);
        }
    }

    private static async Task ProvokeLoginAsync(EmulatorSession session, PathNames names)
    {
        session.Token = null;
        Assert.Equal(400, (await session.SendTextAsync(HttpMethod.Post, names.Login, "{")).Status);
        Assert.Equal(400, (await session.PostAsync(names.Login, new JsonObject { ["username"] = 5 })).Status);
        Assert.Equal(401, (await session.PostAsync(names.Login, new JsonObject { ["username"] = "loja" })).Status);
        await session.LoginAsync(path: names.Login);
        session.Token = null;
        var wrong = new JsonObject { ["username"] = EmulatorSession.Username, ["password"] = "wrong" };
        Assert.Equal(401, (await session.PostAsync(names.Login, wrong)).Status);
    }

    private static async Task ProvokeBadRequestsAsync(EmulatorSession session, PathNames names)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put])
        {
            Assert.Equal(400, (await session.SendTextAsync(method, names.AllServices, "")).Status);
            Assert.Equal(["$[0]"], (await session.SendTextAsync(method, names.AllServices, "[7]")).FaultPaths);
        }

        Assert.Equal(["$[0]"], (await session.SendTextAsync(HttpMethod.Post, names.AllRoutes, "[7]")).FaultPaths);
        var empty = await session.PostAsync(names.AllRoutes, new JsonArray(new JsonObject()));
        Assert.Equal(["$[0].deliveryServiceRoute", "$[0].deliveryService"], empty.FaultPaths);
        Assert.Equal(["idDeliveryService"], (await session.GetAsync(names.ServiceById("seventeen"))).FaultPaths);
        Assert.Equal(["invoice"], (await session.GetAsync(names.InvoicePath)).FaultPaths);

        const string bad = "page=0&pageSize=x&dateInit=2031-03-01&dateEnd=2031-04-01&status=perdido";
        string[] expected = ["page", "pageSize", "dateEnd", "status"];
        Assert.Equal(expected, (await session.GetAsync(names.ServicesWith(bad))).FaultPaths);
        Assert.Equal(expected, (await session.GetAsync(names.RoutesWith(bad))).FaultPaths);
    }

    private static async Task<string?[]> BadTokensAsync(EmulatorSession session)
    {
        await session.LoginAsync();
        await session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(31));
        return [null, "nobody-gave-out-this-token", session.Token];
    }

    private static async Task ProvokeUnauthorizedAsync(EmulatorSession session, PathNames names)
    {
        Assert.Equal(401, (await session.PostAsync(names.AllServices, new JsonArray())).Status);
        Assert.Equal(401, (await session.PutAsync(names.AllServices, new JsonArray())).Status);
        Assert.Equal(401, (await session.PostAsync(names.AllRoutes, new JsonArray())).Status);
        foreach (var path in (string[])[names.AllServices, names.ServiceById(1), names.ByInvoice("1"), names.AllRoutes])
            Assert.Equal(401, (await session.GetAsync(path)).Status);
    }
}
