using System.Net;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Calls of the control API made as users of the platform.</summary>
public sealed class PermissionTests
{
    private const string Root = "/_emulator/universes/{universe}/";

    // What each group may do, written down a second time, and independently of the table in the code.
    private static readonly Dictionary<PlatformGroup, string[]> Allowed = new()
    {
        [PlatformGroup.ShipperManagers] = ["shipper", "services", "routes", "monitoring", "registers", "users", "partners", "people", "chat", "reports", "ranking", "dashboard"],
        [PlatformGroup.ShipperOperators] = ["services", "routes", "registers", "people", "reports", "ranking"],
        [PlatformGroup.Partner] = ["reports"],
        [PlatformGroup.Carrier] = ["services", "routes", "monitoring", "registers", "people", "chat", "reports"],
        [PlatformGroup.CallCenter] = ["chat"],
        [PlatformGroup.RestApi] = [],
        [PlatformGroup.VtexIntegration] = [],
    };

    // The first prefix that fits says the area; without one, a call is the emulator's own.
    private static readonly (string Operation, string Area)[] Areas =
    [
        ("POST services/{idDeliveryService}/execute", "services"),
        ("GET services/{idDeliveryService}", "services"),
        ("POST services", ""),
        ("POST routes/{idDeliveryServiceRoute}/start-work-day", ""),
        ("POST routes/{idDeliveryServiceRoute}/end-work-day", ""),
        ("GET routes", "routes"),
        ("POST routes", "routes"),
        ("GET drivers", "monitoring"),
        ("GET integration", "shipper"),
        ("POST integration", "shipper"),
        ("GET justifications", "registers"),
        ("POST justifications", "registers"),
        ("GET holidays", "registers"),
        ("POST holidays", "registers"),
        ("GET platform/routes", "routes"),
        ("POST platform/routes", "routes"),
        ("DELETE platform/routes", "routes"),
        ("GET platform/monitoring", "monitoring"),
        ("POST platform/monitoring", "monitoring"),
        ("GET account/agencies", "registers"),
        ("POST account/agencies", "registers"),
        ("GET dashboard", "dashboard"),
        ("GET reports/ranking", "ranking"),
        ("GET reports/", "reports"),
        ("GET platform/", "services"),
        ("POST platform/", "services"),
        ("GET message-templates", "registers"),
        ("POST message-templates", "registers"),
        ("GET account/shipper", "shipper"),
        ("POST account/shipper", "shipper"),
        ("GET chats", "chat"),
        ("POST chats", "chat"),
        ("GET users/availability", "users"),
        ("POST users/{id}/reset-password", "users"),
    ];

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["users"] = "users",
        ["partners"] = "partners",
        ["drivers"] = "people",
        ["vehicles"] = "people",
        ["customers"] = "people",
        ["agencies"] = "registers",
        ["holidays"] = "registers",
        ["branches"] = "registers",
        ["reasons"] = "registers",
        ["chat-tickets"] = "registers",
        ["occurrences"] = "registers",
        ["carriers"] = "registers",
        ["freights"] = "registers",
    };

    public static TheoryData<PlatformGroup> Groups => [.. Enum.GetValues<PlatformGroup>()];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task A_group_may_do_what_the_table_says_at_each_call_and_nothing_else(PlatformGroup group)
    {
        await using var client = new ControlClient();
        await OpenAsync(client, group);

        foreach (var operation in new ControlContract().Operations)
        {
            foreach (var (method, path, area) in Calls(operation))
            {
                using var response = await SendAsync(client, method, path);
                var isAllowed = response.StatusCode != HttpStatusCode.Forbidden;
                Assert.True(isAllowed == Allowed[group].Contains(area), $"{group} at {method} {path}: {(int)response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_user_of_several_groups_may_do_what_any_of_them_may()
    {
        await using var client = new ControlClient();
        await OpenAsync(client, PlatformGroup.CallCenter, PlatformGroup.ShipperOperators);

        using var vehicles = await SendAsync(client, "GET", "/_emulator/universes/loja/account/vehicles");
        using var users = await SendAsync(client, "GET", "/_emulator/universes/loja/account/users");

        Assert.Equal(HttpStatusCode.OK, vehicles.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, users.StatusCode);
        var problem = await users.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("These have: Gerentes Embarcador.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_is_inactive_or_unknown_may_nothing()
    {
        await using var client = new ControlClient();
        await OpenAsync(client, PlatformGroup.ShipperManagers);
        var universe = client.Emulator.GetOrCreateUniverse("loja");
        await universe.Account.Users.EditAsync(1, user => user with { IsInactive = true });

        using var inactive = await SendAsync(client, "GET", "/_emulator/universes/loja/routes");
        using var unknown = await SendAsync(client, "GET", "/_emulator/universes/loja/routes", "ninguem@loja.example");

        Assert.Equal(HttpStatusCode.Forbidden, inactive.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
        Assert.DoesNotContain("ninguem", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carriers_user_sees_and_changes_its_own_alone()
    {
        await using var client = new ControlClient();
        await OpenAsync(client, PlatformGroup.Carrier);
        var universe = client.Emulator.GetOrCreateUniverse("loja");
        universe.Services.Create([Worlds.Service() with { CarrierCnpj = "11222333000181" }, Worlds.Service() with { CarrierCnpj = "11444777000161" }, Worlds.Service()]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = ControlClient.Noon }, [1]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ivo", Date = ControlClient.Noon }, [2]);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, "GET", "/_emulator/universes/loja/services/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, "GET", "/_emulator/universes/loja/services/2")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, "GET", "/_emulator/universes/loja/services/3")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, "POST", "/_emulator/universes/loja/routes/2/cancel")).StatusCode);
        Assert.Equal([1], await IdsAsync("routes", "idDeliveryServiceRoute"));

        await SendAsync(client, "POST", "/_emulator/universes/loja/account/drivers", body: """{"username":"lia","firstName":"Lia","lastName":"Sá","email":"lia@loja.example"}""");
        await SendAsync(client, "POST", "/_emulator/universes/loja/account/holidays", body: """{"day":"2031-02-25","name":"Carnaval"}""");
        Assert.Equal([3], await IdsAsync("account/drivers", "id"));
        Assert.Equal(1, universe.Account.Drivers.Find(3)!.Setting.ShippingCompanyId);
        Assert.Equal(1, universe.Account.Holidays.Find(1)!.Setting.CarrierId);

        async Task<IEnumerable<int>> IdsAsync(string path, string id)
        {
            using var response = await SendAsync(client, "GET", $"/_emulator/universes/loja/{path}");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return JsonNode.Parse(text)!["data"]!.AsArray().Select(one => (int)one![id]!);
        }
    }

    [Fact]
    public async Task An_operator_does_not_change_what_a_carrier_delivers()
    {
        await using var client = new ControlClient();
        await OpenAsync(client, PlatformGroup.ShipperOperators);
        client.Emulator.GetOrCreateUniverse("loja").Services.Create([Worlds.Service() with { CarrierCnpj = "11222333000181" }, Worlds.Service()]);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, "GET", "/_emulator/universes/loja/services/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, "POST", "/_emulator/universes/loja/services/1/execute", body: """{"do":"Cancel"}""")).StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await SendAsync(client, "POST", "/_emulator/universes/loja/services/2/execute", body: """{"do":"Cancel"}""")).StatusCode);
    }

    private static async Task OpenAsync(ControlClient client, params PlatformGroup[] groups)
    {
        await client.OpenAsync();
        var account = client.Emulator.GetOrCreateUniverse("loja").Account;
        await account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await account.Partners.CreateAsync(new Partner { Name = "Parceira", Cnpj = "11.444.777/0001-61" });
        await account.Users.CreateAsync(new PlatformUser
        {
            Name = "Ana",
            Email = "ana@loja.example",
            Groups = groups,
            CarrierId = groups.Contains(PlatformGroup.Carrier) ? 1 : null,
            PartnerId = groups.Contains(PlatformGroup.Partner) ? 1 : null,
        });
    }

    // On a socket, for in memory an empty header does not arrive at all.
    [Fact]
    public async Task An_empty_header_is_a_user_whom_nobody_knows()
    {
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.GetOrCreateUniverse("loja");
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        http.DefaultRequestHeaders.Add("Vtex-Emulator-User", "");

        using var answer = await http.GetAsync("_emulator/universes/loja/routes", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    // Ids that nobody has: a call that is allowed finds nothing, or a body that says nothing, and changes nothing.
    private static IEnumerable<(string Method, string Path, string Area)> Calls(string operation)
    {
        var parts = operation.Split(' ');
        var path = parts[1].Replace("{universe}", "loja", StringComparison.Ordinal)
            .Replace("{idDeliveryService}", "99", StringComparison.Ordinal).Replace("{idDeliveryServiceRoute}", "99", StringComparison.Ordinal)
            .Replace("{id}", "99", StringComparison.Ordinal);
        if (parts[1].Contains("/account/{setting}", StringComparison.Ordinal))
            return Lists.Select(list => (parts[0], path.Replace("{setting}", list.Key, StringComparison.Ordinal), list.Value));
        var relative = parts[1].StartsWith(Root, StringComparison.Ordinal) ? $"{parts[0]} {parts[1][Root.Length..]}" : "";
        var area = Array.Find(Areas, known => relative.StartsWith(known.Operation, StringComparison.Ordinal)).Area ?? "";
        return [(parts[0], path, area)];
    }

    private static async Task<HttpResponseMessage> SendAsync(
        ControlClient client, string method, string path, string user = "ana@loja.example", string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Vtex-Emulator-User", user);
        if (method == "POST")
            request.Content = new StringContent(body ?? """{"nothing":"of the kind"}""", null, "application/json");
        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
