using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class AccountControlTests
{
    // One of each list, with an edit of it.
    private static readonly Dictionary<string, (string Body, string Edited)> Bodies = new()
    {
        ["users"] = ("""{"name":"Ana","email":"ana@loja.example","password":"jabuticaba","groups":["ShipperManagers"]}""", """{"name":"Ana","email":"ana@loja.example","groups":["RestApi"],"isInactive":true}"""),
        ["agencies"] = ("""{"name":"Ipê","color":"hsl(156, 85%, 26%)","logo":"https://loja.example/logo.png"}""", """{"name":"Ipê","isActive":false}"""),
        ["customers"] = ("""{"legalType":"PF","firstName":"Bia","lastName":"Reis","email":"bia@loja.example","street":"Rua Augusta","postalCode":"01305-000"}""", """{"legalType":"PJ","companyName":"Bia Ltda.","email":"bia@loja.example","street":"Rua Augusta","postalCode":"01305-000"}"""),
        ["holidays"] = ("""{"day":"2031-02-25","name":"Carnaval"}""", """{"day":"2031-02-26","name":"Cinzas"}"""),
        ["branches"] = ("""{"companyName":"Filial Ltda.","cnpj":"11.222.333/0001-81","address":{"postalCode":"01305-000","state":"SP"}}""", """{"companyName":"Filial S.A.","cnpj":"11.222.333/0001-81"}"""),
        ["reasons"] = ("""{"description":"Bateria descarregada"}""", """{"description":"Sem bateria"}"""),
        ["chat-tickets"] = ("""{"description":"Endereço corrigido"}""", """{"description":"Endereço confirmado"}"""),
        ["occurrences"] = ("""{"description":"Portão trancado","opensChat":true}""", """{"description":"Portão trancado"}"""),
        ["partners"] = ("""{"name":"Parceira"}""", """{"name":"Parceira","isActive":false}"""),
        ["drivers"] = ("""{"username":"joao","firstName":"João","lastName":"Silva","email":"joao@loja.example"}""", """{"username":"loja-joao","firstName":"João","lastName":"Souza","email":"joao@loja.example"}"""),
        ["carriers"] = ("""{"legalType":"PF","name":"Rápido","cpf":"529.982.247-25"}""", """{"legalType":"PF","name":"Lento","cpf":"529.982.247-25"}"""),
        ["vehicles"] = ("""{"type":"moto","plate":"BRA2E19"}""", """{"type":"moto","plate":"BRA2E19","isActive":false}"""),
        ["freights"] = ("""{"description":"Capital","firstPostalCode":"01000-000","lastPostalCode":"05999-999","price":19.9}""", """{"description":"Capital","firstPostalCode":"01000-000","lastPostalCode":"05999-999","price":21}"""),
    };

    public static TheoryData<string> Lists => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_setting_goes_its_way(string list)
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        var (body, edited) = Bodies[list];
        var path = ControlClient.In($"account/{list}");
        var before = (int)(await CheckedAsync(client, "GET", path, null, 200))!["total"]!;

        var created = await CheckedAsync(client, "POST", path, body, 201);
        var one = $"{path}/{created!["id"]}";

        Assert.Equal(before + 1, (int)created["id"]!);
        Assert.Null(created["setting"]!["password"]);
        Assert.Equal(before + 1, (int)(await CheckedAsync(client, "GET", path, null, 200))!["total"]!);
        var isEditable = list != "carriers";
        await CheckedAsync(client, "POST", one, edited, isEditable ? 200 : 409);
        Assert.Equal(isEditable, !JsonNode.DeepEquals(created["setting"], (await CheckedAsync(client, "GET", one, null, 200))!["setting"]));
        var isDeletable = list is "customers" or "holidays" or "reasons" or "chat-tickets" or "occurrences" or "vehicles" or "freights";
        await CheckedAsync(client, "DELETE", one, null, isDeletable ? 204 : 409);
        await CheckedAsync(client, "GET", one, null, isDeletable ? 404 : 200);
    }

    [Theory]
    [InlineData("vehicles", """{"type":"bicicleta","plate":"X"}""", "$.type", "$.plate")]
    [InlineData("branches", """{"companyName":"Filial","cnpj":"11.222.333/0001-82","address":{"postalCode":"1"}}""", "$.cnpj", "$.address.postalCode")]
    [InlineData("users", """{"name":"Ana","email":"ana","groups":["Chefes"]}""", "$.groups")]
    [InlineData("agencies", """{"name":"Ipê","color":"red;}body{display:none","logo":"javascript:alert(1)"}""", "$.color", "$.logo")]
    [InlineData("freights", """{"description":"Sul","firstPostalCode":"99999-999","lastPostalCode":"80000-000","price":-1}""", "$.price")]
    public async Task All_faults_are_told_with_their_paths(string list, string body, params string[] paths)
    {
        await using var client = new ControlClient();
        await client.OpenAsync();

        var problem = await CheckedAsync(client, "POST", ControlClient.In($"account/{list}"), body, 400);

        Assert.Equal(paths.Order(StringComparer.Ordinal), problem!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lists_are_searched_filtered_and_portioned()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        foreach (var (name, legal) in new[] { ("Ana", "PF"), ("Âna Maria", "PF"), ("Ana & Filhos", "PJ") })
        {
            await client.PostAsync(ControlClient.In("account/customers"), $$"""
                {"legalType":"{{legal}}","{{(legal == "PF" ? "firstName" : "companyName")}}":"{{name}}","lastName":"Reis","email":"a@b.example","street":"Rua Augusta","postalCode":"01305-000"}
                """, 201);
        }

        await client.PostAsync(ControlClient.In("account/holidays"), """{"day":"2031-02-25","name":"Carnaval"}""", 201);

        Assert.Equal(3, await Total("customers?search=ANA"));
        Assert.Equal(2, await Total("customers?search=ana&legalType=PF"));
        Assert.Single((await client.GetAsync(ControlClient.In("account/customers?from=3&limit=1")))!["data"]!.AsArray());
        Assert.Equal(1, await Total("holidays?year=2031&month=2"));
        Assert.Equal(0, await Total("holidays?month=3"));
        await client.GetAsync(ControlClient.In("account/customers?active=maybe"), 400);
        await client.GetAsync(ControlClient.In("account/clientes"), 404);

        async Task<int> Total(string list) => (int)(await client.GetAsync(ControlClient.In($"account/{list}")))!["total"]!;
    }

    [Fact]
    public async Task A_user_logs_in_and_out_and_gets_a_new_password()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        await client.PostAsync(ControlClient.In("account/users"), Bodies["users"].Body, 201);

        await CheckedAsync(client, "POST", ControlClient.In("users/login"), """{"email":"ANA@loja.example","password":"errada"}""", 409);
        await CheckedAsync(client, "POST", ControlClient.In("users/login"), """{"email":"ANA@loja.example","password":"jabuticaba"}""", 200);
        var online = await CheckedAsync(client, "GET", ControlClient.In("users/availability"), null, 200);
        Assert.True((bool)online!["data"]![0]!["isOnline"]!);

        var password = (string)(await CheckedAsync(client, "POST", ControlClient.In("users/1/reset-password"), null, 200))!["password"]!;
        await CheckedAsync(client, "POST", ControlClient.In("users/login"), """{"email":"ana@loja.example","password":"jabuticaba"}""", 409);
        await CheckedAsync(client, "POST", ControlClient.In("users/login"), $$"""{"email":"ana@loja.example","password":"{{password}}"}""", 200);
        await CheckedAsync(client, "POST", ControlClient.In("users/logout"), """{"email":"ana@loja.example"}""", 204);
        Assert.False((bool)(await client.GetAsync(ControlClient.In("users/availability")))!["data"]![0]!["isOnline"]!);
    }

    [Theory]
    [InlineData(false, "ShipperManagers", false, 200)]
    [InlineData(true, "ShipperManagers", false, 401)]
    [InlineData(true, "RestApi", false, 200)]
    [InlineData(true, "RestApi", true, 401)]
    public async Task Only_the_group_Rest_API_may_use_the_API_of_a_strict_universe(bool strict, string group, bool isInactive, int status)
    {
        await using var client = new ControlClient();
        await client.PostAsync("_emulator/universes", $$"""{"name":"{{ControlClient.Universe}}","strict":{{(strict ? "true" : "false")}}}""", 201);
        await client.PostAsync(ControlClient.In("account/users"), $$"""
            {"name":"Robô","email":"robo@loja.example","password":"jabuticaba","groups":["{{group}}"],"isInactive":{{(isInactive ? "true" : "false")}}}
            """, 201);

        var answer = await client.PostAsync("receiver/auth", """{"username":"robo@loja.example","password":"jabuticaba"}""", status);
        await client.PostAsync("receiver/auth", """{"username":"robo@loja.example","password":"errada"}""", 401);
        if (status != 200)
            return;

        client.Token = (string?)answer!["accessToken"];
        await client.PostAsync("receiver/services", $"[{ControlClient.Service()}]");
        Assert.Equal(1, client.Emulator.GetOrCreateUniverse(ControlClient.Universe).Services.Find(1)!.Service.Id);
    }

    private static async Task<JsonNode?> CheckedAsync(ControlClient client, string method, string path, string? body, int status)
    {
        using var response = await client.SendAsync(new HttpMethod(method), path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{method} {path} {body}: {(int)response.StatusCode} {text}");
        var contract = new ControlContract();
        contract.Check(contract.OperationOf(method, $"/{path}"), status, response.Content.Headers.ContentType?.ToString(), text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
