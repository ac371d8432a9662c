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

        foreach (var (client, name, count, other) in ((VtexTrackingClient, string, int, string)[])[(ipe, "ipe", 2, "jacaranda"), (jacaranda, "jacaranda", 3, "ipe")])
        {
            var all = await client.Services.GetPageAsync(cancellationToken: CancellationToken);

            Assert.Equal(count, all.TotalCount);
            Assert.All(all.Data!, service => Assert.EndsWith(name, service.Shipper!.CompanyName, StringComparison.Ordinal));
            Assert.Empty((await client.Services.FindByInvoiceAsync(other, CancellationToken)).Data!);
            Assert.Single((await client.Services.FindByInvoiceAsync("same", CancellationToken)).Data!);
        }

        await Assert.ThrowsAsync<VtexNotFoundException>(() => ipe.Services.GetAsync(3, CancellationToken));
    }
}
