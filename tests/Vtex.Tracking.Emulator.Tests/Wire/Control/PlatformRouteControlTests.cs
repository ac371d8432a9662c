using System.Net;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class PlatformRouteControlTests
{
    private const string Driver = """{"username":"loja-eva","firstName":"Eva","lastName":"Sá","email":"eva@loja.example"}""";

    [Fact]
    public async Task Faults_of_a_route_are_told_with_their_paths()
    {
        await using var client = new ControlClient();
        await client.OpenAsync(1);

        await client.ShouldFaultAsync(ControlClient.In("platform/routes"), """{"driver":"loja-eva","date":"ontem","services":["x"]}""", "$.date", "$.services[0]");
        await client.ShouldFaultAsync(ControlClient.In("platform/routes"), """{"driver":"loja-eva","date":"2026-11-22","services":[1],"start":{"cep":"1"} }""", "$.start.cep");
        await client.ShouldFaultAsync(ControlClient.In("platform/routes/order"), "{}", "$.services", "$.driver", "$.date");
        await client.GetAsync(ControlClient.In("platform/routes/drivers?search=ev"), 400);
        await client.GetAsync(ControlClient.In("platform/routes/waiting?sortBy=Cor"), 400);
        await client.GetAsync(ControlClient.In("platform/monitoring/1/slip"), 404);
        await client.PostAsync(ControlClient.In("platform/routes"), """{"driver":"loja-eva","date":"2026-11-22","services":[1]}""", 409);
    }

    [Fact]
    public async Task A_users_routes_have_services_and_drivers_of_its_own_alone()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        var universe = client.Emulator.GetOrCreateUniverse("loja");
        await universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 1 });
        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-ivo", FirstName = "Ivo", LastName = "Luz", Email = "ivo@loja.example" });
        await UserAsync("carrier@loja.example", PlatformGroup.Carrier, 1);
        await UserAsync("operator@loja.example", PlatformGroup.ShipperOperators, null);
        universe.Services.Create([Worlds.Service() with { CarrierCnpj = "11222333000181" }, Worlds.Service(), Worlds.Service()]);

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("carrier", "platform/routes", Route("loja-eva", 2)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("carrier", "routes", Route("loja-eva", 2)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("carrier", "platform/routes", Route("loja-ivo", 1)));
        Assert.Equal(HttpStatusCode.Created, await SendAsync("carrier", "platform/routes", Route("loja-eva", 1)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("carrier", "platform/routes/1", """{"services":[1,2]}"""));
        Assert.Equal(HttpStatusCode.Created, await SendAsync("operator", "platform/routes", Route("loja-ivo", 2)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("operator", "platform/routes/1", """{"services":[]}""")); // the carrier delivers it
        Assert.Equal(HttpStatusCode.OK, await SendAsync("operator", "platform/routes/2", """{"services":[3,2]}"""));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("carrier", "platform/routes/2", """{"date":"2026-12-01"}"""));

        Task UserAsync(string email, PlatformGroup group, int? carrier) => universe.Account.Users.CreateAsync(new PlatformUser { Name = "Ana", Email = email, Groups = [group], CarrierId = carrier });
        static string Route(string driver, int service) => $$"""{"driver":"{{driver}}","date":"2026-11-22T12:00:00Z","services":[{{service}}]}""";
        async Task<HttpStatusCode> SendAsync(string user, string path, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ControlClient.In(path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Vtex-Emulator-User", $"{user}@loja.example");
            using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Routes_monitoring_and_schedules_survive_export_and_import()
    {
        await using var client = new ControlClient();
        await client.OpenAsync(3);
        await client.PostAsync(ControlClient.In("account/drivers"), Driver, 201);
        await client.PostAsync(ControlClient.In("platform/routes"), """{"driver":"loja-eva","date":"2026-11-22T12:00:00Z","services":[1,2],"start":{"postalCode":"01310-200"}}""", 201);
        await client.PostAsync(ControlClient.In("platform/routes/1"), """{"services":[3,1],"date":"2026-11-24"}""");
        await client.PostAsync(ControlClient.In("services/3/start"));
        await client.PostAsync(ControlClient.In("drivers/loja-eva/position"), """{"latitude":-23.5,"longitude":-46.6,"battery":50}""");
        await client.PostAsync(ControlClient.In("platform/monitoring/1/services/1/status"), """{"status":"Não Realizado","reason":"Mercadoria extraviada","occurrence":"Destinatário ausente"}""");
        await client.PostAsync(ControlClient.In("platform/services/2/schedule"), """{"day":"2026-11-29","period":"Night"}""");

        await client.PostAsync(ControlClient.In("fork"), """{"name":"copia"}""", 201);

        foreach (var path in new[] { "platform/routes/1", "platform/monitoring/1", "platform/schedules", "platform/routes", "platform/routes/waiting" })
            Assert.Equal($"{await client.GetAsync(ControlClient.In(path))}", $"{await client.GetAsync($"_emulator/universes/copia/{path}")}");
        var schedule = (await client.GetAsync(ControlClient.In("platform/schedules")))!["data"]![0]!;
        Assert.Equal(("BackOffice", "Sunday"), ((string)schedule["origin"]!, (string)schedule["warnings"]![0]!));
    }

    [Fact]
    public async Task A_logo_is_a_picture_by_its_contents()
    {
        await using var client = new ControlClient();
        await client.OpenAsync(1);
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        var path = ControlClient.In("account/agencies/1/logo");

        await RefusedAsync("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray());
        await RefusedAsync(new byte[20 * 1024 * 1024]);
        await RefusedAsync([.. png, .. new byte[150_000]]);
        await RefusedAsync([]);
        await client.GetAsync(path, 404);
        using (var uploaded = await client.UploadAsync(path, png))
            Assert.Equal(HttpStatusCode.NoContent, uploaded.StatusCode);
        using var shown = await client.SendAsync(HttpMethod.Get, path);
        Assert.Equal(png, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("image/png", "nosniff"), (shown.Content.Headers.ContentType!.MediaType, shown.Headers.GetValues("X-Content-Type-Options").Single()));
        var universe = client.Emulator.GetOrCreateUniverse("loja");
        Assert.Equal(universe.Account.Agencies.Find(1)!.Setting.Logo, universe.LastMile.Find(universe.LastMile.GetLink(1))!.AgencyLogo);

        async Task RefusedAsync(byte[] file)
        {
            using var refused = await client.UploadAsync(path, file);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Theory]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+")]
    [InlineData("data:image/png;base64,PHN2Zy8+")] // says PNG, is SVG
    [InlineData("DATA:text/html,<script>")]
    [InlineData("data:image/jpeg;base64,iVBORw0KGgo=")] // is PNG
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://loja.example/logo.png")]
    public async Task What_only_calls_itself_a_picture_is_no_logo(string logo)
    {
        var universe = Worlds.Create();

        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Account.Agencies.EditAsync(1, agency => agency with { Logo = logo }));
        await universe.Account.Agencies.EditAsync(1, agency => agency with { Logo = "data:image/png;base64,iVBORw0KGgo=", Color = "RGB(10, 125, 79)" });
    }
}
