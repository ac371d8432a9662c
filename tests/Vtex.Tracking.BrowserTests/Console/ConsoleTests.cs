using Microsoft.Playwright;

namespace Vtex.Tracking.BrowserTests;

/// <summary>What people do with the console, in a real browser.</summary>
public sealed class ConsoleTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    public static TheoryData<string, string, bool, bool> Looks()
    {
        var looks = new TheoryData<string, string, bool, bool>();
        string[] pages = ["", "services", "services/1", "routes", "routes/1", "orders", "messages", "messages/1", "account/users", "account/vehicles", "hub", "requests", "faults", "lane"];
        foreach (var page in pages)
        {
            looks.Add(page, "pt-BR", false, false);
            looks.Add(page, "en-GB", true, true);
        }

        return looks;
    }

    [Theory(Skip = "Takes minutes: run it when a page has changed.")]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Looks))]
    public async Task Everybody_can_use_each_page(string page, string locale, bool phone, bool dark)
    {
        var console = await host.OpenAsync(page, locale, phone, dark);
        await ConsolePage.ShownAsync(console.Heading);
        await console.Page.WaitForLoadStateAsync(LoadState.Load);
        await console.AssertGoodAsync();
        Assert.Equal(locale, await console.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await console.Page.CloseAsync();
    }

    [Fact]
    public async Task A_service_is_put_on_a_route_and_delivered()
    {
        var console = await host.OpenAsync("services/4");
        await console.Button("Roteirizar").ClickAsync();
        await console.Page.Locator("dialog").Last.GetByLabel("Motorista", new LocatorGetByLabelOptions { Exact = true }).FillAsync("maria.souza");
        await console.Button("Roteirizar").Last.ClickAsync();
        await console.Button("Iniciar").ClickAsync();
        await console.Button("Entregar").ClickAsync();
        await console.Page.GetByLabel("Nome de quem recebeu").FillAsync("Caio");
        await console.Button("Entregar").Last.ClickAsync();
        await ConsolePage.ShownAsync(console.Page.Locator("dialog .badge", new PageLocatorOptions { HasText = "Realizado" }));

        Assert.Contains(host.Universe.Events, happened => happened is { Kind: "ServiceDelivered", AboutService: 4 });
        await console.Page.CloseAsync();
    }

    [Fact]
    public async Task The_clock_is_moved_and_says_what_happened()
    {
        await host.PostAsync("services/5/timeline", """{"steps":[{"after":"05:00:00","move":"Cancel","reason":"Sem estoque"}]}""");
        var before = host.Universe.Clock.GetUtcNow();
        var console = await host.OpenAsync("services", "en-GB");
        await console.Button("+6 h").ClickAsync();
        await ConsolePage.ShownAsync(console.Page.Locator(".toast", new PageLocatorOptions { HasText = "on the way" }));
        await ConsolePage.ShownAsync(console.Row("Cancelado"));

        Assert.Equal(TimeSpan.FromHours(6), host.Universe.Clock.GetUtcNow() - before);
        await console.Page.CloseAsync();
    }

    [Fact]
    public async Task What_happens_elsewhere_is_shown_at_once()
    {
        var console = await host.OpenAsync("services");
        await ConsolePage.ShownAsync(console.Row("Helena"));
        await host.CreateAsync("Ofélia");
        await ConsolePage.ShownAsync(console.Row("Ofélia"));
        await console.Page.CloseAsync();
    }

    [Theory]
    [InlineData("<script>document.title='x'</script>")]
    [InlineData("\"><img src=x onerror=document.title='x'>")]
    [InlineData("‮Evil")]
    public async Task A_hostile_text_is_text(string name)
    {
        await host.CreateAsync(name);
        var console = await host.OpenAsync("services");
        await ConsolePage.ShownAsync(console.Page.GetByText(name, new PageGetByTextOptions { Exact = true }));
        Assert.Contains("minha-loja", await console.Page.TitleAsync(), StringComparison.Ordinal);
        await console.Page.CloseAsync();
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        var console = await host.OpenAsync("services");
        await ConsolePage.ShownAsync(console.Row("Helena"));
        await console.Page.Keyboard.PressAsync("Control+k");
        await ConsolePage.ShownAsync(console.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Buscar ou executar" }));
        await console.Page.Keyboard.TypeAsync("rotas");
        await console.Page.Keyboard.PressAsync("Enter");
        await ConsolePage.ShownAsync(console.Row("joao.silva"));
        await console.Row("joao.silva").First.FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        await ConsolePage.ShownAsync(console.Page.GetByLabel("Mover o serviço 3 com Alt e as setas"));
        await console.Page.GetByLabel("Mover o serviço 3 com Alt e as setas").FocusAsync();
        await console.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await ConsolePage.ShownAsync(console.Page.Locator(".stops li:nth-child(2)", new PageLocatorOptions { HasText = "Serviço 3" }));
        await console.Page.Keyboard.PressAsync("Escape");
        await console.Page.Locator("dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await console.Page.CloseAsync();
    }

    [Fact]
    public async Task A_setting_is_made_by_the_form_of_the_contract_and_a_fault_is_shown_at_its_field()
    {
        var console = await host.OpenAsync("account/vehicles");
        await console.Button("Novo cadastro").ClickAsync();
        await console.Page.GetByLabel("Tipo *").FillAsync("moto");
        await console.Button("Salvar").ClickAsync();
        await ConsolePage.ShownAsync(console.Page.GetByRole(AriaRole.Alert));
        await console.Page.GetByLabel("Placa *").FillAsync("BRA2E19");
        await console.Button("Salvar").ClickAsync();
        await ConsolePage.ShownAsync(console.Row("BRA2E19"));
        await console.Page.CloseAsync();
    }

    [Fact(Skip = "Takes minutes: run it when the table has changed.")]
    [Trait("Category", "Slow")]
    public async Task Ten_thousand_rows_scroll_with_few_elements()
    {
        await host.FillAsync("grande", 10_000);
        var console = await host.OpenAsync("services", universe: "grande");
        await ConsolePage.ShownAsync(console.Row("Cliente"));
        await console.Page.EvaluateAsync("""() => { const table = document.querySelector(".table"); table.scrollTop = table.scrollHeight; }""");
        await ConsolePage.ShownAsync(console.Page.Locator("tr[data-at='9999']"));
        Assert.InRange(await console.Page.Locator("tbody tr").CountAsync(), 1, 80);
        await console.Page.CloseAsync();
    }
}
