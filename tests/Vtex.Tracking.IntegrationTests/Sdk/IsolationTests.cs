namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class IsolationTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_accounts_never_see_each_others_services()
    {
        await using var session = new SdkSession();
        var (ipe, jacaranda) = (session.Client, session.Connect("integracao.lojajacaranda"));
        await ipe.Services.CreateAsync([Model.FilledService("ipe"), Model.FilledService("same")], CancellationToken);
        await jacaranda.Routes.CreateAsync(Model.FilledRoute("jacaranda", "same", "jacaranda"), CancellationToken);

        await AssertSeesOnlyAsync(ipe, ["ipe", "same"], foreign: "jacaranda");
        await AssertSeesOnlyAsync(jacaranda, ["jacaranda", "same", "jacaranda"], foreign: "ipe");
        await Assert.ThrowsAsync<VtexNotFoundException>(() => ipe.Services.GetAsync(3, cancellationToken: CancellationToken));
    }

    private static async Task AssertSeesOnlyAsync(VtexTrackingClient client, string[] invoices, string foreign)
    {
        var all = await client.Services.ListAsync(cancellationToken: CancellationToken).ToListAsync(CancellationToken);

        Assert.Equal(invoices, all.Select(service => service.InvoiceOrderOfService));
        Assert.Single(all.Select(service => service.Shipper!.CompanyName).Distinct(StringComparer.Ordinal));
        Assert.Single((await client.Services.FindByInvoiceAsync("same", cancellationToken: CancellationToken)).Data!);
        Assert.Empty((await client.Services.FindByInvoiceAsync(foreign, cancellationToken: CancellationToken)).Data!);
    }
}
